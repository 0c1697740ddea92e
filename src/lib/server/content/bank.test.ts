import { expect, it } from 'vitest';
import { drawForms, TOLERANCE } from '#lib/core/bank/draw-forms.ts';
import { selectBank } from './bank.ts';
import { selectModules } from './modules.ts';

const bank = selectBank();

it('selects the bank, read once', () => {
	expect(bank.id).toBe('said-or-shown');
	expect(selectBank()).toBe(bank);
});

it('has no item with the id of an item of a module', () => {
	const taken = new Set(selectModules().flatMap(({ items }) => items.map(({ id }) => id)));
	expect(taken.size).toBeGreaterThan(50);
	expect(bank.items.filter(({ id }) => taken.has(id))).toEqual([]);
});

it('gives forms of 1,000 seeds that are as hard as each other, to the tolerance', () => {
	const expected = new Map(bank.items.map(({ id, expectedRight }) => [id, expectedRight]));
	const mean = (ids: readonly string[]) =>
		ids.reduce((sum, id) => sum + (expected.get(id) ?? Number.NaN), 0) / ids.length;
	const all = mean(bank.items.map(({ id }) => id));
	for (let seed = 0; seed < 1000; seed++) {
		const forms = drawForms({ bank, seed, size: 4 });
		const drawn = 'short' in forms ? [] : [forms.warmup, forms.exit];
		const [warmup = Number.NaN, exit = Number.NaN] = drawn.map((form) =>
			mean(form.map(({ id }) => id))
		);
		expect(warmup).toBe(exit);
		expect(Math.abs(warmup - all)).toBeLessThanOrEqual(TOLERANCE);
	}
});
