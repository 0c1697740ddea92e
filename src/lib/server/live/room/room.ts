import { randomBytes } from 'node:crypto';
import { liveParts } from '#lib/core/live/live-parts.ts';
import { VersionedParts } from '#lib/core/live/versioned-parts.ts';
import type { Audience } from '#lib/core/live/wire.ts';
import { addDirt, allDirt, isClean, noDirt } from './dirt.ts';
import type { Dirt } from './dirt.ts';
import type { Reading, RoomReader } from './room-reader.ts';
import { firstBytes, messageWriter } from './sent.ts';
import type { MessageText } from './sent.ts';
import { Sights } from './sights.ts';
import { openWatcher, Watchers } from './watchers.ts';
import type { Watcher } from './watchers.ts';

/** What is touched within this time of the first is read together, in ms. */
export const WINDOW_MS = 150;
/** A refresh may take this share of the time, at most. */
const SHARE = 1 / 3;
const AGAIN_AFTER_FAULT_MS = 2000;
/** A stream ends after this time at the latest, in ms: whoever goes on is asked anew who they are. */
const LONGEST_MS = 3_600_000;

/** What a room needs of whoever has it. */
interface Surroundings {
	reader: RoomReader;
	/** Milliseconds since 1970. */
	clock: () => number;
}

/**
 * One live session, as this process shows it to those who watch: what was touched is read together, cut
 * into parts, and sent to each as far as it is in their sight.
 */
export class Room {
	readonly #around: Surroundings;
	readonly #epoch = randomBytes(6).toString('base64url');
	readonly #parts = new VersionedParts();
	readonly #watchers = new Watchers();
	readonly #common = new Set<string>();
	readonly #shownSeats = new Set<string>();
	readonly #sights = new Sights();
	#dirt: Dirt = allDirt();
	#timer: NodeJS.Timeout | undefined;
	#due = Infinity;
	#refreshing: Promise<void> | undefined;
	#refreshed = -Infinity;
	#tookMs = 0;
	#hasFailed = false;
	#gone = false;
	#refreshes = 0;
	/** When somebody watched or looked last, in ms since 1970. */
	seenAt: number;

	constructor(around: Surroundings) {
		this.#around = around;
		this.seenAt = around.clock();
	}

	get streams(): number {
		return this.#watchers.size;
	}

	/** Was it read at all? */
	get isLoaded(): boolean {
		return this.#parts.version > 0;
	}

	/** How many acts of its session are counted in. */
	get acts(): number {
		return this.#around.reader.acts;
	}

	/** Is it closed, or is there nothing to show any more? */
	get isGone(): boolean {
		return this.#gone;
	}

	/** How often it was read. */
	get refreshes(): number {
		return this.#refreshes;
	}

	/** At which version the room first counted that a seat has voted. */
	votedAt(seat: string, item: string): number | undefined {
		return this.#sights.votedAt(seat, item);
	}

