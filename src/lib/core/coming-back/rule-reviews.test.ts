import { expect, it } from 'vitest';
import { foldAttempt } from '../attempt/fold.ts';
import { answered, eventsOf } from '../testing/events.ts';
import { aChoice, why } from '../testing/items.ts';
import type { Confidence } from '../schema/vocabulary.ts';
import { reviewRules } from './rule-reviews.ts';

const where = { kind: 'lesson', title: 'Ponds' } as const;
const offering = (id: string) =>
	aChoice('a', { a: why('a'), b: why('b', 'quotes-prove'), c: why('c', 'risk-is-count') }, { id });
const items = ['one', 'two', 'three'].map(offering);

const review = (...answers: [item: string, option: string, confidence?: Confidence][]) =>
	reviewRules(
		items,
		foldAttempt(
			eventsOf(
				...answers.map(([item, option, sure]) => answered(item, { kind: 'choice', option }, sure))
			)
		),
		where
	);
const of = (rule: string, reviews: ReturnType<typeof review>) =>
	reviews.find((each) => each.rule === rule);

it('counts the answers that stood for the idea, among those and the right ones', () => {
	expect(of('quotes-prove', review(['one', 'b'], ['two', 'a'], ['three', 'b']))).toMatchObject({
		missed: 2,
		of: 3,
		where
	});
});

it('says nothing of a rule by an answer that is wrong for another reason', () => {
	expect(of('quotes-prove', review(['one', 'c']))).toBeUndefined();
	expect(of('quotes-prove', review(['one', 'c'], ['two', 'a']))).toMatchObject({
		missed: 0,
		of: 1
	});
});

it('takes the least sure of the right answers, and no wrong one', () => {
	const sure = review(['one', 'a', 'sure'], ['two', 'a', 'guess'], ['three', 'a', 'think-so']);
	expect(of('quotes-prove', sure)?.sureness).toBe('guess');
	expect(of('quotes-prove', review(['one', 'b', 'guess'], ['two', 'a', 'sure']))?.sureness).toBe(
		'sure'
	);
	expect(of('quotes-prove', review(['one', 'a']))?.sureness).toBeUndefined();
});

it('counts first tries only, and is of the time of the last of them', () => {
	const events = eventsOf(
		answered('one', { kind: 'choice', option: 'b' }),
		answered('one', { kind: 'choice', option: 'a' }),
		answered('two', { kind: 'choice', option: 'a' })
	).map((event, index) => ({ ...event, at: `2026-01-0${index + 5}T09:00:00Z` }));
	expect(of('quotes-prove', reviewRules(items, foldAttempt(events), where))).toMatchObject({
		missed: 1,
		of: 2,
		at: Date.parse('2026-01-07T09:00:00Z')
	});
});

it('leaves out what is only talked about', () => {
	const talked = items.map((item) => ({ ...item, discussion: true as const }));
	const state = foldAttempt(eventsOf(answered('one', { kind: 'choice', option: 'b' })));
	expect(reviewRules(talked, state, where)).toEqual([]);
});
