import { describe, expect, it } from 'vitest';
import type { AttemptEvent } from '../schema/attempt.ts';
import type { Item } from '../schema/item.ts';
import { aLesson } from '../testing/small-module.ts';
import type { ClassInput } from './class-input.ts';
import { classResults } from './class-results.ts';
import { gradesCsv, responsesCsv } from './csv.ts';
import { CLOSES_AT, TRIES, seededClass } from './testing/seeded-class.ts';

/*
 * Counts everything again from the raw events by plain loops, sharing nothing with the app but the shape
 * of an event and the module.
 */

type Answer = Extract<AttemptEvent, { type: 'answered' | 'revised' }>;

const lesson = aLesson();

/** The answers of one seat to one item that came in time and within the tries, in the order they came. */
function answersTo(item: Item, seat: ClassInput['seats'][number]): Answer[] {
	const kept: Answer[] = [];
	let used = 0;
	const rows = [...seat.received].sort(
		(a, b) => a.receivedAt - b.receivedAt || a.event.seq - b.event.seq
	);
	for (const { event, receivedAt } of rows) {
		if (event.type !== 'answered' && event.type !== 'revised') continue;
		if (event.item !== item.id || receivedAt >= CLOSES_AT) continue;
		const { response } = event;
		const rates =
			response.kind === 'write' &&
			response.ratings !== undefined &&
			kept.some((old) => old.response.kind === 'write' && old.response.text === response.text);
		if (!rates && used === TRIES) continue;
		if (!rates) used += 1;
		kept.push(event);
	}
	return kept;
}

/** The try at this place; of a written sentence the first rating of the same words. */
function tryAt(answers: Answer[], place: number): Answer | undefined {
	const found = answers.at(place);
	if (found?.response.kind !== 'write') return found;
	const { text } = found.response;
	for (const other of answers) {
		const { response } = other;
		if (response.kind === 'write' && response.ratings && response.text === text) return other;
	}
	return found;
}

/** Points by the rules of the handbook; undefined where nobody has graded it. */
function pointsOf(item: Item, { response }: Answer): number | undefined {
	if (item.kind === 'choice' && response.kind === 'choice') {
		return response.option === item.key.correct ? 1 : 0;
	}
	if (item.kind === 'verdict' && response.kind === 'verdict') {
		if (response.verdict === item.key.correct) return 1;
		const pair = [response.verdict, item.key.correct].sort().join();
		return pair === 'contradicted,not-addressed' ? 0.5 : 0;
	}
	if (item.kind === 'mark' && response.kind === 'mark') {
		let sum = 0;
		for (const id of new Set(response.spans)) sum += item.key.targets.includes(id) ? 1 : -1;
		return Math.max(0, sum) / item.key.targets.length;
	}
	if (item.kind === 'match' && response.kind === 'match') {
		const keyed = Object.entries(item.key.pairs);
		return keyed.filter(([left, right]) => response.pairs[left] === right).length / keyed.length;
	}
	if (item.kind === 'order' && response.kind === 'order') {
		const { sequence } = item.key;
		let kept = 0;
		for (let i = 1; i < sequence.length; i += 1) {
			const [a, b] = [sequence[i - 1] ?? '', sequence[i] ?? ''];
			if (response.sequence.indexOf(a) < response.sequence.indexOf(b)) kept += 1;
		}
		return kept / (sequence.length - 1);
	}
	if (item.kind === 'sort' && response.kind === 'sort') {
		const right = item.cards.filter(({ id }) => response.places[id] === item.key.places[id]);
		return right.length / item.cards.length;
	}
	if (item.kind === 'write' && response.kind === 'write') {
		return response.ratings && response.ratings.length / item.key.rubric.length;
	}
	throw new TypeError('an answer of another kind');
}

