import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Item } from '../schema/item.ts';
import type { Lesson } from '../schema/lesson.ts';
import { answerText, askedText, keyText } from './answer-text.ts';
import type { ClassResults } from './class-results.ts';
import { measureRows } from './measured/measure-rows.ts';
import type { Measured } from './measured/measure-rows.ts';
import type { ResponseRecord } from './response-record.ts';

/** What the results are about, for the files that are taken along. */
export type Assigned = Pick<Lesson, 'items' | 'statements'> & {
	module: { id: string; version: string };
};

/** Students' names by seat; only the teacher's own browser has them. */
export type Names = Readonly<Record<string, string>>;

type Cell = string | number | undefined;

/** One row for each seat and item, unanswered ones too; with names only where they are given. */
export function responsesCsv(
	{ seats, items, responses }: ClassResults,
	assigned: Assigned,
	names?: Names
): string {
	const { id: module, version } = assigned.module;
	const byPlace = new Map<string, ResponseRecord[]>();
	for (const response of responses) {
		const place = `${response.seat} ${response.item}`;
		const list = byPlace.get(place);
		if (list) list.push(response);
		else byPlace.set(place, [response]);
	}
	const asked = items.flatMap(({ item: id }) => {
		const item = assigned.items.find((each) => each.id === id);
		if (!item) return [];
		return [{ item, words: askedText(item, assigned), key: keyText(item, assigned) }];
	});
	return toCsv(
		seats.flatMap(({ seat, name }) =>
			asked.map(({ item, words, key }) => ({
				seat: name,
				...(names && { name: names[seat] }),
				module,
				version,
				item: item.id,
				question: item.prompt,
				words,
				...triesOf(item, byPlace.get(`${seat} ${item.id}`) ?? [], assigned),
				key
			}))
		)
	);
}

/** One row for each seat, in the order of the roster. */
export function gradesCsv({ seats }: ClassResults, names?: Names): string {
	return toCsv(
		seats.map((seat) => ({
			seat: seat.name,
			...(names && { name: names[seat.seat] }),
			points: round(seat.score.points),
			max: seat.score.max,
			first_points: round(seat.first.points),
			last_points: round(seat.last.points),
			answered: seat.answered,
			asked: seat.asked,
			finished: seat.finished ? 'yes' : 'no',
			backed_recognised: seat.hits.count,
			backed_judged: seat.hits.of,
			not_backed_caught: seat.rejections.count,
			not_backed_taken: seat.falseAlarms.count,
			not_backed_judged: seat.falseAlarms.of,
			minutes_estimated: seat.minutes,
			late: seat.uncounted.late,
			after_key: seat.uncounted.afterKey,
			beyond_tries: seat.uncounted.surplus
		}))
	);
}

/** One row for each measure of a class or a module, with its interval and its unit. */
export function measuresCsv(measured: Measured): string {
	return toCsv(
		measureRows(measured).map((row) => ({ ...row })),
		true
	);
}

function triesOf(item: Item, tries: readonly ResponseRecord[], assigned: Assigned) {
	const first = tries.find((each) => each.first);
	const counting = tries.find((each) => each.counts);
	const words = (made: ResponseRecord | undefined) =>
		made && answerText(item, made.response, assigned);
	return {
		first_answer: words(first),
		first_points: first && round(first.points),
		first_confidence: first?.confidence,
		first_at: first?.at,
		answer: words(counting),
		points: counting && round(counting.points),
		max: counting?.max,
		outcome: counting?.outcome,
		confidence: counting?.confidence,
		at: counting?.at,
		reason: counting?.reason,
		tries: tries.length
	};
}

/** Thirds and the like, without the noise of their last digits. */
function round(points: number): number {
	return Math.round(points * 1000) / 1000;
}

/**
 * A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@`, so such a cell gets an apostrophe; not where nobody but
 * this app wrote the cells, since a number below 0 would get one too.
 */
function toCsv(rows: readonly Record<string, Cell>[], isOurs = false): string {
	const columns = Object.keys(rows[0] ?? { seat: '' });
	return stringify([...rows], {
		header: true,
		bom: true,
		columns,
		escape_formulas: !isOurs,
		record_delimiter: 'windows'
	});
}
