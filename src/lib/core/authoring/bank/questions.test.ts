import { describe, expect, it } from 'vitest';
import { bankProblemsAfter, bankProblemsOf } from '../testing/broken-bank.ts';

it('asks for an id of its own', () => {
	expect(
		bankProblemsOf('bank-4-0', (item) => {
			item.id = 'bank-0-0';
		})
	).toContain('items.bank-0-0: two items are called “bank-0-0”; give each its own id.');
});

it('asks for an id that no module has', () => {
	expect(
		bankProblemsOf('bank-4-0', (item) => {
			item.id = 'warmup-1';
		})
	).toEqual(['items.warmup-1.id: an item of a module could have this id; begin it with `bank-`.']);
});

it('asks for another statement where one is repeated but for capitals and marks', () => {
	expect(
		bankProblemsAfter(({ items }) => {
			const [first, second] = items;
			if (first && second) second.stimulus.text = `“${first.stimulus.text.toUpperCase()}”`;
		})
	).toEqual([
		'items.bank-0-1.stimulus.text: bank-0-0 has the same statement; write another or remove one.'
	]);
});

it('asks for a short statement', () => {
	const after = (words: number) =>
		bankProblemsOf('bank-0-0', ({ stimulus }) => {
			stimulus.text = Array.from({ length: words }, () => 'frog').join(' ');
		});
	expect(after(25)).toEqual([]);
	expect(after(26)).toEqual([
		'items.bank-0-0.stimulus.text: the statement has 26 words and may have 25; shorten it.'
	]);
});

describe('rationales', () => {
	it('name the wrong idea of the wrong option', () => {
		expect(
			bankProblemsOf('bank-0-0', ({ key }) => {
				delete key.rationales.said.misconception;
			})
		).toContain(
			'items.bank-0-0.key.rationales.said.misconception: say which wrong idea “said” stands for.'
		);
	});

	it('name none for the right option', () => {
		expect(
			bankProblemsOf('bank-0-0', ({ key }) => {
				key.rationales.shown.misconception = 'quotes-prove';
			})
		).toEqual([
			'items.bank-0-0.key.rationales.shown.misconception: “shown” is right and stands for no wrong idea; remove it.'
		]);
	});

	it('differ', () => {
		expect(
			bankProblemsOf('bank-0-0', ({ key }) => {
				key.rationales.shown.text = key.rationales.said.text;
			})
		).toEqual([
			'items.bank-0-0.key.rationales: both rationales say the same; write one for each option.'
		]);
	});
});
