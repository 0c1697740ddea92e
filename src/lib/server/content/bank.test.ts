import { expect, it } from 'vitest';
import { drawForms, TOLERANCE } from '#lib/core/bank/draw-forms.ts';
import { bankItemsOf } from '#lib/core/bank/with-forms.ts';
import { selectBank } from './bank.ts';
import { selectModules } from './modules.ts';

const bank = selectBank();

it('selects the bank, read once', () => {
	expect(bank.id).toBe('said-or-shown');
	expect(selectBank()).toBe(bank);
});

it('gives each module its own forms, and nobody an item twice or beside its twin', () => {
	const pairs = new Map(bank.items.map(({ id, pair }) => [id, pair]));
	const asked = selectModules().map(bankItemsOf);
	expect(asked.map(({ length }) => length)).toEqual(selectModules().map(() => 8));
	const met = asked.map((ids) => new Set(ids.map((id) => pairs.get(id))));
	expect(met.map(({ size }) => size)).toEqual(asked.map(() => 4));
	expect(new Set(met.flatMap((each) => [...each])).size).toBe(4 * met.length);
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
