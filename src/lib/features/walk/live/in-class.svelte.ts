import { tick, untrack } from 'svelte';
import { m } from '#lib/i18n/paraglide/messages.js';
import { passed } from '#lib/core/assigned/disclosure.ts';
import type { AttemptState } from '#lib/core/attempt/fold.ts';
import type { Stop } from '#lib/core/attempt/going-on/path.ts';
import { isGoverned } from '#lib/core/live/timeline.ts';
import type { ReasonPart, RoomPart, TallyPart } from '#lib/core/live/wire.ts';
import type { OpenItem } from '#lib/core/assigned/open-lesson.ts';
import type { Assigned } from '../assigned/assigned.svelte.ts';
import type { Attempt } from '../attempt.svelte.ts';
import { classSpan, stopInSpan } from './class-stop.ts';
import type { ClassParts, Link } from './class-parts.ts';
import { Drafts } from './drafts.ts';
import { OwnVotes } from './own-votes.ts';

/** A class asks the server anew within this time, in ms, and not all at one moment. */
const SPREAD = 400;

/**
 * A learner’s place in a live session: follows the screens of the class, and knows what the teacher shows.
 * It stands beside `Assigned` while the session lasts.
 */
export class InClass {
	readonly parts: ClassParts;
	readonly drafts = new Drafts();
	readonly #side: Assigned;
	readonly #link: Link;
	/** The screen at whose end the learner said to go on. */
	#waitingAt = $state('');
	readonly #own = new OwnVotes();
	#attempt = $state.raw<Attempt>();

	constructor(side: Assigned, link: Link, parts: ClassParts) {
		this.#side = side;
		this.#link = link;
		this.parts = parts;
		link.open();
	}

	/** Undefined until the room has been seen. */
	get room(): RoomPart | undefined {
		return this.#link.parts.room;
	}

	/** There is no way to the room any more. */
	get refused() {
		return this.#link.state === 'refused';
	}

	/** Does the teacher set the pace, and decide alone what is told? */
	get governs() {
		const session = this.room ?? this.#side.standing.live;
		return session !== undefined && isGoverned(session);
	}

	get frozen() {
		return this.room?.phase === 'frozen';
	}

	/** Can nothing be answered now? */
	get held() {
		return this.frozen || this.room?.paused === true;
	}

	close() {
		this.#link.close();
	}

	/** The screens that the class is at. */
	#span(path: readonly Stop[]) {
		return classSpan(path, this.room ?? { from: '', to: '' });
	}

	/** How far the class has been led; under the teacher’s pace nothing after it is seen. */
	passed(path: readonly Stop[]): number {
		if (this.governs) return path.indexOf(this.#lastOf(path)) + 1;
		return passed(path, [...(this.#side.standing.live?.reached ?? []), this.room?.to ?? '']);
	}

	#lastOf(path: readonly Stop[]): Stop {
		const last = this.#span(path).at(-1);
		if (!last) throw new RangeError('a class is at one screen at least');
		return last;
	}

	/** Is this one of the screens that the class is at? */
	isHere(path: readonly Stop[], stop: Stop): boolean {
		return this.#span(path).includes(stop);
	}

	/** Where in the class’s screens the learner goes on; undefined at their own pace. */
	arrival(path: readonly Stop[], state: AttemptState): Stop | undefined {
		if (!this.governs) return undefined;
		const span = this.#span(path);
		return span.find(({ id }) => id === state.position?.stop) ?? this.#onward(path, state);
	}

	#onward(path: readonly Stop[], state: AttemptState): Stop {
		const at = state.position?.stop;
		return stopInSpan(this.#span(path), (item) => state.tries[item] !== undefined, at);
	}

	/** Is there nothing to do at this screen but to wait for the class? */
	waits({ path, state }: Attempt, stop: Stop): boolean {
		if (!this.governs || path.indexOf(stop) + 1 < this.passed(path)) return false;
		if (stop.step === 'cover' || this.#waitingAt === stop.id) return true;
		if (stop.item === undefined) return false;
		return state.tries[stop.item] !== undefined && !this.asksAgain(stop.item, state);
	}

	/** The learner wants to go on: is this the last screen for now? */
	keeps({ path }: Attempt, stop: Stop): boolean {
		if (!this.governs || path.indexOf(stop) + 1 < this.passed(path)) return false;
		this.#waitingAt = stop.id;
		void tick().then(() => document.getElementById('onward')?.focus());
		return true;
	}

	/** Is the record of this question still to be shown? What it says is first foretold. */
	hides(item: OpenItem | undefined): boolean {
		if (item?.kind !== 'verdict') return false;
		const shown = this.room?.revealed[item.id] ?? [];
		return this.governs && !shown.includes('record') && !shown.includes('key');
	}

	/** What is said where the teacher has asked for another vote since the learner’s last one. */
	asksAgain(item: string, { tries }: Pick<AttemptState, 'tries'>): string | undefined {
		const asked = this.room?.revotes[item] ?? 0;
		const made = tries[item]?.length ?? 0;
		if (asked === 0 || made === 0 || this.room?.revealed[item]?.includes('key')) return undefined;
		// What this page has not seen itself is only counted.
		return asked > (this.#own.votedAt(item) ?? made - 1) ? m.live_vote_again() : undefined;
	}

	/** What the learner writes as the reason for their next answer. */
	giveReason(item: string, reason: string) {
		this.#own.giveReason(item, reason);
	}

	/** Takes the reason for an answer that is being kept. */
	takeReason(item: string): { reason?: string } {
		return this.#own.take(item, this.room?.revotes[item] ?? 0);
	}

	/** How the class voted, once the teacher has shown it and the learner has voted. */
	tally(item: string): TallyPart | undefined {
		return this.#link.parts[`tally:${item}`] ?? undefined;
	}

	/** Reasons of others that the teacher shows. */
	reasons(item: string): readonly ReasonPart[] {
		return this.#link.parts[`reasons:${item}`] ?? [];
	}

	/** The learner’s last reason for an answer to this question. */
	reasonOf(item: string): string | undefined {
		return this.#attempt?.state.tries[item]?.findLast(({ reason }) => reason)?.reason;
	}

	/** The note with which a question was taken out. */
	struck({ id }: OpenItem): string | undefined {
		return this.room?.struck.find(({ item }) => item === id)?.note;
	}

	/** Has the class lead the learner, as long as the surrounding effect lasts. */
	follow(attempt: Attempt, lead: (to: Stop) => void) {
		this.#attempt = attempt;
		const step = $derived(
			this.governs && this.room ? `${this.room.from} ${this.room.to}` : undefined
		);
		let isFirst = true;
		// eslint-disable-next-line no-restricted-syntax -- the class moves, not the learner
		$effect(() => {
			if (!step || !attempt.ready) return;
			untrack(() => {
				const { path, state } = attempt;
				const to = (isFirst ? this.arrival(path, state) : undefined) ?? this.#onward(path, state);
				isFirst = false;
				this.#waitingAt = '';
				// On the cover a learner has not begun.
				if (to.step !== 'cover' || attempt.begun) lead(to);
			});
		});
		const news = $derived(
			JSON.stringify([this.room?.news, this.room?.phase, this.room?.pace, this.room?.paused])
		);
		// eslint-disable-next-line no-restricted-syntax -- the room is outside of the page
		$effect(() => {
			if (!this.room || news === '') return;
			const soon = setTimeout(() => this.#side.refresh(), Math.random() * SPREAD);
			return () => {
				clearTimeout(soon);
			};
		});
	}
}
