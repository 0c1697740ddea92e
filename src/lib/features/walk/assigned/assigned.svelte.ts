import { tick } from 'svelte';
import { m } from '#lib/i18n/paraglide/messages.js';
import { triesLeft } from '#lib/core/assigned/disclosure.ts';
import { isKeyed } from '#lib/core/assigned/open-lesson.ts';
import type { OpenItem, OpenLesson } from '#lib/core/assigned/open-lesson.ts';
import type { Standing, Told } from '#lib/core/assigned/wire.ts';
import type { AttemptState, Try } from '#lib/core/attempt/fold.ts';
import type { ItemPhase } from '#lib/core/attempt/going-on/item-phase.ts';
import type { Stop } from '#lib/core/attempt/going-on/path.ts';
import { isGoverned, isOngoing } from '#lib/core/live/timeline.ts';
import { score } from '#lib/core/scoring/score.ts';
import type { Score } from '#lib/core/scoring/score.ts';
import type { Heard, HeldEvent } from '../store/remote/device.ts';
import type { Keeping } from '../store/remote/pump.ts';
import { inTime } from '../store/in-time.ts';
import { RemoteAttemptStore } from '../store/remote/remote-attempt-store.ts';
import { ClassDoor } from './class-door.svelte.ts';
import { Clock } from './clock.ts';
import { arrivalIn, leftOut, maySeeIn } from './course.ts';
import { keepPage } from './keep-page.ts';
import type { AssignedData, SideParts, SideWays } from './side.ts';
import { untold } from './untold.ts';

/** How long a learner waits for an explanation before the lesson goes on without it, in ms. */
const PATIENCE = 2500;

/**
 * What makes a lesson an assigned one: it stands beside an `Attempt` and knows what the server told, and
 * what is still to be sent. It comes in a file of its own, so that a self-paced page does not carry it.
 */
export class Assigned {
	readonly data: AssignedData;
	readonly parts: SideParts;
	readonly #lesson: OpenLesson;
	readonly #ways: SideWays;
	#store: RemoteAttemptStore | undefined;
	#news = $state.raw<Heard>();
	#held = $state.raw<readonly HeldEvent[]>([]);
	#keeping = $state<Keeping>('saved');
	#away = $state(false);
	/** The device’s clock says that the time is up, and the server has not spoken yet. */
	#over = $state(false);
	#durable = $state(true);
	readonly #door: ClassDoor;
	readonly #clock = new Clock(
		() => this.refresh(),
		() => (this.#over = true)
	);
	#waiting: () => void = () => undefined;

	constructor(lesson: OpenLesson, data: AssignedData, ways: SideWays) {
		this.data = data;
		this.#lesson = lesson;
		this.#ways = ways;
		this.parts = ways.parts;
		this.#door = new ClassDoor(() => ways.inClass(this));
	}

