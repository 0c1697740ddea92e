import { acceptEvents } from '../assigned/accepted-events.ts';
import { judgmentsOf } from '../measures/class/judged/judgments.ts';
import type { Judgments } from '../measures/class/judged/judgments.ts';
import { scoreLearners } from '../measures/class/tries/scored-learners.ts';
import type { ScoredLearner, ScoredTry } from '../measures/class/tries/scored-learners.ts';
import type { ClassInput, SeatInput } from '../results/class-input.ts';
import type { AttemptEvent } from '../schema/attempt.ts';
import type { Item } from '../schema/item.ts';
import type { ItemResponse } from '../schema/response.ts';
import type { Outcome } from '../scoring/score.ts';
import type { CandidatePart, SeatPart } from './wire.ts';

/** A seat in a live session. */
export interface LiveSeatInput extends SeatInput {
	/** Does somebody sit there? */
	joined: boolean;
}

/** What all seats are read by. */
export interface LiveTerms extends Pick<ClassInput, 'published' | 'settings' | 'live'> {
	/** Those that count, under the corrections that hold, in the order in which they are asked. */
	items: readonly Item[];
	/** By item id: when further votes were asked for. */
	revotes: Readonly<Record<string, readonly number[]>>;
}

/** The votes of one seat on one question. */
export interface Votes {
	first: ScoredTry;
	/** The first answer after it was asked for again last; none where no vote came before that. */
	second?: ScoredTry;
}

/** Everything that a live session needs of one seat; made anew only when something came from it. */
export interface LiveSeat {
	id: string;
	part: SeatPart;
	learner: ScoredLearner;
	judged: Judgments;
	votes: ReadonlyMap<string, Votes>;
	reasons: CandidatePart[];
}

/** Reads one seat by the same functions as the results of an assignment. */
export function readLiveSeat(seat: LiveSeatInput, terms: LiveTerms): LiveSeat {
	const { id, name, joined, received, closesAt } = seat;
	const { items, published: lesson, settings, live, revotes } = terms;
	const accepted = acceptEvents(received, { lesson, settings, closesAt, live });
	const [learner] = scoreLearners(items, [{ seat: id, events: accepted.events }]);
	const [judged] = judgmentsOf(learner ? [learner] : []);
	if (!learner || !judged) throw new Error('one attempt makes one learner');
	const cameAt = new Map(received.map(({ event, receivedAt }) => [event.id, receivedAt]));
	const answers = Map.groupBy(accepted.events.filter(isAnswer), ({ item }) => item);
	const votes = new Map(
		learner.answers.map(({ item, first, tries }): [string, Votes] => {
			const asked = revotes[item.id]?.at(-1);
			const given = answers.get(item.id) ?? [];
			const after = given.findIndex((one) => (cameAt.get(one.id) ?? 0) >= (asked ?? Infinity));
			const second = tries.find((each) => each !== first && each.reference.try > after);
			const isSecond = after >= first.reference.try && second;
			return [item.id, isSecond ? { first, second } : { first }];
		})
	);
	const letters = (which: 'first' | 'second') =>
		items.map((item) => letterOf(votes.get(item.id)?.[which]?.score.outcome)).join('');
	const last = received.reduce((latest, { receivedAt }) => Math.max(latest, receivedAt), 0);
	return {
		id,
		part: {
			name,
			joined: joined || received.length > 0,
			...(last > 0 && { lastAt: last }),
			...(learner.state.position && { stop: learner.state.position.stop }),
			finished: learner.state.finished,
			first: letters('first'),
			second: letters('second')
		},
		learner,
		judged,
		votes,
		reasons: accepted.events.filter(isAnswer).flatMap((event) => {
			const text = event.reason?.trim();
			if (!text) return [];
			const option = chosen(event.response);
			return { event: event.id, item: event.item, name, text, ...(option && { option }) };
		})
	};
}

type Answer = Extract<AttemptEvent, { type: 'answered' | 'revised' }>;

function isAnswer(event: AttemptEvent): event is Answer {
	return event.type === 'answered' || event.type === 'revised';
}

/** The option of an answer that picks one. */
export function chosen(response: ItemResponse): string | undefined {
	if (response.kind === 'choice') return response.option;
	return response.kind === 'verdict' ? response.verdict : undefined;
}

const LETTERS: Record<Outcome, string> = {
	correct: 'r',
	partial: 'p',
	incorrect: 'w',
	ungraded: 'u'
};

function letterOf(outcome: Outcome | undefined): string {
	return outcome === undefined ? '-' : LETTERS[outcome];
}
