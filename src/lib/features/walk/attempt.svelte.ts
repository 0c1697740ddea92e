import { v7 as uuidv7 } from 'uuid';
import { isKeyed } from '#lib/core/assigned/open-lesson.ts';
import type { OpenItem, OpenLesson } from '#lib/core/assigned/open-lesson.ts';
import { foldAttempt } from '#lib/core/attempt/fold.ts';
import type { Try } from '#lib/core/attempt/fold.ts';
import { itemPhase } from '#lib/core/attempt/going-on/item-phase.ts';
import type { ItemPhase } from '#lib/core/attempt/going-on/item-phase.ts';
import { maySee } from '#lib/core/attempt/going-on/next.ts';
import { newEvent } from '#lib/core/attempt/new-event.ts';
import type { EventBody } from '#lib/core/attempt/new-event.ts';
import { lessonPath } from '#lib/core/attempt/going-on/path.ts';
import type { Stop } from '#lib/core/attempt/going-on/path.ts';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { ItemResponse } from '#lib/core/schema/response.ts';
import type { Confidence } from '#lib/core/schema/vocabulary.ts';
import { score } from '#lib/core/scoring/score.ts';
import type { Score } from '#lib/core/scoring/score.ts';
import type { Assigned } from './assigned/assigned.svelte.ts';
import type { AttemptStore, StoredAttempt } from './store/attempt-store.ts';
import { MemoryAttemptStore } from './store/memory-attempt-store.ts';
import type { Notice } from './notice.ts';
import { inTime } from './store/in-time.ts';
import { now } from './now.ts';

/** How long the device may take to open its store before the lesson goes on without it, in ms. */
const PATIENCE = 6000;

/**
 * One learner's run through a lesson. Every verb resolves when what happened is durable, so the
 * screen moves on after the answer is safe. Verbs are done one after another, in the order they were
 * called, and none before the device has been read: else a quick hand could begin two attempts.
 */
export class Attempt {
	/** Only where the lesson is an assignment: what the server says of it. */
	readonly side: Assigned | undefined;
	readonly path: readonly Stop[];
	/** Resolves when the device has been read; what an earlier visit left is known from then on. */
	readonly loaded: Promise<void>;
	readonly #lesson: OpenLesson;
	#release: () => void = () => undefined;
	#turn: Promise<unknown>;
	#store: AttemptStore = new MemoryAttemptStore();
	#stopListening: () => void = () => undefined;
	#events = $state.raw<readonly AttemptEvent[]>([]);
	#notices = $state.raw<readonly Notice[]>([]);
	#ready = $state(false);
	readonly #state = $derived(foldAttempt(this.#events));

	/** `early`: events that were made durable before this page was hydrated. */
	constructor(lesson: OpenLesson, early: readonly AttemptEvent[] = [], side?: Assigned) {
		this.#lesson = lesson;
		this.side = side;
		this.path = lessonPath(lesson);
		this.#events = early;
		this.loaded = new Promise((resolve) => {
			this.#release = resolve;
		});
		this.#turn = this.loaded;
	}

	/** With every key that is known by now. */
	get lesson(): OpenLesson {
		return this.side?.lesson ?? this.#lesson;
	}

	/** Has the device been read? */
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

	/** How the last try did; undefined where that may not be said, or is not known yet. */
	scoreOf(item: OpenItem, last: Try): Score | undefined {
		if (this.side) return this.side.scoreOf(item, last);
		return isKeyed(item) ? score(item, last.response) : undefined;
	}

	phaseOf(item: OpenItem, stop: Stop): ItemPhase {
		if (this.side) return this.side.phaseOf(item, this.#state);
		return isKeyed(item) ? itemPhase(this.#state, item, stop) : 'open';
	}

	/** May the learner see this stop? All of them where nothing can be answered any more. */
	maySee(id: string): boolean {
		return (this.side?.maySee ?? maySee)(this.path, this.#state, id);
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
			this.#store = await inTime(open(), PATIENCE);
			this.#stopListening = this.#store.onchange(() => void this.#inTurn(() => this.#follow()));
			await this.#takeUp();
		} catch (cause) {
			const unread = this.#store.durable || nameOf(cause) === 'VersionError';
			await this.#goOnInMemory({ code: unread ? 'not-read' : 'no-storage', detail: nameOf(cause) });
		}
		this.#ready = true;
		this.#release();
	}

	/** Lets go of other tabs. */
	close() {
		this.#stopListening();
	}

	/** Keeps an answer, and that the learner was at this stop when they gave it. */
	answer(stop: Stop, response: ItemResponse, confidence?: Confidence) {
		return this.#record(() => {
			const answered = { type: 'answered', item: stop.id, response } as const;
			const here = this.#state.position?.stop === stop.id;
			const moved = { type: 'moved', step: stop.step, stop: stop.id } as const;
			const beside = {
				...(confidence && { confidence }),
				...this.side?.inClass?.takeReason(stop.id)
			};
			return [...(here ? [] : [moved]), { ...answered, ...beside }];
		});
	}

