import type { LiveMessage, LiveParts } from '#lib/core/live/wire.ts';
import { VersionedParts } from '#lib/core/live/versioned-parts.ts';
import type { Source, Ways } from '../ways.ts';

/**
 * How the way to the server is. `held`: bytes of a stream stay in between; `cut`: every stream is broken
 * off at once; `shut`: streams are not let in; `off`: nothing gets through; `gone`: there is no session;
 * `page`: a network puts a page of its own in the place of every answer.
 */
export type Way = 'on' | 'held' | 'cut' | 'shut' | 'off' | 'gone' | 'page';

/** A room as the server keeps it, and one device’s ways to it; time is what `clock` says. */
export class ARoom {
	way: Way = 'on';
	/** How many streams were opened, and how often it was asked. */
	opened = 0;
	asked = 0;
	/** The addresses of all of them. */
	readonly addresses: string[] = [];
	readonly #parts = new VersionedParts();
	readonly #streams = new Set<AStream>();
	#run = 'a';
	readonly #clock: () => number;

	/** What the server’s clock is ahead of the device’s, in ms. */
	ahead = 0;

	constructor(parts: Record<string, unknown> = {}, clock: () => number = Date.now) {
		this.#clock = clock;
		this.#parts.put(parts);
	}

	get open(): number {
		return this.#streams.size;
	}

	/** Changes parts, and tells every stream. */
	put(parts: Record<string, unknown>): void {
		this.#parts.put(parts);
		for (const stream of this.#streams) this.#tell(stream);
	}

	beat(): void {
		for (const stream of this.#streams) stream.emit('beat', '');
	}

	/** Breaks every stream; `forgets`: as by a new start of the server, after which no id is known. */
	break(forgets = false): void {
		if (forgets) this.#run += 'a';
		for (const stream of [...this.#streams]) stream.fail(0);
	}

	/** The whole, as an answer to an act brings it. */
	whole(): LiveMessage {
		return this.#since(undefined);
	}

	/** A message out of the order, to every stream. */
	send(message: LiveMessage): void {
		for (const stream of this.#streams) stream.emit('message', JSON.stringify(message));
	}

	readonly ways: Ways = {
		clock: () => this.#clock(),
		chance: () => 0.5,
		source: (address) => {
			this.opened += 1;
			this.addresses.push(address);
			const stream: AStream = new AStream(afterOf(address), () => this.#streams.delete(stream));
			queueMicrotask(() => {
				if (stream.readyState === 2) return;
				if (this.way === 'off' || this.way === 'cut') stream.fail(0);
				else if (this.way !== 'on' && this.way !== 'held') stream.fail(2);
				else this.#admit(stream);
			});
			return stream;
		},
		fetch: async (address, { signal }) => {
			this.asked += 1;
			this.addresses.push(address);
			await Promise.resolve();
			if (signal?.aborted || this.way === 'off') throw new TypeError('no network');
			if (this.way === 'gone') return new Response('', { status: 404 });
			if (this.way === 'page') return new Response('<h1>Sign in</h1>');
			return new Response(JSON.stringify(this.#since(afterOf(address))));
		}
	};

	#admit(stream: AStream) {
		this.#streams.add(stream);
		this.#tell(stream);
	}

	#tell(stream: AStream) {
		if (this.way === 'held') return;
		const message = this.#since(stream.after);
		if (!message.whole && Object.keys(message.parts).length === 0) {
			stream.emit('beat', '');
			return;
		}
		stream.after = message.id;
		stream.emit('message', JSON.stringify(message));
	}

	#since(after: string | undefined): LiveMessage {
		const [run, version] = after?.split('-') ?? [];
		const whole = run !== this.#run;
		const changes = this.#parts.since(whole ? 0 : Number(version), () => 0);
		return {
			id: `${this.#run}-${this.#parts.version}`,
			whole,
			now: this.#clock() + this.ahead,
			parts: JSON.parse(changes?.json ?? '{}') as LiveParts
		};
	}
}

class AStream implements Source {
	readyState = 0;
	onerror: ((event: Event) => void) | null = null;
	after: string | undefined;
	readonly #listeners: [string, (event: MessageEvent<unknown>) => void][] = [];
	readonly #onclose: () => void;

	constructor(after: string | undefined, onclose: () => void) {
		this.after = after;
		this.#onclose = onclose;
	}

	addEventListener(type: string, heard: (event: MessageEvent<unknown>) => void): void {
		this.#listeners.push([type, heard]);
	}

	close(): void {
		this.readyState = 2;
		this.#onclose();
	}

	emit(type: string, data: string): void {
		if (this.readyState === 2) return;
		for (const [name, heard] of this.#listeners) {
			if (name === type) heard(new MessageEvent(type, { data }));
		}
	}

	fail(readyState: number): void {
		if (this.readyState === 2) return;
		this.readyState = readyState;
		this.onerror?.(new Event('error'));
	}
}

function afterOf(address: string): string | undefined {
	return new URL(address, 'http://localhost').searchParams.get('after') ?? undefined;
}
