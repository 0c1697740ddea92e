import type { LiveMessage } from '#lib/core/live/wire.ts';

/** A message whose parts are JSON already: they are the same for many. */
export interface MessageText extends Omit<LiveMessage, 'parts'> {
	/** JSON of `LiveParts`. */
	parts: string;
}

const encoder = new TextEncoder();

// Some proxies hold back the first two kilobytes; the client waits this long before it connects again.
const PREAMBLE = `retry: 2000\n:${' '.repeat(2048)}\n\n`;

/** The first bytes of a stream. */
export function firstBytes(message: MessageText): Uint8Array {
	return encoder.encode(PREAMBLE + eventOf(message));
}

/** Writes messages of one refresh: the same one is encoded once, however many get it. */
export function messageWriter(): (message: MessageText) => Uint8Array {
	const written = new Map<string, Uint8Array>();
	return (message) => {
		const text = eventOf(message);
		const before = written.get(text);
		if (before) return before;
		const bytes = encoder.encode(text);
		written.set(text, bytes);
		return bytes;
	};
}

/** What keeps a stream alive on its way, and says what time it is. */
export function beatBytes(now: number): Uint8Array {
	return encoder.encode(`event: beat\ndata: {"now":${now}}\n\n`);
}

export function toMessage({ parts, ...message }: MessageText): LiveMessage {
	return { ...message, parts: JSON.parse(parts) as LiveMessage['parts'] };
}

function eventOf({ id, whole, now, parts }: MessageText): string {
	const name = JSON.stringify(id);
	return `id: ${id}\ndata: {"id":${name},"whole":${whole},"now":${now},"parts":${parts}}\n\n`;
}
