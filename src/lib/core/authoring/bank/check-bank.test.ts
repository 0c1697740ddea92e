import { expect, it } from 'vitest';
import { smallBank } from '../../testing/small-bank.ts';
import { bankProblemsAfter } from '../testing/broken-bank.ts';
import { bankRuleFamilies, checkBank } from './check-bank.ts';

it('finds nothing in a valid bank', () => {
	expect(checkBank(smallBank())).toEqual([]);
});

it('words every rule as a sentence of its own', () => {
	const rules = bankRuleFamilies.flatMap(({ rules }) => rules.map(({ rule }) => rule));
	expect(new Set(rules).size).toBe(rules.length);
	expect(rules.filter((rule) => !rule.endsWith('.'))).toEqual([]);
});

it('holds the sources of a bank to the rules for sources', () => {
	expect(
		bankProblemsAfter(({ sources }) => {
			for (const source of sources) delete source.url;
		})
	).toEqual(['sources.report.url: a reader cannot turn to this source; add its web address.']);
});