	hint(item: string) {
		return this.#record(() => [{ type: 'hinted', item }]);
	}

	reveal(item: string) {
		return this.#record(() => [{ type: 'revealed', item }]);
	}

	/** Notes where the learner goes on; at the result the attempt is finished. */
	async move(stop: Stop) {
		if (this.side?.closed) return;
		await this.#record(() => {
			const moved = { type: 'moved', step: stop.step, stop: stop.id } as const;
			const finishes =
				stop.step === 'result' &&
				!this.#state.finished &&
				!this.side?.leavesOut(this.path, this.#state);
			return finishes ? [moved, { type: 'finished' }] : [moved];
		});
	}

	/** Begins a new attempt; the old one stays on the device. */
	startAgain() {
		return this.#inTurn(async () => {
			this.#events = [];
			this.#notices = this.#notices.filter(({ code }) => code === 'no-storage');
			await this.#keep([]);
		});
	}

	dismiss(notice: Notice) {
		this.#notices = this.#notices.filter((other) => other !== notice);
	}

	#inTurn(act: () => Promise<void>): Promise<void> {
		const turn = this.#turn.then(act);
		this.#turn = turn.catch(() => undefined);
		return turn;
	}

	#record(bodies: () => readonly EventBody[]) {
		return this.#inTurn(async () => {
			if (this.begun) {
				await this.#keep(bodies());
				return;
			}
			// Another tab may be beginning at this very moment: one of the two begins, the other joins it.
			await this.#store.exclusively(async () => {
				await this.#follow();
				await this.#keep(bodies());
			});
		});
	}

	async #keep(bodies: readonly EventBody[]) {
		const begins: EventBody[] = this.begun ? [] : [this.#started()];
		const attempt = this.#events[0]?.attempt ?? this.side?.attempt ?? uuidv7();
		try {
			await this.#write(attempt, [...begins, ...bodies]);
		} catch (cause) {
			// A full or withdrawn store must not cost an answer.
			await this.#goOnInMemory({ code: 'storage-failed', detail: nameOf(cause) });
			await this.#write(attempt, [...begins, ...bodies]);
		}
	}

	async #write(attempt: string, bodies: readonly EventBody[]) {
		const device = await this.#store.device();
		const at = now();
		const begins = bodies[0]?.type === 'started';
		const events = bodies.map((body, index) => {
			const seq = this.#state.highestSeq + 1 + index;
			return newEvent(body, { id: uuidv7(), attempt, device, seq, at });
		});
		await (begins ? this.#store.append(events, this.#digests()) : this.#store.append(events));
		this.#events = [...this.#events, ...events];
	}

	async #goOnInMemory(notice: Notice) {
		this.#stopListening();
		this.#store = new MemoryAttemptStore();
		await this.#store.append(this.#events);
		this.#tell(notice);
	}

	#digests() {
		const { hash, digests = {} } = this.#lesson;
		return { hash, digests };
	}

	#started() {
		const { module, hash } = this.#lesson;
		const { id, version } = module;
		const mode = this.side?.mode ?? 'self-paced';
		return { type: 'started', module: id, version, hash, mode } as const;
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
		this.#events = back.carried ? [] : back.events;
		if (back.carried) await this.#keep(back.carried);
	}

	/** Takes up what another tab has written meanwhile. */
	async #follow() {
		const stored = await this.#store.latest(this.lesson.module.id);
		if (!stored || this.#isOwn(stored)) return;
		const back = await this.#readBack(stored);
		const [first] = back.events;
		if (back.carried || !first) return;
		if (this.begun && this.#events[0]?.attempt !== first.attempt) {
			this.#tell({ code: 'started-elsewhere' });
		}
		this.#events = back.events;
	}

	/** What this page wrote itself needs no check. */
	#isOwn({ events }: StoredAttempt): boolean {
		const own: unknown[] = this.#events.map(({ id }) => id);
		return (
			events.length === own.length &&
			events.every(
				(event) =>
					typeof event === 'object' && event !== null && 'id' in event && own.includes(event.id)
			)
		);
	}

	async #readBack(stored: StoredAttempt) {
		// Only who has been here before needs it.
		const { readBack } = await import('./store/read-back.ts');
		return readBack(stored, this.lesson);
	}

	#tell(notice: Notice) {
		this.#notices = [...this.#notices, notice];
	}
}

function nameOf(cause: unknown): string {
	return cause instanceof Error || cause instanceof DOMException ? cause.name : String(cause);
}
