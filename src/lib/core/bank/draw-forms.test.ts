import { describe, expect, it } from 'vitest';
import { Bank } from '../schema/bank.ts';
import { ChoiceItem } from '../schema/item.ts';
import { smallBank } from '../testing/small-bank.ts';
import { drawForms } from './draw-forms.ts';

// Seven pairs of each kind.
const bank = { ...smallBank(), items: smallBank().items.slice(0, 56) };
const idsOf = (pairs: readonly number[]) => pairs.map((pair) => `bank-${pair}-0`);

it('draws from a bank that the schema takes', () => {
	expect(Bank.parse(bank)).toEqual(bank);
});

it('gives plain choice items, without what only editors and measures need', () => {
	const forms = drawForms({ bank, seed: 1, size: 4 });
	const questions = 'short' in forms ? [] : [...forms.warmup, ...forms.exit];
	expect(questions).toHaveLength(8);
	for (const question of questions) {
		expect(ChoiceItem.parse(question)).toEqual(question);
		expect(Object.keys(question)).toEqual(['id', 'kind', 'scale', 'prompt', 'stimulus', 'key']);
	}
});

it('leaves out the twin of an item that was seen', () => {
	// Of the seven pairs that favour a side and are shown, all but one.
	const avoid = idsOf([0, 4, 8, 12, 16, 20]);
	const forms = drawForms({ bank, seed: 1, size: 2, avoid });
	const drawn = 'short' in forms ? [] : [...forms.warmup, ...forms.exit].map(({ id }) => id);
	expect(drawn.filter((id) => /^bank-24-/.test(id)).sort()).toEqual(['bank-24-0', 'bank-24-1']);
	expect(drawn.filter((id) => /^bank-(0|4|8|12|16|20)-/.test(id))).toEqual([]);
});

describe('with too few unseen pairs', () => {
	it('says how many are missing, and draws nothing', () => {
		const avoid = idsOf([0, 4, 8, 12, 16, 20, 24, 3, 7, 11, 15, 19, 23, 27]);
		expect(drawForms({ bank, seed: 1, size: 4, avoid })).toEqual({ short: 2 });
		expect(drawForms({ bank, seed: 1, size: 8, avoid })).toEqual({ short: 4 });
	});

	it('takes those that are there as they are, however hard', () => {
		const hard = bank.items.map((item) =>
			item.pair === 'pair-0' || item.pair === 'pair-1' ? { ...item, expectedRight: 95 } : item
		);
		const avoid = idsOf([4, 8, 12, 16, 20, 24, 5, 9, 13, 17, 21, 25]);
		const forms = drawForms({ bank: { ...bank, items: hard }, seed: 1, size: 2, avoid });
		const pairs = 'short' in forms ? [] : forms.exit.map(({ id }) => id.slice(0, -2));
		expect(pairs.sort()).toEqual(['bank-0', 'bank-1']);
	});

	it('takes the nearest to the mean of the bank when none is near', () => {
		const far = { 'pair-24': 94, 'pair-20': 95, 'pair-16': 93, 'pair-25': 95 };
		const items = bank.items.map((item) => {
			const expectedRight = new Map(Object.entries(far)).get(item.pair);
			return expectedRight === undefined ? item : { ...item, expectedRight };
		});
		const avoid = idsOf([0, 4, 8, 12, 1, 5, 9, 13, 17, 21]);
		for (let seed = 0; seed < 20; seed++) {
			const forms = drawForms({ bank: { ...bank, items }, seed, size: 2, avoid });
			const pairs = 'short' in forms ? [] : forms.exit.map(({ id }) => id.slice(0, -2));
			expect(pairs.sort()).toEqual(['bank-16', 'bank-25']);
		}
	});

	it('says so of an empty bank', () => {
		expect(drawForms({ bank: { ...bank, items: [] }, seed: 1, size: 4 })).toEqual({ short: 4 });
	});
});

it('does not draw an item that shares its pair with two others', () => {
	const three = bank.items.map((item) => ({
		...item,
		pair: item.id === 'bank-4-0' ? 'pair-0' : item.pair
	}));
	const avoid = idsOf([8, 12, 16, 20, 24]);
	expect(drawForms({ bank: { ...bank, items: three }, seed: 1, size: 2, avoid })).toEqual({
		short: 1
	});
});

it('does not draw an item without a twin', () => {
	const alone = { ...bank, items: bank.items.filter(({ id }) => id.endsWith('-0')) };
	expect(drawForms({ bank: alone, seed: 1, size: 2 })).toEqual({ short: 2 });
});

it.each([0, 1, 3, -2, 2.5])('refuses a form of %d items, which has no half', (size) => {
	expect(() => drawForms({ bank, seed: 1, size })).toThrow(RangeError);
});
