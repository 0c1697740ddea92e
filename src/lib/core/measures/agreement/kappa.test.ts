import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement } from './kappa.ts';

/** Pairs from a table: rows are the first keyer’s answers, columns the second’s. */
function pairsOf(table: number[][]): [string, string][] {
	return table.flatMap((row, first) =>
		row.flatMap((count, second) =>
			Array.from({ length: count }, (): [string, string] => [`${first}`, `${second}`])
		)
	);
}

describe('agreement', () => {
	// cohens_kappa() of statsmodels 0.13.5 and cohen.kappa() of the R package psych 2.2.9 give the same.
	it.each([
		[
			'100 diagnoses in three sorts',
			[
				[75, 1, 4],
				[5, 4, 1],
				[0, 0, 10]
			],
			[0.676470588235294, 0.5045759580860855, 0.8483652183845026]
		],
		[
			'50 votes',
			[
				[20, 5],
				[10, 15]
			],
			[0.4, 0.151092290476661, 0.6489077095233389]
		],
		[
			'46 verdicts in four sorts',
			[
				[11, 2, 0, 1],
				[1, 9, 2, 0],
				[0, 3, 7, 1],
				[1, 0, 2, 8]
			],
			[0.6378409750435287, 0.47035736974839115, 0.8053245803386662]
		]
	])('agrees with two other implementations on %s', (_, table, [kappa = 0, low = 0, high = 0]) => {
		const found = agreement(pairsOf(table));
		expect(found?.kappa).toBeCloseTo(kappa, 12);
		expect(found?.low).toBeCloseTo(low, 12);
		expect(found?.high).toBeCloseTo(high, 12);
	});

	it('is 1 for those who agree in everything, and below 0 for those who never do', () => {
		expect(
			agreement(
				pairsOf([
					[3, 0],
					[0, 4]
				])
			)
		).toMatchObject({ kappa: 1, low: 1, high: 1 });
		expect(
			agreement(
				pairsOf([
					[0, 3],
					[3, 0]
				])
			)?.kappa
		).toBe(-1);
	});

	it('is unknown without anything, and where both said one thing only', () => {
		expect(agreement([])).toBeUndefined();
		expect(agreement(pairsOf([[5]]))).toBeUndefined();
	});

	it('does not hang on who comes first', () => {
		const answer = fc.constantFrom('a', 'b', 'c');
		fc.assert(
			fc.property(fc.array(fc.tuple(answer, answer), { maxLength: 30 }), (pairs) => {
				const turned = agreement(pairs.map(([first, second]) => [second, first] as const));
				expect(turned?.kappa ?? 9).toBeCloseTo(agreement(pairs)?.kappa ?? 9, 12);
				expect(turned?.low ?? 9).toBeCloseTo(agreement(pairs)?.low ?? 9, 10);
			})
		);
	});
});
