import { v7 as uuidv7 } from 'uuid';
import { foldAttempt } from '#lib/core/attempt/fold.ts';
import { checkStoredEvents } from '#lib/core/attempt/kept/stored-event.ts';
import { newEvent } from '#lib/core/attempt/new-event.ts';
import type { EventBody } from '#lib/core/attempt/new-event.ts';
import { bankAsked } from '#lib/core/coming-back/attempts-that-count.ts';
import type { Asked } from '#lib/core/coming-back/attempts-that-count.ts';
import { drawProbe } from '#lib/core/coming-back/draw-probe.ts';
import { comingBack } from '#lib/core/coming-back/schedule.ts';
import type { ReturningRule } from '#lib/core/coming-back/schedule.ts';
import { seedOf } from '#lib/core/bank/seed-of.ts';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Bank } from '#lib/core/schema/bank.ts';
import type { ChoiceItem, Item } from '#lib/core/schema/item.ts';
import type { Confidence } from '#lib/core/schema/vocabulary.ts';
import type { Device, LessonOf } from './device.ts';
import { lookBack } from './look-back.ts';
import type { LookBack } from './look-back.ts';
import { probeNow } from './probe-now.ts';

/** The bank as the page carries it. */
export interface BankHere {
	bank: Bank;
	hash: string;
	digests: Record<string, string>;
}

interface Setting extends BankHere {
	/** What the learner’s answers to a set are called. */
	title: string;
	open: () => Promise<Device>;
	lessonOf: LessonOf;
	/** The device’s clock, ms since 1970. */
	now: () => number;
}

/**
 * What comes back to the learner of this device. Everything is read from the attempts that are kept here; a set of
 * questions is one more of them. Each verb resolves when what happened is durable.
 */
export class ComingBackHere {
	readonly #setting: Setting;
	readonly #asked: Asked;
	#items = $state.raw<readonly Item[]>([]);
	#device: Device | undefined;
	#found = $state.raw<LookBack>();
	#events = $state.raw<readonly AttemptEvent[]>([]);
	#status = $state<'looking' | 'ready' | 'no-storage'>('looking');
	#unsaved = $state(false);
	#busy = false;

	readonly #due = $derived.by(() => {
		const reviews = this.#found?.reviews ?? [];
		return comingBack(reviews, this.#setting.now());
	});
	readonly #probe = $derived(probeNow(foldAttempt(this.#events), this.#items));

	constructor(setting: Setting) {
		this.#setting = setting;
		this.#asked = bankAsked(setting.bank, setting);
	}

	get bank() {
		return this.#setting.bank;
	}

	/** The device’s clock, ms since 1970. */
	get now() {
		return this.#setting.now();
	}

	get status() {
		return this.#status;
	}

	/** What was found on the device; undefined while it is looked for. */
	get found() {
		return this.#found;
	}

	get due() {
		return this.#due;
	}

	/** The set that was begun last, finished or not; undefined when there is none. */
	get probe() {
		return this.#events.length > 0 ? this.#probe : undefined;
	}

	/** What was done last, beginning or an answer, could not be saved. */
	get unsaved() {
		return this.#unsaved;
	}

	/** The rules of the last set, as they stand now. */
	get askedRules(): ReturningRule[] {
		const items = this.#probe.answers.map(({ item }) => item);
		const { due, later, kept } = this.#due;
		return [...due, ...later, ...kept].filter(({ rule, reviews }) => {
			const last = reviews.at(-1);
			return last?.where.kind === 'probe' && items.some((item) => offers(item, rule));
		});
	}

	/** Rules that are due, or missed at all, for which no text is left. */
	get without() {
		return this.#draw('').without;
	}

	async load(): Promise<void> {
		try {
			this.#device = await this.#setting.open();
			await this.#look();
			this.#status = 'ready';
		} catch {
			this.#status = 'no-storage';
		}
	}

	/**
	 * Begins a set with what is due, or with what is due next. One that another tab began is gone on with; after one that
	 * another tab has done, nothing is begun, since what was due here is so no more.
	 */
	begin(): Promise<void> {
		return this.#once(async (device) => {
			await device.exclusively(async () => {
				const last = this.#events[0]?.attempt;
				await this.#look();
				if (this.probe?.next || this.#events[0]?.attempt !== last) return;
				const attempt = uuidv7();
				const { items } = this.#draw(attempt);
				if (items.length === 0) return;
				const { bank, hash, digests } = this.#setting;
				const begun = {
					type: 'started',
					module: bank.id,
					version: bank.version,
					hash,
					mode: 'self-paced',
					asks: items.map(({ id }) => id)
				} as const;
				const events = await this.#write(device, attempt, [], [begun], { hash, digests });
				this.#items = this.#asked.items;
				this.#events = events;
			});
		});
	}

	/** Keeps the first answer to a question of the set, in whichever tab it was given. */
	answer(item: string, option: string, confidence: Confidence | undefined): Promise<void> {
		const answered = {
			type: 'answered',
			item,
			response: { kind: 'choice', option },
			...(confidence && { confidence })
		} as const;
		return this.#once((device) =>
			device.exclusively(async () => {
				const attempt = this.#events[0]?.attempt;
				if (!attempt) return;
				const { events } = checkStoredEvents(await device.of(attempt));
				if (events.length > 0) this.#events = events;
				const { open } = this.#probe;
				if (open.some(({ id }) => id === item)) {
					const isLast = open.length === 1;
					const bodies = isLast ? [answered, { type: 'finished' } as const] : [answered];
					this.#events = await this.#write(device, attempt, this.#events, bodies);
				}
				if (!this.#probe.next) await this.#look();
			})
		);
	}

	#draw(attempt: string) {
		const { due, later } = this.#due;
		const rules = (due.length > 0 ? due : later).map(({ rule }) => rule);
		const met = this.#found?.met ?? [];
		return drawProbe({ bank: this.#setting.bank, rules, met, seed: seedOf(attempt) });
	}

	async #look() {
		if (!this.#device) return;
		this.#found = await lookBack(this.#device, this.#asked, this.#setting.lessonOf);
		const newest = this.#found.probes.at(-1);
		if (!newest) return;
		this.#events = newest.events;
		this.#items = newest.counted.items;
	}

	async #write(
		device: Device,
		attempt: string,
		before: readonly AttemptEvent[],
		bodies: readonly EventBody[],
		digests?: { hash: string; digests: Record<string, string> }
	): Promise<AttemptEvent[]> {
		const name = await device.device();
		const { highestSeq } = foldAttempt(before);
		// Dated before what it follows, under a clock that was set back, it would count as never done.
		const known = (this.#found?.reviews ?? []).map(({ at }) => at);
		const at = isoTime(Math.max(this.#setting.now(), ...known));
		const events = bodies.map((body, index) =>
			newEvent(body, { id: uuidv7(), attempt, device: name, seq: highestSeq + 1 + index, at })
		);
		await device.append(events, digests);
		return [...before, ...events];
	}

	/** A second press while the first is being made durable is the same act. */
	async #once(act: (device: Device) => Promise<void>) {
		if (this.#busy || !this.#device) return;
		this.#busy = true;
		this.#unsaved = false;
		try {
			await act(this.#device);
		} catch {
			this.#unsaved = true;
		} finally {
			this.#busy = false;
		}
	}
}

function isoTime(at: number): string {
	return new Date(at).toISOString();
}

function offers({ key }: ChoiceItem, rule: ReturningRule['rule']): boolean {
	return Object.values(key.rationales).some(({ misconception }) => misconception === rule);
}
