import { describe, expect, it } from 'vitest';
import type { Bank } from '../../schema/bank.ts';
import { smallBank } from '../../testing/small-bank.ts';
import { bankProblemsOf } from '../testing/broken-bank.ts';
import { enough } from './enough.ts';

/** What these rules find after one change; a bank that lost pairs lacks other things too. */
function problemsAfter(change: (bank: Bank) => void): string[] {
	const bank = smallBank();
	change(bank);
	return enough.flatMap(({ find }) => find(bank)).map(({ path, message }) => `${path}: ${message}`);
}

/** Keeps the pairs with these numbers. */
function keep(pairs: (pair: number) => boolean) {
	return (bank: Bank) => {
		bank.items = bank.items.filter(({ pair }) => pairs(Number(pair.slice('pair-'.length))));
	};
}

describe('a bank with too few items', () => {
	it('asks for more pairs, and says for how many lessons they last', () => {
		expect(problemsAfter(keep((pair) => pair < 16))).toEqual([
			'items: the bank has 32 items and needs 40; add mirror pairs.',
			'items: forms of 4 can be drawn for 4 lessons and must last for 6; add pairs, of each kind (a side or neither, `shown` or `said`).'
		]);
	});

	it('is found when one kind of pair is short, though there are many items', () => {
		expect(problemsAfter(keep((pair) => pair < 20 || pair % 4 !== 3))).toEqual([
			'items: forms of 4 can be drawn for 5 lessons and must last for 6; add pairs, of each kind (a side or neither, `shown` or `said`).'
		]);
	});

	it('is said of one with a single item, without an end', () => {
		const problems = problemsAfter((bank) => {
			bank.items = bank.items.slice(0, 1);
		});
		expect(problems).toContain('items: the bank has 1 items and needs 40; add mirror pairs.');
		expect(problems).toContain(
			'items: the bank is about 1 topics and needs 8; add pairs about other topics.'
		);
	});
});

it('asks for other topics', () => {
	const problems = problemsAfter(({ items }) => {
		for (const item of items) item.topic = 'science';
	});
	expect(problems).toEqual([
		'items: the bank is about 1 topics and needs 8; add pairs about other topics.',
		'items: no forms of 4 can be drawn without the topic `science`; add pairs about other topics.'
	]);
});

describe('a bank that gives the answers away', () => {
	it('asks for more that are not supported', () => {
		expect(problemsAfter(keep((pair) => pair % 2 === 0 || pair < 16))).toEqual([
			'items: 32 of 48 items are supported (67 %), and 45 to 60 % must be; add pairs that are `said`.',
			'items: 16 of 24 items that favour a side are supported (67 %), and 45 to 60 % must be; add pairs that are `said`.',
			expect.stringMatching(/^items: forms of 4 can be drawn for 4 lessons/)
		]);
	});

	it('asks for more that are supported among those that favour a side, though all are even', () => {
		const problems = problemsAfter(
			keep((pair) => pair < 28 && (pair % 4 !== 0 || pair < 20) && pair !== 3 && pair !== 7)
		);
		expect(problems).toEqual([
			'items: 10 of 24 items that favour a side are supported (42 %), and 45 to 60 % must be; add pairs that are `shown`.',
			expect.stringMatching(/^items: forms of 4 can be drawn for 5 lessons/)
		]);
	});
});

describe('a bank that leans to one side', () => {
	it('asks for as many items of the other', () => {
		expect(
			bankProblemsOf('bank-0-1', (item) => {
				item.favours = 'democrats';
			})
		).toContain(
			'items: 17 items favour Democrats and 15 favour Republicans; make it as many of each.'
		);
	});

	it('asks for both sides where there is none', () => {
		expect(problemsAfter(keep((pair) => pair % 4 > 1))).toEqual([
			'items: the bank has 32 items and needs 40; add mirror pairs.',
			'items: 0 items favour Democrats and 0 favour Republicans; make it as many of each.',
			expect.stringMatching(/^items: forms of 4 can be drawn for 0 lessons/)
		]);
	});
});
