import { describe, expect, it } from 'vitest';
import type { EventBody } from '../../../attempt/new-event.ts';
import type { Item } from '../../../schema/item.ts';
import type { Verdict } from '../../../schema/vocabulary.ts';
import { answered, eventsOf, revised } from '../../../testing/events.ts';
import { aChoice, aVerdict, aWrite } from '../../../testing/items.ts';
import { itemStatistics as statisticsOfLearners } from './item-statistics.ts';
import type { ClassAttempt } from '../tries/scored-learners.ts';
import { scoreLearners } from '../tries/scored-learners.ts';

const items = [
	aChoice('a', {}, { id: 'c1' }),
	aVerdict('contradicted', {}, { id: 'v1' }),
	aChoice('a', {}, { id: 'c2' }),
	aWrite(['who', 'number'])
];

const itemStatistics = (lesson: { items: Item[] }, given: readonly ClassAttempt[]) =>
	statisticsOfLearners(lesson, scoreLearners(lesson.items, given));

const pick = (item: string, option: string) => answered(item, { kind: 'choice', option });
const judge = (verdict: Verdict) => answered('v1', { kind: 'verdict', verdict });
const write = (ratings?: string[]) =>
	answered('write', { kind: 'write', text: 'Ours.', ...(ratings ? { ratings } : {}) });
const seated = (seat: string, ...bodies: EventBody[]) => ({ seat, events: eventsOf(...bodies) });

const attempts = [
	seated('owl', pick('c1', 'a'), judge('contradicted'), pick('c2', 'a')),
	seated('fox', pick('c1', 'b'), judge('not-addressed'), pick('c2', 'b'), pick('c2', 'a')),
	seated('elk', pick('c1', 'a'), judge('supported'), pick('c2', 'a'), write()),
	seated('bee', pick('c1', 'b'), write(['who']))
];

/** The same answers from five times as many, so that there are enough for a mean. */
const fiveTimes = (given: readonly ClassAttempt[] = attempts) =>
	['', '-2', '-3', '-4', '-5'].flatMap((more) =>
		given.map(({ seat, events }) => ({ seat: `${seat}${more}`, events }))
	);

const statisticsOf = (
	id: string,
	all: readonly ClassAttempt[] = attempts,
	of: readonly Item[] = items
) => itemStatistics({ items: [...of] }, all).find(({ item }) => item === id);

describe('the statistics of an item', () => {
	it('stand in the order of the module, unanswered items too', () => {
		expect(itemStatistics({ items }, []).map(({ item, answered: n }) => [item, n])).toEqual([
			['c1', 0],
			['v1', 0],
			['c2', 0],
			['write', 0]
		]);
	});

	it('name who answered', () => {
		expect(statisticsOf('v1')).toMatchObject({
			answered: 3,
			answeredSeats: ['owl', 'fox', 'elk']
		});
	});

	it('give the mean points, half points too', () => {
		expect(statisticsOf('v1', fiveTimes())?.difficulty).toBeCloseTo((1 + 0.5 + 0) / 3, 12);
	});

	it('count first tries only', () => {
		expect(statisticsOf('c2', fiveTimes())?.difficulty).toBeCloseTo(2 / 3, 12);
		expect(statisticsOf('c2')?.options?.map(({ count }) => count)).toEqual([2, 1, 0]);
	});

	it('leave a sentence that nobody rated out of the points, not out of the answers', () => {
		expect(statisticsOf('write')).toMatchObject({
			answeredSeats: ['elk', 'bee'],
			gradedSeats: ['bee'],
			options: undefined
		});
		expect(statisticsOf('write', fiveTimes())?.difficulty).toBe(0.5);
	});

	it('take the first rating of the same words', () => {
		const rating = revised('write', { kind: 'write', text: 'Ours.', ratings: ['who', 'number'] });
		expect(statisticsOf('write', fiveTimes([seated('owl', write(), rating)]))?.difficulty).toBe(1);
	});

	it.each([
		['right', 'a', 1],
		['wrong', 'b', 0]
	])('are the points of a class that is %s in everything', (_, option, points) => {
		const all = fiveTimes([seated('owl', pick('c1', option))]);
		expect(statisticsOf('c1', all)).toMatchObject({ difficulty: points, itemRest: undefined });
	});

	it('have no mean points of one learner or of four, whose options are still counted', () => {
		for (const count of [1, 4]) {
			const few = statisticsOf('c1', attempts.slice(0, count));
			expect(few).toMatchObject({ answered: count, difficulty: undefined, itemRest: undefined });
			expect(few?.options?.reduce((sum, each) => sum + each.count, 0)).toBe(count);
		}
	});

	it('have no points without answers', () => {
		expect(statisticsOf('c1', [])).toMatchObject({ difficulty: undefined, itemRest: undefined });
	});
});

