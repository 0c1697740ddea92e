import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankItem } from '../schema/bank.ts';
import { BankTopic } from '../schema/bank.ts';
import type { ChoiceItem } from '../schema/item.ts';
import { smallBank } from '../testing/small-bank.ts';
import type { Forms } from './draw-forms.ts';
import { drawForms, TOLERANCE } from './draw-forms.ts';

const bank = smallBank();
const inBank = new Map(bank.items.map((item) => [item.id, item]));

function known({ id }: ChoiceItem): BankItem {
	const item = inBank.get(id);
	if (!item) throw new Error(`${id} is not in the bank`);
	return item;
}

function drawn(forms: Forms): [warmup: BankItem[], exit: BankItem[]] {
	if ('short' in forms) throw new Error(`${forms.short} pairs are missing`);
	return [forms.warmup.map(known), forms.exit.map(known)];
}

const mean = (items: readonly BankItem[]) =>
	items.reduce((sum, { expectedRight }) => sum + expectedRight, 0) / items.length;

const sorted = (values: string[]) => [...values].sort();
const counts = (items: readonly BankItem[], side: string) =>
	items.filter(({ favours }) => favours === side).length;

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const sizes = fc.constantFrom(2, 4, 6, 8);

describe('two forms of one seed', () => {
	it('are the same whenever they are drawn', () => {
		fc.assert(
			fc.property(seeds, sizes, (seed, size) => {
				expect(drawForms({ bank, seed, size })).toEqual(drawForms({ bank, seed, size }));
			})
		);
	});

	it('have the size asked for, hold no item twice and no two twins side by side, and mirror each other', () => {
		fc.assert(
			fc.property(seeds, sizes, (seed, size) => {
				const [warmup, exit] = drawn(drawForms({ bank, seed, size }));
				expect([warmup.length, exit.length]).toEqual([size, size]);
				expect(new Set([...warmup, ...exit]).size).toBe(2 * size);
				const pairs = sorted(warmup.map(({ pair }) => pair));
				expect(new Set(pairs).size).toBe(size);
				expect(sorted(exit.map(({ pair }) => pair))).toEqual(pairs);
			})
		);
	});

	it('are half supported, as a whole and among those that favour a side, and favour both sides alike', () => {
		fc.assert(
			fc.property(seeds, sizes, (seed, size) => {
				for (const form of drawn(drawForms({ bank, seed, size }))) {
					const sided = form.filter(({ favours }) => favours !== 'neither');
					for (const group of [form, sided]) {
						const shown = group.filter(({ key }) => key.correct === 'shown').length;
						expect(2 * shown).toBe(group.length);
					}
					expect(counts(form, 'democrats')).toBe(counts(form, 'republicans'));
					expect(counts(form, 'democrats')).toBeGreaterThan(0);
				}
			})
		);
	});
});

it('draws forms of 1,000 seeds that are as hard as each other, and as hard as the bank', () => {
	const means = Array.from({ length: 1000 }, (_, seed) =>
		drawn(drawForms({ bank, seed, size: 4 })).map(mean)
	);
	for (const [warmup, exit] of means) {
		expect(warmup).toBe(exit);
		expect(Math.abs((warmup ?? 0) - mean(bank.items))).toBeLessThanOrEqual(TOLERANCE);
	}
	expect(new Set(means.map(([warmup]) => warmup)).size).toBeGreaterThan(5);
});

it('opens with either side, about equally often', () => {
	const first = Array.from({ length: 1000 }, (_, seed) => {
		const [warmup] = drawn(drawForms({ bank, seed, size: 4 }));
		return warmup.find(({ favours, key }) => favours !== 'neither' && key.correct === 'shown');
	});
	const democrats = first.filter((item) => item?.favours === 'democrats').length;
	expect(democrats).toBeGreaterThan(450);
	expect(democrats).toBeLessThan(550);
});

it('never gives a learner an item twice, and says when there are too few', () => {
	fc.assert(
		fc.property(fc.array(seeds, { minLength: 15, maxLength: 15 }), sizes, (lessons, size) => {
			const seen: string[] = [];
			let short = 0;
			for (const seed of lessons) {
				const forms = drawForms({ bank, seed, size, avoid: seen });
				if ('short' in forms) {
					short = forms.short;
					break;
				}
				const ids = [...forms.warmup, ...forms.exit].map(({ id }) => id);
				expect(ids.filter((id) => seen.includes(id))).toEqual([]);
				seen.push(...ids);
			}
			expect(short).toBeGreaterThan(0);
		})
	);
});

it('leaves out the topics of the lesson', () => {
	fc.assert(
		fc.property(seeds, fc.constantFrom(...BankTopic.options), (seed, topic) => {
			const forms = drawn(drawForms({ bank, seed, size: 4, avoidTopics: [topic] }));
			expect(forms.flat().filter((item) => item.topic === topic)).toEqual([]);
		})
	);
});
