import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../schema/vocabulary.ts';
import { answered, revised } from '../testing/events.ts';
import { aLesson } from '../testing/small-module.ts';
import { classResults } from './class-results.ts';
import { responsesBehind } from './responses-behind.ts';
import { seededClass } from './testing/seeded-class.ts';
import { aClass, aSeat } from './testing/seats.ts';

const judge = (item: string, verdict: Verdict) =>
	answered(`${item}-verdict`, { kind: 'verdict', verdict }, 'sure');
const again = (item: string, verdict: Verdict) =>
	revised(`${item}-verdict`, { kind: 'verdict', verdict });

const owl = aSeat('owl', judge('paid', 'supported'), judge('safe', 'supported'), {
	type: 'finished'
});
const fox = aSeat(
	'fox',
	judge('paid', 'partly'),
	again('paid', 'supported'),
	judge('half', 'not-addressed')
);
const idle = aSeat('idle');

describe('the results of a class', () => {
	const results = classResults(aClass([owl, fox, idle]));

	it('say how far the class is', () => {
		expect(results.progress).toEqual({ seats: 3, started: 2, finished: 1 });
	});

	it('list the seats as the roster does, those that never began too', () => {
		expect(results.seats.map(({ seat, started, answered: n }) => [seat, started, n])).toEqual([
			['owl', true, 2],
			['fox', true, 2],
			['idle', false, 0]
		]);
	});

	it('count hits, correct rejections and false alarms of a seat at its first tries', () => {
		const [first, second] = results.seats;
		expect(first).toMatchObject({
			hits: { count: 1, of: 1 },
			falseAlarms: { count: 1, of: 1 },
			rejections: { count: 0, of: 1 }
		});
		expect(second).toMatchObject({
			hits: { count: 0, of: 1 },
			falseAlarms: { count: 0, of: 1 },
			rejections: { count: 1, of: 1 }
		});
	});

	it('show where on the text a claim was taken for a finding, or doubted', () => {
		const at = (id: string) => results.heat.find(({ statement }) => statement === id);
		expect(at('safe')).toMatchObject({ backed: false, misjudged: { count: 1, of: 1 } });
		expect(at('paid')).toMatchObject({ backed: true, misjudged: { count: 1, of: 2 } });
		// Near the key and no false alarm, but not right either.
		expect(at('half')).toMatchObject({ misjudged: { count: 0 }, wrong: { count: 1, of: 1 } });
	});

	it('tell first tries from last ones', () => {
		expect(results.shift).toMatchObject({
			first: { count: 1, of: 4 },
			last: { count: 2, of: 4 },
			toRight: [{ seat: 'fox', item: 'paid-verdict', try: 2 }],
			toWrong: []
		});
	});

	it('leave rated sentences, and tries of another kind than the item, out of the change', () => {
		const write = (ratings: string[]) =>
			answered('fair-sentence', { kind: 'write', text: 'Ours.', ratings });
		const other = revised('paid-verdict', { kind: 'choice', option: 'supported' });
		const bat = aSeat('bat', judge('paid', 'partly'), other, write(['names-source']));
		const { shift, responses } = classResults(aClass([bat]));
		expect(shift).toMatchObject({ first: { count: 0, of: 1 }, last: { of: 1 }, stayedWrong: [] });
		expect(responses.map(({ item }) => item)).toEqual(['paid-verdict', 'fair-sentence']);
	});

	it('say how sure the class was, and how often right', () => {
		expect(results.calibration.levels.sure).toMatchObject({ count: 1, of: 4 });
		const five = ['a', 'b', 'c', 'd', 'e'].map((id) =>
			aSeat(id, judge('paid', id === 'a' ? 'supported' : 'partly'))
		);
		const { calibration } = classResults(aClass(five));
		expect(calibration.overConfidence).toBeCloseTo(0.95 - 0.2, 12);
	});

	it('estimate the time of a seat in minutes', () => {
		expect(results.seats.map(({ minutes }) => minutes)).toEqual([2, 2, undefined]);
	});
});

describe('the score', () => {
	const seat = aSeat(
		'owl',
		judge('half', 'not-addressed'),
		again('half', 'contradicted'),
		again('half', 'supported')
	);

	it.each([
		['first', 0.5],
		['last', 0],
		['best', 1]
	] as const)('counts the %s try', (counts, points) => {
		const settings = { feedback: 'closing', counts, confidence: true } as const;
		const [result] = classResults(aClass([seat], { settings })).seats;
		expect(result?.score.points).toBe(points);
		expect(result?.first.points).toBe(0.5);
		expect(result?.last.points).toBe(0);
	});

	it('is of everything that is asked, answered or not, without an unrated sentence', () => {
		const [result] = classResults(aClass([seat])).seats;
		const graded = aLesson().items.filter(({ kind }) => kind !== 'write');
		expect(result?.score.max).toBe(graded.length);
	});

	it('counts a sentence once it is rated, by its first rating', () => {
		const write = (ratings?: string[]) =>
			answered('fair-sentence', { kind: 'write', text: 'Ours.', ...(ratings && { ratings }) });
		const rated = aSeat('owl', write(), write(['names-source']), write([]));
		for (const counts of ['first', 'last', 'best'] as const) {
			const settings = { feedback: 'closing', counts, confidence: true } as const;
			const [result] = classResults(aClass([rated], { settings })).seats;
			expect(result?.score, counts).toEqual({ points: 0.5, max: aLesson().items.length });
		}
	});

	it('leaves out what came after closing, and says how much that was', () => {
		const late = { ...seat, closesAt: seat.received[1]?.receivedAt };
		const [result] = classResults(aClass([late])).seats;
		expect(result).toMatchObject({ score: { points: 0.5 }, uncounted: { late: 2 } });
	});
});

