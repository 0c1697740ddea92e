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

const statisticsOf = (id: string, all = attempts, of: readonly Item[] = items) =>
	itemStatistics({ items: [...of] }, all).find(({ item }) => item === id);

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
		expect(statisticsOf('v1')?.difficulty).toBeCloseTo((1 + 0.5 + 0) / 3, 12);
	});

	it('count first tries only', () => {
		expect(statisticsOf('c2')?.difficulty).toBeCloseTo(2 / 3, 12);
		expect(statisticsOf('c2')?.options?.map(({ count }) => count)).toEqual([2, 1, 0]);
	});

	it('leave a sentence that nobody rated out of the points, not out of the answers', () => {
		expect(statisticsOf('write')).toMatchObject({
			answeredSeats: ['elk', 'bee'],
			gradedSeats: ['bee'],
			difficulty: 0.5,
			options: undefined
		});
	});

	it('take the first rating of the same words', () => {
		const rating = revised('write', { kind: 'write', text: 'Ours.', ratings: ['who', 'number'] });
		expect(statisticsOf('write', [seated('owl', write(), rating)])?.difficulty).toBe(1);
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
	it('sets the points on an item against those on all others', () => {
		// c2 is 1, 0, 1; the rest is 1 + 1, 0 + 0.5 and 1 + 0: deviations ⅓ −⅔ ⅓ and ⅚ −⅔ −⅙.
		const expected = 2 / 3 / Math.sqrt((6 / 9) * (42 / 36));
		expect(statisticsOf('c2')?.itemRest).toBeCloseTo(expected, 12);
	});

	it('is unknown below three learners', () => {
		expect(statisticsOf('c2', attempts.slice(0, 2))?.itemRest).toBeUndefined();
	});

	it('is unknown where all got the same points', () => {
		const same = attempts.map(({ seat }) => seated(seat, pick('c1', 'a'), judge('partly')));
		expect(statisticsOf('c1', same)?.itemRest).toBeUndefined();
	});
});

it('agrees with a count of the raw events', () => {
	const firsts = attempts.map(({ events }) =>
		events.find((event) => event.type === 'answered' && event.item === 'c2')
	);
	const given = firsts.flatMap((event) =>
		event?.type === 'answered' && event.response.kind === 'choice' ? event.response.option : []
	);
	const counted = statisticsOf('c2');
	expect(counted?.answered).toBe(given.length);
	expect(counted?.difficulty).toBe(given.filter((option) => option === 'a').length / given.length);
	for (const { option, count } of counted?.options ?? []) {
		expect(count).toBe(given.filter((each) => each === option).length);
	}
});