	/** Something changed. `soon`: it was waited for elsewhere already. */
	touch(dirt: Parameters<typeof addDirt>[1], soon = false): void {
		addDirt(this.#dirt, dirt);
		this.#schedule(soon ? 0 : WINDOW_MS);
	}

	/**
	 * Waits until everything that was touched before is read, with so many acts at least.
	 *
	 * @throws {Error} when the store refuses.
	 */
	async settle(acts = 0): Promise<void> {
		if (acts > this.#around.reader.acts) addDirt(this.#dirt, { frame: true });
		// What runs already may have begun before the touch.
		await this.#refreshing;
		if (!this.#gone && (this.#refreshing || !isClean(this.#dirt))) await this.#refresh();
	}

	/** What somebody may see now, or what changed of it after an earlier message. */
	look(audience: Audience, after?: string): MessageText {
		const version = this.#versionOf(after);
		return this.#message(audience, version, this.#changes(audience, version) ?? '{}');
	}

	/** The same as a stream, until either side ends it. */
	open(audience: Audience, after?: string): ReadableStream<Uint8Array> {
		const first = firstBytes(this.look(audience, after));
		// Not all at one moment that were opened at one moment.
		const openedAt = this.#around.clock() - Math.random() * 0.25 * LONGEST_MS;
		const begin = { audience, openedAt, version: this.#parts.version };
		const { watcher, body } = openWatcher(begin, first, {
			onwant: (behind) => {
				this.#send(behind, messageWriter());
			},
			onclose: (closed) => {
				this.seenAt = this.#around.clock();
				this.#watchers.remove(closed);
			}
		});
		this.#watchers.add(watcher);
		return body;
	}

	/** Sends the same to all who can take it in; ends what was open long enough. */
	beat(bytes: Uint8Array): void {
		this.#watchers.closeOlder(this.#around.clock() - LONGEST_MS);
		for (const watcher of this.#watchers) watcher.send(bytes);
	}

	close(): void {
		this.#gone = true;
		clearTimeout(this.#timer);
		this.#watchers.closeAll();
	}

	#schedule(wait: number) {
		if (this.#gone) return;
		const now = performance.now();
		const earliest = this.#refreshed + Math.max(WINDOW_MS, this.#tookMs / SHARE);
		const due = Math.max(now + wait, earliest);
		if (this.#refreshing || due >= this.#due) return;
		clearTimeout(this.#timer);
		this.#due = due;
		this.#timer = setTimeout(() => {
			this.#refresh().catch((cause: unknown) => {
				console.error(cause);
			});
		}, due - now);
	}

	/** @throws {Error} when the store refuses; it is tried again. */
	#refresh(): Promise<void> {
		this.#refreshing ??= this.#refreshOnce().finally(() => {
			this.#refreshing = undefined;
			if (!isClean(this.#dirt)) this.#schedule(this.#hasFailed ? AGAIN_AFTER_FAULT_MS : 0);
		});
		return this.#refreshing;
	}

	async #refreshOnce() {
		clearTimeout(this.#timer);
		this.#due = Infinity;
		const dirt = this.#dirt;
		this.#dirt = noDirt();
		const watched = this.#watchers.seats;
		const started = performance.now();
		this.#hasFailed = true;
		try {
			const reading = await this.#around.reader.read(dirt);
			if (this.#gone) return;
			if (reading) this.#take(reading, watched);
			else this.close();
			this.#hasFailed = false;
		} finally {
			if (this.#hasFailed) addDirt(this.#dirt, allDirt());
			this.#refreshes += 1;
			this.#refreshed = performance.now();
			this.#tookMs = this.#refreshed - started;
		}
	}

	#take({ room, read, frame }: Reading, watched: readonly string[]) {
		const before = this.#parts.version;
		const parts: Record<string, unknown> = { ...liveParts(room) };
		for (const name of this.#common) if (!(name in parts)) parts[name] = null;
		for (const name of Object.keys(parts)) this.#common.add(name);
		const shown = new Set(room.seats.map(({ id }) => id));
		for (const id of this.#shownSeats) if (!shown.has(id)) parts[`seat:${id}`] = null;
		for (const { id, part } of read) if (shown.has(id)) parts[`seat:${id}`] = part;
		this.#shownSeats.clear();
		for (const id of shown) this.#shownSeats.add(id);
		if (!this.#parts.put(parts)) this.#parts.advance();
		const { version } = this.#parts;
		const news = [
			...this.#parts.namesSince(before).filter((name) => this.#common.has(name)),
			...this.#sights.countVotes(read, version)
		];
		this.#sights.take(room.session, version);
		if (frame) this.#sights.keepSeats(frame.seats);
		for (const seat of frame?.left ?? []) this.#watchers.closeSeat(seat);
		// Those who still teach it come back.
		if (frame?.teacherLeft) this.#watchers.closeTeachers();
		for (const seat of watched) {
			if (frame && !frame.seats.has(seat)) this.#watchers.closeSeat(seat);
		}
		this.#tell(before, news);
	}

	#tell(before: number, news: readonly string[]) {
		const write = messageWriter();
		const unique = new Set(news);
		for (const watcher of this.#watchers) {
			const { audience, version } = watcher;
			// Whoever has all that was before can only miss what is new.
			const among = audience.kind === 'control' || version < before ? undefined : unique;
			this.#send(watcher, write, among);
		}
	}

	#send(watcher: Watcher, write: ReturnType<typeof messageWriter>, among?: Iterable<string>) {
		const { audience, version } = watcher;
		const changes = this.#changes(audience, version, among);
		if (changes === undefined) {
			watcher.version = this.#parts.version;
			watcher.behind = false;
			return;
		}
		watcher.behind = !watcher.send(write(this.#message(audience, version, changes)));
		if (!watcher.behind) watcher.version = this.#parts.version;
	}

	#changes(audience: Audience, after: number, among?: Iterable<string>): string | undefined {
		const names = audience.kind === 'control' ? undefined : (among ?? this.#common);
		const changes = this.#parts.since(after, this.#sights.of(audience), names)?.json;
		const gone = this.#sights.takenBack(audience, after);
		if (gone.length === 0) return changes;
		const rest = changes?.slice(1, -1);
		const nulls = gone.map((name) => `${JSON.stringify(name)}:null`);
		return `{${[...(rest ? [rest] : []), ...nulls].join(',')}}`;
	}

	#message(audience: Audience, after: number, parts: string): MessageText {
		const id = `${this.#epoch}.${this.#parts.version}`;
		return { id, whole: after === 0, now: this.#around.clock(), parts };
	}

	/** The version of an earlier message; 0 for one of another room, or of nobody. */
	#versionOf(after: string | undefined): number {
		const [epoch, version = '', ...rest] = (after ?? '').split('.');
		if (epoch !== this.#epoch || rest.length > 0 || !/^\d{1,15}$/.test(version)) return 0;
		return Number(version) <= this.#parts.version ? Number(version) : 0;
	}
}
