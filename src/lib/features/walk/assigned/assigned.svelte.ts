import { tick } from 'svelte';
import { m } from '#lib/i18n/paraglide/messages.js';
import { triesLeft } from '#lib/core/assigned/disclosure.ts';
import { isKeyed } from '#lib/core/assigned/open-lesson.ts';
import type { OpenItem, OpenLesson } from '#lib/core/assigned/open-lesson.ts';
import type { Standing, Told } from '#lib/core/assigned/wire.ts';
import type { AttemptState, Try } from '#lib/core/attempt/fold.ts';
import type { ItemPhase } from '#lib/core/attempt/going-on/item-phase.ts';
import { score } from '#lib/core/scoring/score.ts';
import type { Score } from '#lib/core/scoring/score.ts';
import type { Device, Heard, HeldEvent } from '../store/remote/device.ts';
import type { Keeping } from '../store/remote/pump.ts';
import { RemoteAttemptStore } from '../store/remote/remote-attempt-store.ts';
import type { Transport } from '../store/remote/transport.ts';
import { keepPage } from './keep-page.ts';
import { until } from './moment.ts';
import type { AssignedData, SideParts } from './side.ts';

/** How long a learner waits for an explanation before the lesson goes on without it, in ms. */
const PATIENCE = 2500;
/** How often a paused lesson looks whether it goes on, in ms. */
const WHILE_PAUSED = 15_000;

interface Ways {
	parts: SideParts;
	device: () => Promise<Device>;
	transport: Transport;
}

/**
 * What makes a lesson an assigned one: it stands beside an `Attempt` and knows what the server told, and
 * what is still to be sent. It comes in a file of its own, so that a self-paced page does not carry it.
 */
export class Assigned {
	readonly data: AssignedData;
	readonly parts: SideParts;
	readonly #lesson: OpenLesson;
	readonly #ways: Ways;
	#store: RemoteAttemptStore | undefined;
	#news = $state.raw<Heard>();
	#held = $state.raw<readonly HeldEvent[]>([]);
	#keeping = $state<Keeping>('saved');
	#away = $state(false);
	/** The device’s clock says that the time is up, and the server has not spoken yet. */
	#over = $state(false);
	#durable = $state(true);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#waiting: () => void = () => undefined;

	constructor(lesson: OpenLesson, data: AssignedData, ways: Ways) {
		this.data = data;
		this.#lesson = lesson;
		this.#ways = ways;
		this.parts = ways.parts;
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

	/** Is nothing told before the end? */
	get tellsLater() {
		return this.standing.feedback !== 'each';
	}

	/** It is over: everything may be looked at, and nothing is written any more. */
	get closed() {
		const { now, closesAt } = this.standing;
		return this.#over || (closesAt !== undefined && now >= closesAt);
	}

	/** Nothing can be answered now: it is paused or closed. */
	get held() {
		return this.closed || this.standing.paused;
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

	async open() {
		keepPage();
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
		this.#watchClock();
		return this.#store;
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
		if (told?.disclosure !== 'chosen' || this.held || this.#isPending(item)) return false;
		return !state.revealed.includes(item) && told.triesLeft !== 0;
	}

	/** May a saved answer be given anew, before anything is told? Only where a later one can count. */
	mayChange(item: string, state: AttemptState): boolean {
		const { tries, counts } = this.standing;
		const countsLater = counts === 'last' || counts === 'best';
		if (!this.tellsLater || !countsLater || this.held || state.finished) return false;
		return this.#toldOf(item) === undefined && triesLeft({ id: item }, state, tries) !== 0;
	}

	/** What is said in place of a score; `withheld`: this stop tells nothing before the result. */
	saying(item: OpenItem, withheld: boolean) {
		const { feedback, closesAt } = this.standing;
		if (this.#toldOf(item.id) && !this.#isPending(item.id)) return m.lesson_saved();
		switch (feedback) {
			case 'each':
				if (this.closed || withheld) return m.lesson_saved();
				return this.keeping === 'here' || this.keeping === 'lost'
					? m.assigned_saved_here()
					: m.assigned_saved_asking();
			case 'end':
				return m.assigned_saved_end();
			case 'closing':
				return closesAt === undefined
					? m.assigned_saved_closing()
					: m.assigned_saved_until({ moment: until(closesAt) });
		}
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
		this.#watchClock();
		this.#waiting();
		// The explanation takes the place of the button that had the focus.
		if (onward) void tick().then(() => document.getElementById('explanation-heading')?.focus());
	}

	#toldOf(item: string) {
		return this.told.items.find((told) => told.item === item);
	}

	/** Is there something about this item that the server has not answered yet? */
	#isPending(item: string) {
		return this.#held.some(
			({ event, state }) => state === 'queued' && 'item' in event && event.item === item
		);
	}

	/** Looks again when the time is up, and now and then while it is paused. */
	#watchClock() {
		clearTimeout(this.#timer);
		const { now, closesAt, paused } = this.standing;
		const left = closesAt === undefined ? Infinity : Math.max(0, closesAt - now);
		this.#over &&= left === 0;
		const wait = paused ? Math.min(WHILE_PAUSED, left) : left;
		if (wait === 0 || wait > LONGEST_WAIT) return;
		this.#timer = setTimeout(() => {
			if (wait === left) this.#over = true;
			this.#store?.refresh();
		}, wait + A_MOMENT);
	}
}

function newer(one: Standing, other: Standing): Standing {
	return one.now > other.now ? one : other;
}

const NOTHING: Told = { items: [], keyed: [], statements: [], uncounted: [], corrections: [] };
/** Longer than anybody keeps a page open, and well under what a timer can hold, in ms. */
const LONGEST_WAIT = 7 * 24 * 3600 * 1000;
/** So that the server’s clock has passed the time, too, in ms. */
const A_MOMENT = 300;
