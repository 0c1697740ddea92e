import { expect, it } from 'vitest';
import type { BankItem } from '../../schema/bank.ts';
import { bankProblemsAfter, bankProblemsOf } from '../testing/broken-bank.ts';

it('asks for the mirror of an item that stands alone', () => {
	expect(
		bankProblemsAfter(({ items }) => {
			items.splice(2, 1);
		})
	).toContain('items.bank-1-1.pair: no other item bears the pair “pair-1”; write its mirror.');
});

it('asks for two items where more bear one pair', () => {
	expect(
		bankProblemsOf('bank-6-0', (item) => {
			item.pair = 'pair-2';
		})
	).toEqual(
		expect.arrayContaining([
			'items.bank-2-0.pair: 3 items bear the pair “pair-2” (bank-2-0, bank-2-1, bank-6-0); keep two.',
			'items.bank-6-1.pair: no other item bears the pair “pair-6”; write its mirror.'
		])
	);
});

it('asks for the other side in the twin', () => {
	expect(
		bankProblemsOf('bank-0-1', (item) => {
			item.favours = 'democrats';
		})
	).toContain(
		'items.bank-0-1.favours: this item favours democrats and its twin bank-0-0 favours democrats; swap the side in one of the two.'
	);
});

it('asks for a side in both or in none', () => {
	expect(
		bankProblemsOf('bank-0-1', (item) => {
			item.favours = 'neither';
		})
	).toContain(
		'items.bank-0-1.favours: this item favours neither and its twin bank-0-0 favours democrats; swap the side in one of the two.'
	);
});

it.each<[field: string, change: (item: BankItem) => void, theirs: string, own: string]>([
	['expectedRight', (item) => (item.expectedRight = 80), '80', '50'],
	[
		'key.correct',
		({ key }) => {
			key.correct = 'said';
			delete key.rationales.said.misconception;
			key.rationales.shown.misconception = 'quoted-means-unverified';
		},
		'said',
		'shown'
	],
	['topic', (item) => (item.topic = 'sports'), 'sports', 'health'],
	[
		'key.rationales',
		({ key }) => (key.rationales.said.misconception = 'interest-means-false'),
		'interest-means-false',
		'quoted-means-unverified'
	],
	[
		'evidence',
		(item) => {
			item.evidence = [
				{ id: 'row', source: 'report', locator: 'page 1', quote: 'Frogs.', seen: 'original' }
			];
		},
		'1',
		'0'
	]
])('asks for twins that are alike in `%s`', (field, change, theirs, own) => {
	const problems = bankProblemsOf('bank-0-1', (item) => {
		change(item);
	});
	expect(problems).toContain(
		`items.bank-0-1.${field}: this is ${theirs}, and ${own} at its twin bank-0-0; make both alike.`
	);
});

it('asks for twins of one origin', () => {
	expect(
		bankProblemsOf('bank-0-1', (item) => {
			item.origin = 'sourced';
		})
	).toContain(
		'items.bank-0-1.origin: this is sourced, and made-up at its twin bank-0-0; make both alike.'
	);
});
