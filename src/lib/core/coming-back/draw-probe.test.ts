import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bank, BankItem } from '../schema/bank.ts';
import type { Misconception } from '../schema/vocabulary.ts';
import { smallBank } from '../testing/small-bank.ts';
import { drawProbe, MOST_RULES } from './draw-probe.ts';
import { rulesAskedBy } from './rules-asked-by.ts';

const RULES: Misconception[] = ['quotes-prove', 'risk-is-count', 'official-means-true'];

/** The small bank with several ideas on the options that its unsupported items do not support. */
function aBank(): Bank {
	const bank = smallBank();
	const items = bank.items.map((item, index) => {
		const misconception = RULES[Math.floor(index / 4) % RULES.length];
		const { said, shown } = item.key.rationales;
		const rationales =
			item.key.correct === 'shown'
				? { shown, said: { ...said, misconception: 'quoted-means-unverified' as const } }
				: { said, shown: { ...shown, ...(misconception && { misconception }) } };
		return { ...item, key: { ...item.key, rationales } };
	});
	return { ...bank, items };
}

const bank = aBank();
const draw = (rules: readonly Misconception[], met: readonly string[] = [], seed = 1) =>
	drawProbe({ bank, rules, met, seed });
const shown = (items: readonly BankItem[]) =>
	items.filter(({ key }) => key.correct === 'shown').length;

describe('a probe', () => {
	it('asks about each rule on a text, and is half supported', () => {
		fc.assert(
			fc.property(fc.subarray(RULES, { minLength: 1 }), fc.nat(), (rules, seed) => {
				const { items, rules: asked } = draw(rules, [], seed);
				expect(asked).toEqual(rules);
				for (const rule of rules) {
					expect(items.some((item) => rulesAskedBy(item).includes(rule))).toBe(true);
				}
				expect(items.length).toBeGreaterThanOrEqual(4);
				expect(shown(items)).toBe(items.length / 2);
				expect(new Set(items.map(({ pair }) => pair)).size).toBe(items.length);
			})
		);
	});

	it('is the same for the same seed', () => {
		expect(draw(RULES, [], 7)).toEqual(draw(RULES, [], 7));
		expect(draw(RULES, [], 7)).not.toEqual(draw(RULES, [], 8));
	});

	it('never asks what was met, nor its twin', () => {
		const met = bank.items.filter((_, index) => index % 6 === 0).map(({ id }) => id);
		const pairs = new Set(bank.items.filter(({ id }) => met.includes(id)).map(({ pair }) => pair));
		for (let seed = 0; seed < 50; seed++) {
			expect(draw(RULES, met, seed).items.some(({ pair }) => pairs.has(pair))).toBe(false);
		}
	});

	it('asks about three rules at most, the most urgent', () => {
		const rules: Misconception[] = [...RULES, 'quoted-means-unverified'];
		expect(draw(rules).rules).toEqual(RULES.slice(0, MOST_RULES));
	});

	it('takes both sides alike where it can', () => {
		const leans = Array.from({ length: 40 }, (_, seed) => {
			const { items } = draw(['quotes-prove'], [], seed);
			const of = (side: string) => items.filter(({ favours }) => favours === side).length;
			return Math.abs(of('democrats') - of('republicans'));
		});
		expect(Math.max(...leans)).toBeLessThanOrEqual(1);
	});
});

describe('too few texts', () => {
	it('names the rules that have no new one', () => {
		expect(draw(['absence-means-false', 'quotes-prove'])).toMatchObject({
			rules: ['quotes-prove'],
			without: ['absence-means-false']
		});
	});

	it('give a smaller probe', () => {
		const isLast = ({ key }: BankItem) => rulesAskedBy({ key }).includes('quotes-prove');
		const [one, two] = bank.items.filter(isLast);
		const met = bank.items.map(({ id }) => id).filter((id) => id !== one?.id && id !== two?.id);
		expect(draw(['quotes-prove'], met).items).toHaveLength(1);
	});

	it('give none when all is met', () => {
		const met = bank.items.map(({ id }) => id);
		expect(draw(['quotes-prove'], met)).toEqual({
			items: [],
			rules: [],
			without: ['quotes-prove']
		});
	});
});
