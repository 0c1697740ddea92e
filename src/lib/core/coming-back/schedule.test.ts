import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { Confidence } from '../schema/vocabulary.ts';
import type { RuleReview } from './rule-reviews.ts';
import { KEPT_DAYS } from './days.ts';
import { comingBack, returningRules, STILL_KNOWN } from './schedule.ts';

const DAY = 86_400_000;
const monday = Date.parse('2026-01-05T10:00:00Z');

interface Made {
	rule?: RuleReview['rule'];
	sureness?: Confidence;
	kind?: 'lesson' | 'probe';
}

function aReview(day: number, missed: number, made: Made = {}): RuleReview {
	const { rule = 'quotes-prove', sureness, kind = 'lesson' } = made;
	return {
		rule,
		at: monday + day * DAY,
		missed,
		of: Math.max(1, missed),
		...(sureness && { sureness }),
		where: { kind, title: 'Ponds' }
	};
}

const missedOnce = [aReview(0, 1)];
const probe = (day: number, missed = 0, sureness?: Confidence) =>
	aReview(day, missed, { kind: 'probe', ...(sureness && { sureness }) });
const daysOf = (reviews: readonly RuleReview[]) => returningRules(reviews)[0]?.days;

describe('a rule that was missed', () => {
	it('comes back first after one week to two', () => {
		expect(daysOf(missedOnce)).toBe(7);
		const sure = aReview(1, 0, { sureness: 'sure' });
		expect(daysOf([...missedOnce, sure, { ...sure, at: sure.at + 9 * DAY }])).toBe(14);
	});

	it('is due some hours before the time of the lesson', () => {
		expect(comingBack(missedOnce, monday + 6 * DAY).due).toEqual([]);
		expect(comingBack(missedOnce, monday + 7 * DAY - 2 * 3_600_000).due).toHaveLength(1);
	});

	it('is one that was kept until then only when it was missed later', () => {
		expect(returningRules([aReview(0, 0)])).toEqual([]);
		const [rule] = returningRules([aReview(0, 0), aReview(3, 2), aReview(4, 1)]);
		expect(rule).toMatchObject({ missed: 3, reviews: [{ missed: 2 }, { missed: 1 }] });
	});

	it('comes back after a week when it is missed again, however well it was known', () => {
		expect(daysOf([...missedOnce, probe(7), probe(18), probe(76, 1)])).toBe(7);
	});

	it('comes back the later, the surer it was kept', () => {
		const after = (sureness: Confidence) => daysOf([...missedOnce, probe(7, 0, sureness)]) ?? 0;
		expect(after('guess')).toBeLessThanOrEqual(after('think-so'));
		expect(after('think-so')).toBeLessThan(after('sure'));
	});

	it('does not come back once it was kept over half a year', () => {
		const long = [...missedOnce, probe(7), probe(18), probe(76)];
		expect(comingBack(long, monday + 400 * DAY)).toMatchObject({
			due: [],
			later: [],
			kept: [{ days: KEPT_DAYS }]
		});
	});
});

it('has the intervals that the scheduler itself gives to a card', () => {
	const cards = fsrs({
		request_retention: STILL_KNOWN,
		enable_short_term: false,
		enable_fuzz: false
	});
	let { card } = cards.next(createEmptyCard(new Date(monday)), new Date(monday), Rating.Again);
	for (const day of [7, 18])
		card = cards.next(card, new Date(monday + day * DAY), Rating.Good).card;
	expect(card.scheduled_days).toBeGreaterThan(14);
	expect(daysOf([...missedOnce, probe(7), probe(18)])).toBe(card.scheduled_days);
});

describe('a clock that is set back', () => {
	it('is told by answers that lie in the future', () => {
		expect(comingBack(missedOnce, monday - DAY).clockBehind).toBe(monday);
		expect(comingBack(missedOnce, monday - 60_000).clockBehind).toBeUndefined();
		expect(comingBack([], monday).clockBehind).toBeUndefined();
	});

	it('between two answers counts as no time at all', () => {
		const back = { ...probe(7), at: monday - 30 * DAY };
		expect(returningRules([...missedOnce, back])[0]?.due).toBeGreaterThan(monday + 6 * DAY);
	});
});

it('takes what is due within three days along, in the order in which it is due', () => {
	const second = aReview(2, 1, { rule: 'risk-is-count' });
	const third = aReview(9, 1, { rule: 'official-means-true' });
	const { due, later } = comingBack([...missedOnce, second, third], monday + 7 * DAY);
	expect(due.map(({ rule }) => rule)).toEqual(['quotes-prove', 'risk-is-count']);
	expect(later.map(({ rule }) => rule)).toEqual(['official-means-true']);
	expect(comingBack([second], monday + 7 * DAY).due).toEqual([]);
});
