import type { LiveMessage, LiveParts } from '#lib/core/live/wire.ts';
import { mirror, readMessage } from './mirror.ts';
import { ask } from './poll.ts';
import { Stream } from './stream.ts';
import type { Failed } from './stream.ts';
import { browserWays } from './ways.ts';
import type { Ways } from './ways.ts';

/** `polling`: streams do not get through, so it asks again and again; `refused`: there is nothing to be had. */
export type LinkState = 'streaming' | 'polling' | 'away' | 'refused';

/** So many broken streams in a row are enough. */
const MOST_BROKEN = 3;
/** Before the next stream after a broken one, in ms, times a chance from a half to one and a half. */
const NEXT_STREAM = 1000;
/** How often it asks without a stream, in ms, times a chance from 0.8 to 1.2: a pause reaches all within 3 s. */
const NEXT_POLL = 1500;
/** The same while nobody answers. */
const NEXT_POLL_AWAY = 4000;
/** How often it looks whether streams get through by now, in ms. */
const STREAM_AGAIN = 60_000;
/** How long a hidden page keeps its stream, in ms: a browser opens six connections to one host, no more. */
const HIDDEN = 10_000;

/**
 * What a screen sees of a room, kept up to date: by a stream, and where streams are held up or cut by
 * asking again and again. Each way brings what came after the last message, so nothing is lost between.
 */
export class LiveLink {
	readonly #address: string;
	readonly #ways: Ways;
	#parts = $state.raw<LiveParts>({});
	#state = $state<LinkState>('streaming');
	#last: string | undefined;
	/** The server’s time of the newest message that came by another way. */
	#taken = -Infinity;
	/** The same of the newest that it knows. */
	#heardAt = -Infinity;
	/** What the server’s clock is ahead of this device’s, in ms. */
	#ahead = 0;
	#opened = false;
	#stream: Stream | undefined;
	#broken = 0;
	#asking: AbortController | undefined;
	/** Does it ask again and again? */
	#polls = false;
	#nextStream: ReturnType<typeof setTimeout> | undefined;
	#nextPoll: ReturnType<typeof setTimeout> | undefined;
	#whileHidden: ReturnType<typeof setTimeout> | undefined;

	/** `first`: what the page was made with. */
	constructor(address: string, first?: LiveMessage, ways: Ways = browserWays) {
		this.#address = address;
		this.#ways = ways;
		if (first) this.#merge(first);
	}

	get parts(): LiveParts {
		return this.#parts;
	}

	get state(): LinkState {
		return this.#state;
	}

	/** Milliseconds since 1970, by the server’s clock. */
	serverNow(): number {
		return this.#ways.clock() + this.#ahead;
	}

	/** Begins to follow the room. Only in a browser. */
	open(): void {
		if (this.#opened) return;
		this.#opened = true;
		addEventListener('online', this.#again);
		addEventListener('pageshow', this.#shown);
		document.addEventListener('visibilitychange', this.#seen);
		if (!document.hidden) this.#start();
	}

	close(): void {
		this.#opened = false;
		removeEventListener('online', this.#again);
		removeEventListener('pageshow', this.#shown);
		document.removeEventListener('visibilitychange', this.#seen);
		clearTimeout(this.#whileHidden);
		this.#stop();
	}

	/** Takes up a message that came by another way, such as the answer to an act. */
	take(message: LiveMessage): void {
		if (message.now < this.#heardAt) return;
		this.#taken = message.now;
		this.#merge(message);
	}

	/** A stream brings messages in their order; only what was taken meanwhile may be newer. */
	#hear(message: LiveMessage) {
		if (message.now >= this.#taken) this.#merge(message);
		// What is left out here comes again, after the newer one.
		else this.#openStream();
	}

	#merge(message: LiveMessage) {
		this.#last = message.id;
		this.#heardAt = message.now;
		this.#ahead = message.now - this.#ways.clock();
		this.#parts = mirror(this.#parts, message);
	}

	#start() {
		this.#broken = 0;
		this.#openStream();
	}

	#stop() {
		clearTimeout(this.#nextStream);
		clearTimeout(this.#nextPoll);
		this.#asking?.abort();
		this.#asking = undefined;
		this.#stream?.close();
		this.#stream = undefined;
		this.#polls = false;
	}

	/** What was open may be dead without having said so. */
	readonly #again = () => {
		if (this.#state === 'refused' || document.hidden) return;
		this.#stop();
		this.#start();
	};

	readonly #shown = ({ persisted }: PageTransitionEvent) => {
		if (persisted) this.#again();
	};

	readonly #seen = () => {
		clearTimeout(this.#whileHidden);
		if (document.hidden) {
			this.#whileHidden = setTimeout(() => {
				this.#stop();
			}, HIDDEN);
		} else if (!this.#stream && !this.#polls) {
			this.#again();
		}
	};

	get #addressNow(): string {
		return this.#last === undefined
			? this.#address
			: `${this.#address}?after=${encodeURIComponent(this.#last)}`;
	}

	#openStream() {
		clearTimeout(this.#nextStream);
		this.#stream?.close();
		this.#taken = -Infinity;
		this.#stream = new Stream(this.#addressNow, this.#ways, {
			onword: (data) => {
				this.#broken = 0;
				this.#stopPolling();
				this.#state = 'streaming';
				const message = data === undefined ? undefined : readMessage(data);
				if (message) this.#hear(message);
			},
			onfailed: (how) => {
				this.#stream = undefined;
				this.#streamFailed(how);
			}
		});
	}

	#streamFailed(how: Failed) {
		this.#broken += 1;
		if (this.#polls || how === 'silent' || this.#broken >= MOST_BROKEN) {
			this.#nextStream = setTimeout(() => {
				this.#openStream();
			}, STREAM_AGAIN);
			this.#poll();
			return;
		}
		this.#state = 'away';
		const wait = NEXT_STREAM * (0.5 + this.#ways.chance());
		this.#nextStream = setTimeout(() => {
			this.#openStream();
		}, wait);
		// A stream cannot say why it was not let in.
		if (how === 'turned-away') void this.#askOnce();
	}

	#poll() {
		if (this.#polls) return;
		this.#polls = true;
		void this.#askOn();
	}

	/** `missed`: the last time nobody answered. */
	async #askOn(missed = false) {
		const answered = await this.#askOnce();
		if (!this.#polls) return;
		// Where nothing got through, the fault was not with streams.
		if (answered && missed) this.#openStream();
		const wait = (answered ? NEXT_POLL : NEXT_POLL_AWAY) * (0.8 + 0.4 * this.#ways.chance());
		this.#nextPoll = setTimeout(() => void this.#askOn(!answered), wait);
	}

	#stopPolling() {
		this.#polls = false;
		clearTimeout(this.#nextPoll);
		this.#asking?.abort();
		this.#asking = undefined;
	}

	/** Was there an answer? */
	async #askOnce(): Promise<boolean> {
		const after = this.#last;
		const asking = new AbortController();
		this.#asking?.abort();
		this.#asking = asking;
		const answer = await ask(this.#addressNow, this.#ways, asking.signal);
		// A stream has taken its place meanwhile, and knows more.
		if (asking.signal.aborted) return false;
		if (answer === 'refused') {
			this.#stop();
			this.#state = 'refused';
			return false;
		}
		const message = answer === 'away' ? undefined : readMessage(answer.text);
		// Where something newer was taken meanwhile, the next answer brings what came after that.
		if (message && after === this.#last) this.#merge(message);
		this.#state = !message ? 'away' : this.#polls ? 'polling' : this.#state;
		return message !== undefined;
	}
}
