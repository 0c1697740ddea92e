/**
 * The value that a record itself holds under an id. Ids come from learners' devices, and words such
 * as `constructor` are valid ids that every plain object inherits.
 */
export function ownValue<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
	return Object.hasOwn(record, id) ? record[id] : undefined;
}