describe('corrections', () => {
	it('take a struck item out of every measure', () => {
		const { items, seats, heat, responses, discernment, misconceptions, calibration, shift } =
			classResults(aClass([owl, fox], { struck: ['paid-verdict', 'safe-verdict'] }));
		const named = JSON.stringify({
			items,
			seats,
			heat,
			responses,
			discernment,
			shift,
			calibration
		});
		expect(/paid-verdict|safe-verdict/.exec(named)?.[0]).toBeUndefined();
		expect(JSON.stringify(misconceptions)).not.toMatch(/paid-verdict|safe-verdict/);
		expect(discernment.hits.of).toBe(0);
	});

	it('judge by the new key, and accept by what was published', () => {
		const published = aLesson();
		const items = published.items.map((item) =>
			item.id === 'safe-verdict' && item.kind === 'verdict'
				? { ...item, key: { ...item.key, alsoCorrect: ['supported' as const] } }
				: item
		);
		const results = classResults(aClass([owl], { published, lesson: { ...published, items } }));
		expect(results.discernment.falseAlarms.count).toBe(0);
		expect(results.seats[0]?.score.points).toBe(2);
	});
});

describe('every number', () => {
	const results = classResults(seededClass(aLesson(), 30, 11));

	it('opens to as many responses as it counts', () => {
		const behind = (...[query]: [Parameters<typeof responsesBehind>[1]]) =>
			responsesBehind(results, query);
		expect(behind({ measure: 'hits' })).toHaveLength(results.discernment.hits.count);
		expect(behind({ measure: 'false-alarms' })).toHaveLength(results.discernment.falseAlarms.count);
		for (const { item, wrong, misjudged } of results.heat) {
			expect(behind({ measure: 'wrong', item })).toHaveLength(wrong.count);
			expect(behind({ measure: 'misjudged', item })).toHaveLength(misjudged.count);
		}
		for (const { item, answered: count, options } of results.items) {
			expect(behind({ item })).toHaveLength(count);
			for (const { option, count: chosen } of options ?? []) {
				expect(behind({ item, option })).toHaveLength(chosen);
			}
		}
		for (const { misconception, seats } of results.misconceptions) {
			const shown = behind({ misconception });
			expect(new Set(shown.map(({ seat }) => seat)).size).toBe(seats.count);
			expect(seats.behind).toHaveLength(shown.length);
		}
		for (const { seat, hits, rejections, falseAlarms, answered: count } of results.seats) {
			expect(behind({ seat, measure: 'rejections' })).toHaveLength(rejections.count);
			expect(behind({ seat })).toHaveLength(count);
			expect(behind({ seat, measure: 'hits' })).toHaveLength(hits.count);
			expect(behind({ seat, measure: 'false-alarms' })).toHaveLength(falseAlarms.count);
		}
		for (const level of ['guess', 'think-so', 'sure'] as const) {
			expect(behind({ measure: level })).toHaveLength(results.calibration.levels[level].of);
		}
		expect(behind({ measure: 'to-right' })).toHaveLength(results.shift.toRight.length);
		expect(behind({ measure: 'all' }).length).toBe(results.responses.length);
	});

	it('counts no response that could not have been counted', () => {
		for (const { seats } of results.misconceptions) {
			const among = new Set(seats.among.map((each) => JSON.stringify(each)));
			expect(seats.behind.every((each) => among.has(JSON.stringify(each)))).toBe(true);
			expect(seats.count).toBeLessThanOrEqual(seats.of);
		}
	});
});

it('does not depend on the order in which the rows are read', () => {
	const input = seededClass(aLesson(), 6, 5);
	const seats = input.seats.map(({ received }) => received);
	const arbitrary = fc.tuple(
		...seats.map((received) =>
			fc.shuffledSubarray([...received], {
				minLength: received.length,
				maxLength: received.length
			})
		)
	);
	const expected = classResults(input);
	fc.assert(
		fc.property(arbitrary, (shuffled) => {
			const again = input.seats.map((seat, index) => ({
				...seat,
				received: shuffled[index] ?? []
			}));
			expect(classResults({ ...input, seats: again })).toEqual(expected);
		}),
		{ numRuns: 15 }
	);
});
