/** A copy of an object with these fields only; an optional field that is absent stays absent. */
export function pick<T extends object, K extends keyof T & string>(
	from: T,
	...names: K[]
): Pick<T, K>;
export function pick(from: object, ...names: string[]): object {
	return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

/** Copies of these objects with these fields only. */
export function pickEach<T extends object, K extends keyof T & string>(
	from: readonly T[],
	...names: K[]
): Pick<T, K>[] {
	return from.map((one) => pick(one, ...names));
}
