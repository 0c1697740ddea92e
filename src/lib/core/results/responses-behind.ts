import type { Reference } from '../measures/class/tries/reference.ts';
import type { ItemResponse } from '../schema/response.ts';
import type { Misconception } from '../schema/vocabulary.ts';
import type { ClassResults } from './class-results.ts';
import type { ResponseRecord } from './response-record.ts';

/** The numbers that open to their responses, by the name they have in an address. */
export const MEASURES = [
	'first',
	'last',
	'counting',
	'all',
	'judged',
	'hits',
	'doubted',
	'rejections',
	'false-alarms',
	'wrong',
	'misjudged',
	'rated',
	'guess',
	'think-so',
	'sure',
	'guess-right',
	'think-so-right',
	'sure-right',
	'first-right',
	'last-right',
	'to-right',
	'to-wrong',
	'stayed-right',
	'stayed-wrong'
] as const;
export type Measure = (typeof MEASURES)[number];

/** Which responses stand behind a number: those that meet all that is named. */
export interface ResponseQuery {
	/** Without one: first tries. */
	measure?: Measure | undefined;
	item?: string | undefined;
	seat?: string | undefined;
	option?: string | undefined;
	misconception?: Misconception | undefined;
}

/** The responses behind one number, in the order of the results. */
export function responsesBehind(
	results: ClassResults,
	{ measure = 'first', item, seat, option, misconception }: ResponseQuery
): ResponseRecord[] {
	const counted = countedBy(measure, results);
	return results.responses.filter(
		(each) =>
			counted(each) &&
			(item === undefined || each.item === item) &&
			(seat === undefined || each.seat === seat) &&
			(option === undefined || chosenOption(each.response) === option) &&
			(misconception === undefined || each.misconceptions.includes(misconception))
	);
}

function countedBy(measure: Measure, results: ClassResults): (each: ResponseRecord) => boolean {
	if (measure === 'all') return () => true;
	if (measure === 'first') return ({ first }) => first;
	if (measure === 'last') return ({ last }) => last;
	if (measure === 'counting') return ({ counts }) => counts;
	const places = new Set(referencesOf(measure, results).map(placeOf));
	return (each) => places.has(placeOf(each));
}

function referencesOf(
	measure: Exclude<Measure, 'all' | 'first' | 'last' | 'counting'>,
	{ discernment: { hits, falseAlarms }, heat, calibration, shift }: ClassResults
): Reference[] {
	const { levels } = calibration;
	switch (measure) {
		case 'judged':
			return [...hits.among, ...falseAlarms.among];
		case 'hits':
			return hits.behind;
		case 'doubted':
			return without(hits.among, hits.behind);
		case 'false-alarms':
			return falseAlarms.behind;
		case 'rejections':
			return without(falseAlarms.among, falseAlarms.behind);
		case 'wrong':
			return heat.flatMap(({ wrong }) => wrong.behind);
		case 'misjudged':
			return heat.flatMap(({ misjudged }) => misjudged.behind);
		case 'guess':
		case 'think-so':
		case 'sure':
			return levels[measure].among;
		case 'rated':
			return Object.values(levels).flatMap(({ among }) => among);
		case 'guess-right':
			return levels.guess.behind;
		case 'think-so-right':
			return levels['think-so'].behind;
		case 'sure-right':
			return levels.sure.behind;
		case 'first-right':
			return shift.first.behind;
		case 'last-right':
			return shift.last.behind;
		case 'to-right':
			return shift.toRight;
		case 'to-wrong':
			return shift.toWrong;
		case 'stayed-right':
			return shift.stayedRight;
		case 'stayed-wrong':
			return shift.stayedWrong;
	}
}

function without(all: readonly Reference[], some: readonly Reference[]): Reference[] {
	const places = new Set(some.map(placeOf));
	return all.filter((each) => !places.has(placeOf(each)));
}

function placeOf(at: Reference): string {
	return `${at.seat} ${at.item} ${at.try}`;
}

/** The option or the verdict that was picked; undefined for answers of other kinds. */
export function chosenOption(response: ItemResponse): string | undefined {
	if (response.kind === 'choice') return response.option;
	return response.kind === 'verdict' ? response.verdict : undefined;
}