	/** The newest that the server said: in the page, to this device before, or just now. */
	get #heard(): Heard {
		return this.#news ?? { standing: this.data.standing, told: NOTHING };
	}

	get attempt() {
		return this.data.attempt;
	}

	get standing() {
		return this.#heard.standing;
	}

	get told() {
		return this.#heard.told;
	}

	/** Where the answers are; while the server cannot be reached, a try to reach it is no news. */
	get keeping() {
		return this.#away && this.#keeping === 'sending' ? 'here' : this.#keeping;
	}

	/** Are answers that cannot be sent gone when the page closes? */
	get forgets() {
		return !this.#durable;
	}

	/** Events that the server refused. */
	get refused() {
		return this.#held.filter(({ state }) => state === 'aside');
	}

	/** Do learners say how sure they are? */
	get confidence() {
		return this.standing.confidence;
	}

	/** The class, while it is taught live. */
	get inClass() {
		return this.#door.inClass;
	}

	/** Does the teacher set the pace? The room knows it first. */
	get governed() {
		const { live } = this.standing;
		return this.inClass?.governs ?? (live !== undefined && isGoverned(live));
	}

	/** How an attempt that begins now was made. */
	get mode() {
		return isOngoing(this.standing) ? 'live' : 'assigned';
	}

	/** Is nothing told before the end, or before the teacher shows it? */
	get tellsLater() {
		return this.governed || this.standing.feedback !== 'each';
	}

	/** It is over: everything may be looked at, and nothing is written any more. */
	get closed() {
		const { now, closesAt } = this.standing;
		return this.#over || (closesAt !== undefined && now >= closesAt);
	}

	/** Nothing can be answered now: it is paused or closed. */
	get held() {
		return this.closed || this.standing.paused || this.inClass?.held === true;
	}

	/** Can this question not be answered any more: was its key shown to the class before? */
	locks(item: OpenItem, { tries }: AttemptState): boolean {
		return this.closed || (isKeyed(item) && !tries[item.id]);
	}

	readonly #known = $derived.by(() => {
		const { keyed, statements } = this.told;
		return {
			...this.#lesson,
			items: this.#lesson.items.map((item) => keyed.find(({ id }) => id === item.id) ?? item),
			statements: this.#lesson.statements.map(
				(one) => statements.find(({ id }) => id === one.id) ?? one
			)
		};
	});

	/** The lesson with every key that the learner may have by now. */
	get lesson(): OpenLesson {
		return this.#known;
	}

	readonly maySee = (path: readonly Stop[], state: AttemptState, id: string): boolean =>
		maySeeIn(this, path, state, id);

	/** Where a learner who comes back goes on; undefined where it is for the lesson to know. */
	arrival(path: readonly Stop[], state: AttemptState): Stop | undefined {
		return arrivalIn(this, path, state);
	}

	/** Was a learner led to the result who has not answered all, and still can? */
	leavesOut(path: readonly Stop[], state: AttemptState): boolean {
		return this.governed && leftOut(this, path, state) !== undefined;
	}

	async open() {
		keepPage();
		const joining = this.#door.knock(this.standing);
		const device = await this.#ways.device();
		this.#durable = device.durable;
		const earlier = await device.heard(this.attempt);
		// The page holds no keys, and one kept for offline use may be older than what was told since.
		if (earlier)
			this.#news = { told: earlier.told, standing: newer(earlier.standing, this.standing) };
		this.#store = new RemoteAttemptStore({
			attempt: this.attempt,
			device,
			transport: this.#ways.transport,
			onheard: (heard) => this.#hear(heard),
			onkeeping: (keeping) => {
				this.#durable = device.durable;
				this.#keeping = keeping;
				if (keeping !== 'sending') this.#away = keeping === 'here';
				this.#waiting();
			},
			onheld: (held) => (this.#held = held)
		});
		this.#store.refresh();
		this.#watch();
		// A class that cannot be entered yet must not keep the answers waiting.
		await inTime(joining, PATIENCE).catch(() => undefined);
		return this.#store;
	}

	/** Asks what the server knows. */
	refresh() {
		this.#store?.refresh();
	}

	/** Undefined while nothing may be said about the last try, or nothing is known yet. */
	scoreOf(item: OpenItem, last: Try): Score | undefined {
		const told = this.#toldOf(item.id);
		if (!told || last.response.kind !== item.kind) return undefined;
		if (isKeyed(item)) return score(item, last.response);
		return this.#isPending(item.id) ? undefined : told.score;
	}

	phaseOf(item: OpenItem, state: AttemptState): ItemPhase {
		if (!state.tries[item.id]) return 'open';
		return this.#toldOf(item.id)?.disclosure === 'everything' ? 'settled' : 'wrong-hidden';
	}

	/** Undefined where there is no limit, and where no further try may be asked for. */
	triesLeft(item: string, state: AttemptState): number | undefined {
		if (this.mayChange(item, state)) return triesLeft({ id: item }, state, this.standing.tries);
		return this.mayRetry(item, state) ? this.#toldOf(item)?.triesLeft : undefined;
	}

	mayRetry(item: string, state: AttemptState): boolean {
		const told = this.#toldOf(item);
		if (told?.disclosure !== 'chosen' || this.held || this.governed || this.#isPending(item))
			return false;
		return !state.revealed.includes(item) && told.triesLeft !== 0;
	}

	/** May a saved answer be given anew, before anything is told? Only where a later one can count. */
	mayChange(item: string, state: AttemptState): boolean {
		const { tries, counts } = this.standing;
		const countsLater = counts === 'last' || counts === 'best';
		if (!this.tellsLater || this.governed || !countsLater || this.held || state.finished)
			return false;
		return this.#toldOf(item) === undefined && triesLeft({ id: item }, state, tries) !== 0;
	}

	/** What is said in place of a score; `withheld`: this stop tells nothing before the result. */
	saying(item: OpenItem, withheld: boolean, waits: boolean | undefined) {
		if (this.#toldOf(item.id) && !this.#isPending(item.id)) return m.lesson_saved();
		return waits ? m.live_saved_waiting() : untold(this, withheld);
	}

	/** Resolves when the server has told of this item, or is taking too long. */
	async hearOf(item: string) {
		if (this.tellsLater) return;
		let patience: ReturnType<typeof setTimeout> | undefined;
		await new Promise<void>((resolve) => {
			this.#waiting = () => {
				const known = this.#toldOf(item) && !this.#isPending(item);
				if (known || this.keeping === 'here' || this.keeping === 'lost') resolve();
			};
			this.#waiting();
			patience = setTimeout(resolve, PATIENCE);
		});
		clearTimeout(patience);
		this.#waiting = () => undefined;
	}

	#hear(heard: Heard) {
		// Replies may cross on their way.
		if (heard.standing.now < this.standing.now) return;
		const onward = document.activeElement?.id === 'onward';
		this.#news = heard;
		void this.#door.knock(this.standing);
		this.#watch();
		this.#waiting();
		// The explanation takes the place of the button that had the focus.
		if (onward) void tick().then(() => document.getElementById('explanation-heading')?.focus());
	}

	#toldOf(item: string) {
		return this.told.items.find((told) => told.item === item);
	}

	/** Looks again when the time is up, and now and then whether something has changed. */
	#watch() {
		const isUp = this.#clock.watch(this.standing, this.inClass === undefined);
		this.#over &&= isUp;
	}

	/** Is there something about this item that the server has not answered yet? */
	#isPending(item: string) {
		return this.#held.some(
			({ event, state }) => state === 'queued' && 'item' in event && event.item === item
		);
	}
}

function newer(one: Standing, other: Standing): Standing {
	return one.now > other.now ? one : other;
}

const NOTHING: Told = { items: [], keyed: [], statements: [], uncounted: [], corrections: [] };