describe('options', () => {
	it('are all counted with the seats behind them, also those that nobody chose', () => {
		expect(statisticsOf('c1')?.options).toEqual([
			{ option: 'a', count: 2, seats: ['owl', 'elk'] },
			{ option: 'b', count: 2, seats: ['fox', 'bee'] },
			{ option: 'c', count: 0, seats: [] }
		]);
	});

	it('are the four verdicts for a verdict', () => {
		expect(statisticsOf('v1')?.options).toEqual([
			{ option: 'supported', count: 1, seats: ['elk'] },
			{ option: 'partly', count: 0, seats: [] },
			{ option: 'not-addressed', count: 1, seats: ['fox'] },
			{ option: 'contradicted', count: 1, seats: ['owl'] }
		]);
	});

	it('are the fixed ones on a fixed scale', () => {
		const quick = aChoice('shown', {}, { id: 'quick', scale: 'said-or-shown' });
		expect(statisticsOf('quick', [], [quick])?.options?.map(({ option }) => option)).toEqual([
			'said',
			'shown'
		]);
	});

	it('do not grow by one that the item does not have', () => {
		const odd = statisticsOf('c1', [seated('owl', pick('c1', 'stranger'))]);
		expect(odd?.answered).toBe(1);
		expect(odd?.options?.map(({ count }) => count)).toEqual([0, 0, 0]);
	});
});

describe('the item–rest correlation', () => {
	const five = ['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => aChoice('a', {}, { id }));
	const twelve = [
		'11101',
		'11000',
		'10001',
		'11111',
		'00000',
		'11011',
		'01000',
		'11110',
		'10101',
		'01100',
		'10011',
		'11100'
	].map((points, at) =>
		seated(
			`seat-${at}`,
			...five.map(({ id }, index) => pick(id, points.charAt(index) === '1' ? 'a' : 'b'))
		)
	);

	// r.drop and mean of alpha() in the R package psych 2.2.9.
	it.each([
		['c1', 0.53452248382485, 9 / 12],
		['c2', 0.04693232544639, 8 / 12],
		['c3', 0.21483446221183, 6 / 12],
		['c4', 0.36996149580718, 4 / 12]
	])('of %s agrees with R, and so do the mean points', (id, r, mean) => {
		const measured = statisticsOf(id, twelve, five);
		expect(measured?.itemRest).toBeCloseTo(r, 12);
		expect(measured?.difficulty).toBeCloseTo(mean, 12);
	});

	it('is withheld below ten learners', () => {
		expect(statisticsOf('c1', twelve.slice(0, 9), five)?.itemRest).toBeUndefined();
		expect(statisticsOf('c1', twelve.slice(0, 10), five)?.itemRest).toBeDefined();
	});

	it('is unknown where all got the same points', () => {
		const same = fiveTimes().map(({ seat }) => seated(seat, pick('c1', 'a'), judge('partly')));
		expect(statisticsOf('c1', same)?.itemRest).toBeUndefined();
	});
});

it('agrees with a count of the raw events', () => {
	const all = fiveTimes();
	const firsts = all.map(({ events }) =>
		events.find((event) => event.type === 'answered' && event.item === 'c2')
	);
	const given = firsts.flatMap((event) =>
		event?.type === 'answered' && event.response.kind === 'choice' ? event.response.option : []
	);
	const counted = statisticsOf('c2', all);
	expect(counted?.answered).toBe(given.length);
	expect(counted?.difficulty).toBe(given.filter((option) => option === 'a').length / given.length);
	for (const { option, count } of counted?.options ?? []) {
		expect(count).toBe(given.filter((each) => each === option).length);
	}
});
