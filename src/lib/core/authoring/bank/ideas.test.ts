import { describe, expect, it } from 'vitest';
import type { Misconception } from '../../schema/vocabulary.ts';
import { bankProblemsAfter } from '../testing/broken-bank.ts';

const problem = (idea: Misconception, pairs: string) =>
	`items: \`${idea}\` is on ${pairs} and must be on 2: a rule that was missed returns on a text that was not seen; add a pair.`;

/** Takes an idea off so many pairs, which then stand for the first idea. */
function take(idea: Misconception, pairs: number): string[] {
	return bankProblemsAfter(({ items }) => {
		const wrong = items
			.flatMap(({ key }) => [key.rationales.said, key.rationales.shown])
			.filter(({ misconception }) => misconception === idea);
		for (const rationale of wrong.slice(0, 2 * pairs)) rationale.misconception = 'quotes-prove';
	});
}

describe('a misconception', () => {
	it('is asked for on a second pair', () => {
		expect(take('risk-is-count', 1)).toEqual([problem('risk-is-count', '1 pair')]);
	});

	it('is asked for where it is on none', () => {
		expect(take('old-status-current', 2)).toEqual([problem('old-status-current', '0 pairs')]);
	});

	it('counts once for both twins, and not for an item without one', () => {
		const problems = bankProblemsAfter((bank) => {
			bank.items = bank.items.filter(({ id }) => id.endsWith('-0'));
		});
		expect(problems).toContain(problem('risk-is-count', '0 pairs'));
	});
});
