import type { Item } from '../../../schema/item.ts';
import type { Lesson } from '../../../schema/lesson.ts';
import { VERDICTS, optionsOf } from '../../../scoring/options.ts';
import { LEARNERS_NEEDED } from '../enough.ts';
import { pearson } from './pearson.ts';
import type { ScoredLearner, ScoredTry } from '../tries/scored-learners.ts';

/** How often one option was the first answer. */
export interface OptionCount {
	option: string;
	count: number;
	seats: string[];
}

/** One item over the first tries of a class; seats are in the order of the learners. */
export interface ItemStatistics {
	item: string;
	answered: number;
	answeredSeats: string[];
	/** Seats behind `difficulty` and `itemRest`: those whose answer is graded. */
	gradedSeats: string[];
	/** Mean points, 0 (hard) to 1 (easy); undefined under `LEARNERS_NEEDED` graded answers. */
	difficulty: number | undefined;
	/** Correlation of the points with the points on all other graded items, −1 to 1; undefined under `REST_NEEDED`. */
	itemRest: number | undefined;
	/** Every option as shown, chosen or not; undefined for kinds without options. */
	options: OptionCount[] | undefined;
}

interface Answer {
	seat: string;
	tried: ScoredTry;
	/** Points on the learner's other graded items; what is unanswered adds nothing. */
	rest: number;
}

/** With fewer graded answers, chance alone moves the correlation by a third (1 / √9) and more. */
export const REST_NEEDED = 10;

/**
 * Statistics of every item in the module's order, over first tries: classical item analysis as in L. Crocker and J. Algina,
 * Introduction to Classical and Modern Test Theory (1986), chapter 14. `difficulty` is in points; `itemRest` is Pearson's
 * r with the item left out of the sum, undefined where either side does not vary; options are counted in answers. An answer with an
 * option that the item does not have is answered but counted under no option.
 */
export function itemStatistics(
	lesson: Pick<Lesson, 'items'>,
	learners: readonly ScoredLearner[]
): ItemStatistics[] {
	const answers = answersByItem(lesson.items, learners);
	return lesson.items.map((item) => statisticsOf(item, answers.get(item.id) ?? []));
}

function answersByItem(
	items: readonly Item[],
	learners: readonly ScoredLearner[]
): Map<string, Answer[]> {
	const answers = new Map<string, Answer[]>(items.map(({ id }) => [id, []]));
	for (const { seat, answers: given } of learners) {
		const all = given.reduce((sum, { first }) => sum + first.score.points, 0);
		for (const { item, first } of given) {
			answers.get(item.id)?.push({ seat, tried: first, rest: all - first.score.points });
		}
	}
	return answers;
}

function statisticsOf(item: Item, answers: readonly Answer[]): ItemStatistics {
	const graded = answers.filter(({ tried }) => tried.score.outcome !== 'ungraded');
	const points = graded.map(({ tried }) => tried.score.points);
	const rests = graded.map(({ rest }) => rest);
	const chose = seatsByOption(answers);
	return {
		item: item.id,
		answered: answers.length,
		answeredSeats: answers.map(({ seat }) => seat),
		gradedSeats: graded.map(({ seat }) => seat),
		difficulty:
			points.length < LEARNERS_NEEDED
				? undefined
				: points.reduce((sum, each) => sum + each, 0) / points.length,
		itemRest: points.length < REST_NEEDED ? undefined : pearson(points, rests),
		options: optionIds(item)?.map((option) => countOf(option, chose.get(option)))
	};
}

function optionIds(item: Item): readonly string[] | undefined {
	if (item.kind === 'choice') return optionsOf(item);
	return item.kind === 'verdict' ? VERDICTS : undefined;
}

function seatsByOption(answers: readonly Answer[]): Map<string | undefined, string[]> {
	const seats = new Map<string | undefined, string[]>();
	for (const { seat, tried } of answers) {
		const option = chosen(tried.made.response);
		const list = seats.get(option);
		if (list) list.push(seat);
		else seats.set(option, [seat]);
	}
	return seats;
}

function countOf(option: string, seats: string[] = []): OptionCount {
	return { option, count: seats.length, seats };
}

function chosen(response: ScoredTry['made']['response']): string | undefined {
	if (response.kind === 'choice') return response.option;
	return response.kind === 'verdict' ? response.verdict : undefined;
}
