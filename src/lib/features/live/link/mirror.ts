import type { LiveMessage, LiveParts } from '#lib/core/live/wire.ts';

/** What a screen knows of a room after one more message: a part that is `null` in it is gone. */
export function mirror(
	parts: LiveParts,
	{ whole, parts: changed }: Pick<LiveMessage, 'whole' | 'parts'>
): LiveParts {
	const all = Object.entries(whole ? changed : { ...parts, ...changed });
	return Object.fromEntries(all.filter(([, part]) => part !== null));
}

/** Reads a message; undefined for anything else, such as a page that a network puts in its place. */
export function readMessage(text: string): LiveMessage | undefined {
	try {
		const read: unknown = JSON.parse(text);
		return isMessage(read) ? read : undefined;
	} catch {
		return undefined;
	}
}

function isMessage(read: unknown): read is LiveMessage {
	if (typeof read !== 'object' || read === null) return false;
	const { id, whole, now, parts } = read as Partial<Record<keyof LiveMessage, unknown>>;
	return (
		typeof id === 'string' &&
		typeof whole === 'boolean' &&
		typeof now === 'number' &&
		typeof parts === 'object' &&
		parts !== null
	);
}
