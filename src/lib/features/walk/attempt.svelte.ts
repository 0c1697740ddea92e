import { v7 as uuidv7 } from 'uuid';
import { foldAttempt } from '#lib/core/attempt/fold.ts';
import { newEvent } from '#lib/core/attempt/new-event.ts';
import type { EventBody } from '#lib/core/attempt/new-event.ts';
import { lessonPath } from '#lib/core/attempt/going-on/path.ts';
import type { Stop } from '#lib/core/attempt/going-on/path.ts';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { ItemResponse } from '#lib/core/schema/response.ts';
import type { Confidence } from '#lib/core/schema/vocabulary.ts';
import type { AttemptStore, StoredAttempt } from './store/attempt-store.ts';
import { MemoryAttemptStore } from './store/memory-attempt-store.ts';
import type { Notice } from './notice.ts';
import { now } from './now.ts';

/**
 * One learner's run through a lesson. Every verb resolves when what happened is durable, so the
 * screen moves on after the answer is safe.
 */
export class Attempt {
	readonly lesson: Lesson;
	readonly path: readonly Stop[];
	#store: AttemptStore = new MemoryAttemptStore();
	#stopListening: () => void = () => undefined;
	#events = $state.raw<readonly AttemptEvent[]>([]);
	#notices = $state.raw<readonly Notice[]>([]);
	#ready = $state(false);
	readonly #state = $derived(foldAttempt(this.#events));

	/** `early`: events that were made durable before this page was hydrated. */
	constructor(lesson: Lesson, early: readonly AttemptEvent[] = []) {
		this.lesson = lesson;
		this.path = lessonPath(lesson);
		this.#events = early;
	}

	/** Has the device been read? Until then nothing is known of an earlier visit. */
	get ready() {
		return this.#ready;
	}

	get events() {
		return this.#events;
	}

	get state() {
		return this.#state;
	}

	/** What the learner must be told, oldest first. */
	get notices() {
		return this.#notices;
	}

	get begun() {
		return this.#events.length > 0;
	}

	/**
	 * Takes up the newest attempt on this device, and follows other tabs. `early`: events that this page
	 * made durable before, which the constructor may have been too soon to get.
	 */
	async load(
		open: () => Promise<AttemptStore>,
		early: readonly AttemptEvent[] = []
	): Promise<void> {
		if (!this.begun) this.#events = early;
		try {
			this.#store = await open();
			this.#stopListening = this.#store.onchange(() => void this.#follow());
			await this.#takeUp();
		} catch (cause) {
			this.#store = new MemoryAttemptStore();
			await this.#store.append(this.#events);
			this.#tell({ code: 'no-storage', detail: reason(cause) });
		}
		this.#ready = true;
	}

	/** Lets go of other tabs. */
	close() {
		this.#stopListening();
	}

	/** Keeps an answer, and that the learner was at this stop when they gave it. */
	answer(stop: Stop, response: ItemResponse, confidence?: Confidence) {
		const body = { type: 'answered', item: stop.id, response } as const;
		const here = this.#state.position?.stop === stop.id;
		const moved = { type: 'moved', step: stop.step, stop: stop.id } as const;
		return this.#record([...(here ? [] : [moved]), confidence ? { ...body, confidence } : body]);
	}

	hint(item: string) {
		return this.#record([{ type: 'hinted', item }]);
	}

	reveal(item: string) {
		return this.#record([{ type: 'revealed', item }]);
	}

	/** Notes where the learner goes on; at the result the attempt is finished. */
	move(stop: Stop) {
		const moved = { type: 'moved', step: stop.step, stop: stop.id } as const;
		const finishes = stop.step === 'result' && !this.#state.finished;
		return this.#record(finishes ? [moved, { type: 'finished' }] : [moved]);
	}

	/** Begins a new attempt; the old one stays on the device. */
	async startAgain() {
		this.#events = [];
		this.#notices = this.#notices.filter((notice) => notice.code === 'no-storage');
		await this.#record([]);
	}

	dismiss(notice: Notice) {
		this.#notices = this.#notices.filter((other) => other !== notice);
	}

	async #record(bodies: readonly EventBody[]) {
		const begins: EventBody[] = this.begun ? [] : [this.#started()];
		const attempt = this.#events[0]?.attempt ?? uuidv7();
		try {
			await this.#write(attempt, [...begins, ...bodies]);
		} catch (cause) {
			// A full or withdrawn store must not cost an answer: go on in memory and say so.
			this.#store = new MemoryAttemptStore();
			await this.#store.append(this.#events);
			await this.#write(attempt, [...begins, ...bodies]);
			this.#tell({ code: 'storage-failed', detail: reason(cause) });
		}
	}

	async #write(attempt: string, bodies: readonly EventBody[]) {
		const device = await this.#store.device();
		const at = now();
		const events = bodies.map((body, index) => {
			const seq = this.#state.highestSeq + 1 + index;
			return newEvent(body, { id: uuidv7(), attempt, device, seq, at });
		});
		await this.#store.append(events, this.#digests());
		this.#events = [...this.#events, ...events];
	}

	#digests() {
		const { hash, digests } = this.lesson;
		return { hash, digests };
	}

	#started() {
		const { module, hash } = this.lesson;
		const { id, version } = module;
		return {
			type: 'started',
			module: id,
			version,
			hash,
			mode: 'self-paced'
		} as const;
	}

	async #takeUp() {
		const stored = await this.#store.latest(this.lesson.module.id);
		if (!stored) return;
		if (this.#isOwn(stored)) {
			// The early script knows no digests; without them a corrected module could keep nothing.
			await this.#store.append([], this.#digests());
			return;
		}
		const back = await this.#readBack(stored);
		for (const notice of back.notices) this.#tell(notice);
		if (back.carried) {
			this.#events = [];
			await this.#record(back.carried);
		} else {
			this.#events = back.events;
		}
	}

	/** What this page wrote itself needs no check. */
	#isOwn({ events }: StoredAttempt): boolean {
		const own: unknown[] = this.#events.map(({ id }) => id);
		return events.every(
			(event) =>
				typeof event === 'object' && event !== null && 'id' in event && own.includes(event.id)
		);
	}

	async #readBack(stored: StoredAttempt) {
		// Only who has been here before needs it.
		const { readBack } = await import('./store/read-back.ts');
		return readBack(stored, this.lesson);
	}

	async #follow() {
		const stored = await this.#store.latest(this.lesson.module.id);
		if (!stored) return;
		const back = await this.#readBack(stored);
		if (!back.carried && back.events.length > 0) this.#events = back.events;
	}

	#tell(notice: Notice) {
		this.#notices = [...this.#notices, notice];
	}
}

function reason(cause: unknown): string {
	return cause instanceof Error ? cause.name : String(cause);
}
