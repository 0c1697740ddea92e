import type { Audience } from '#lib/core/live/wire.ts';

/** One open stream of a room. */
export interface Watcher {
	readonly audience: Audience;
	/** In ms since 1970. */
	readonly openedAt: number;
	/** The version of the room that it was sent last. */
	version: number;
	/** Did it take in too little to be sent the newest? */
	behind: boolean;
	/** Sends bytes; false, and nothing is sent, while it has enough to take in. */
	send: (bytes: Uint8Array) => boolean;
	close: () => void;
}

/** Streams that one seat may have: some tabs, and a device that was left behind. */
export const MOST_OF_SEAT = 4;
/** The same for the teachers of an assignment, for control and projector each. */
export const MOST_OF_TEACHERS = 20;

/** The open streams of a room. Whoever opens too many loses the oldest. */
export class Watchers {
	readonly #byWho = new Map<string, Set<Watcher>>();

	get size(): number {
		let size = 0;
		for (const watchers of this.#byWho.values()) size += watchers.size;
		return size;
	}

	*[Symbol.iterator](): Generator<Watcher> {
		for (const watchers of this.#byWho.values()) yield* watchers;
	}

	/** The seats that watch. */
	get seats(): string[] {
		return [...this.#byWho.keys()].flatMap((who) => (who.startsWith('seat:') ? who.slice(5) : []));
	}

	add(watcher: Watcher): void {
		const who = whoOf(watcher.audience);
		const watchers = this.#byWho.get(who) ?? new Set();
		this.#byWho.set(who, watchers.add(watcher));
		const most = watcher.audience.kind === 'seat' ? MOST_OF_SEAT : MOST_OF_TEACHERS;
		const [oldest] = watchers;
		if (watchers.size > most) oldest?.close();
	}

	remove(watcher: Watcher): void {
		const who = whoOf(watcher.audience);
		const watchers = this.#byWho.get(who);
		watchers?.delete(watcher);
		if (watchers?.size === 0) this.#byWho.delete(who);
	}

	closeSeat(seat: string): void {
		for (const watcher of this.#byWho.get(whoOf({ kind: 'seat', seat })) ?? []) watcher.close();
	}

	closeTeachers(): void {
		for (const watcher of this) if (watcher.audience.kind !== 'seat') watcher.close();
	}

	/** Closes those that were opened before this time, in ms since 1970. */
	closeOlder(than: number): void {
		for (const watcher of this) if (watcher.openedAt < than) watcher.close();
	}

	closeAll(): void {
		for (const watcher of this) watcher.close();
	}
}

function whoOf(audience: Audience): string {
	return audience.kind === 'seat' ? `seat:${audience.seat}` : audience.kind;
}

/** A stream of bytes and its watcher, which begins with these. `onwant` is told when it can take in more. */
export function openWatcher(
	begin: Pick<Watcher, 'audience' | 'version' | 'openedAt'>,
	first: Uint8Array,
	{ onwant, onclose }: { onwant: (watcher: Watcher) => void; onclose: (watcher: Watcher) => void }
): { watcher: Watcher; body: ReadableStream<Uint8Array> } {
	let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
	const watcher: Watcher = {
		...begin,
		behind: false,
		send(bytes) {
			if (!controller || (controller.desiredSize ?? 0) <= 0) return false;
			controller.enqueue(bytes);
			return true;
		},
		close() {
			const open = controller;
			controller = undefined;
			if (!open) return;
			onclose(watcher);
			open.close();
		}
	};
	const body = new ReadableStream<Uint8Array>(
		{
			start(opened) {
				controller = opened;
				opened.enqueue(first);
			},
			pull() {
				if (watcher.behind) onwant(watcher);
			},
			cancel() {
				controller = undefined;
				onclose(watcher);
			}
		},
		{ highWaterMark: 2 }
	);
	return { watcher, body };
}