function recount(input: ClassInput) {
	const totals = { started: 0, finished: 0, hits: 0, signal: 0, falseAlarms: 0, noise: 0, sure: 0 };
	const options: Record<string, number> = {};
	const points: Record<string, number> = {};
	const quotesProve = new Set<string>();
	for (const seat of input.seats) {
		if (seat.received.length > 0) totals.started += 1;
		if (seat.received.some(({ event }) => event.type === 'finished')) totals.finished += 1;
		points[seat.id] = 0;
		for (const item of lesson.items) {
			const answers = answersTo(item, seat);
			const first = tryAt(answers, 0);
			const last = tryAt(answers, -1);
			if (!first || !last) continue;
			points[seat.id] = (points[seat.id] ?? 0) + (pointsOf(item, last) ?? 0);
			if (first.confidence === 'sure' && item.kind !== 'write') totals.sure += 1;
			const { response } = first;
			const picked =
				response.kind === 'choice'
					? response.option
					: response.kind === 'verdict'
						? response.verdict
						: undefined;
			if (picked !== undefined) {
				options[`${item.id} ${picked}`] = (options[`${item.id} ${picked}`] ?? 0) + 1;
			}
			if (item.kind === 'verdict' && response.kind === 'verdict') {
				const backed = item.key.correct === 'supported';
				if (backed) totals.signal += 1;
				else totals.noise += 1;
				if (response.verdict === 'supported') totals[backed ? 'hits' : 'falseAlarms'] += 1;
				const why = item.key.rationales[response.verdict];
				if (why.misconception === 'quotes-prove') quotesProve.add(seat.id);
			} else if (item.kind === 'choice' && response.kind === 'choice') {
				const why = item.key.rationales[response.option];
				const wrong = response.option !== item.key.correct;
				if (wrong && why?.misconception === 'quotes-prove') quotesProve.add(seat.id);
			} else if (item.kind === 'sort' && response.kind === 'sort') {
				for (const { id } of item.cards) {
					const wrong = response.places[id] !== item.key.places[id];
					const why = item.key.rationales[id];
					if (wrong && why?.misconception === 'quotes-prove') quotesProve.add(seat.id);
				}
			}
		}
	}
	return { totals, options, points, quotesProve: quotesProve.size };
}

describe.each([
	[30, 1],
	[30, 2],
	[300, 3]
])('a seeded class of %i (seed %i)', (seats, seed) => {
	const input = seededClass(lesson, seats, seed);
	const results = classResults(input);
	const counted = recount(input);

	it('has what it is meant to have: retries, late answers, too many tries, two devices', () => {
		const sum = (pick: (seat: (typeof results.seats)[number]) => number) =>
			results.seats.reduce((all, seat) => all + pick(seat), 0);
		expect(sum(({ uncounted }) => uncounted.late)).toBeGreaterThan(0);
		expect(sum(({ uncounted }) => uncounted.surplus)).toBeGreaterThan(0);
		expect(results.responses.some((each) => each.try > 1)).toBe(true);
		const devices = new Set(
			input.seats.flatMap(({ received }) => received.map(({ event }) => event.device))
		);
		expect(devices.size).toBeGreaterThan(input.seats.length);
	});

	it('has the progress and the judgments that a recount of the raw events finds', () => {
		const { progress, discernment, calibration } = results;
		expect({
			started: progress.started,
			finished: progress.finished,
			hits: discernment.hits.count,
			signal: discernment.hits.of,
			falseAlarms: discernment.falseAlarms.count,
			noise: discernment.falseAlarms.of,
			sure: calibration.levels.sure.of
		}).toEqual(counted.totals);
	});

	it('has the options, the points and the wrong ideas of the recount', () => {
		const options = results.items.flatMap(({ item, options: all }) =>
			(all ?? []).map(({ option, count }) => [`${item} ${option}`, count] as const)
		);
		expect(Object.fromEntries(options.filter(([, count]) => count > 0))).toEqual(counted.options);
		for (const { seat, score } of results.seats) {
			expect(score.points).toBeCloseTo(counted.points[seat] ?? NaN, 9);
		}
		const idea = results.misconceptions.find(
			({ misconception }) => misconception === 'quotes-prove'
		);
		expect(idea?.seats.count).toBe(counted.quotesProve);
	});

	it('has the same points in both files', () => {
		const table = (text: string) => {
			const [head = [], ...rows] = readCsv(text);
			return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
		};
		const grades = table(gradesCsv(results));
		const answers = table(responsesCsv(results, lesson));
		expect(answers).toHaveLength(seats * lesson.items.length);
		input.seats.forEach(({ id, name }, index) => {
			const points = counted.points[id] ?? NaN;
			expect(grades[index]).toMatchObject({ seat: name });
			expect(Number(grades[index]?.['points'])).toBeCloseTo(points, 2);
			const own = answers.filter(({ seat }) => seat === name);
			const sum = own.reduce((all, row) => all + Number(row['points']), 0);
			expect(sum).toBeCloseTo(points, 1);
		});
	});
});

/** Reads what RFC 4180 describes. */
function readCsv(text: string): string[][] {
	const rows: string[][] = [[]];
	const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gy;
	const body = text.replace(/^\uFEFF/, '');
	while (cell.lastIndex < body.length) {
		const [, value = '', end] = cell.exec(body) ?? [];
		const plain = value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value;
		rows.at(-1)?.push(plain);
		if (end === '\r\n' && cell.lastIndex < body.length) rows.push([]);
	}
	return rows;
}
