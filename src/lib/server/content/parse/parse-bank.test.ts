import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { smallBank } from '#lib/core/testing/small-bank.ts';
import { parseBank } from './parse-bank.ts';

const bank = smallBank();
const text = stringify(bank, { lineWidth: 0 });

function problemsAfter(find: string, replacement: string): string[] {
	expect(text).toContain(find);
	const parsed = parseBank('bank.yaml', text.replace(find, replacement));
	return 'problems' in parsed ? parsed.problems : [];
}

it('reads a valid file', () => {
	expect(parseBank('bank.yaml', text)).toEqual({ bank });
});

it('says in one line where the text is not YAML', () => {
	expect(parseBank('bank.yaml', 'items: [')).toEqual({
		problems: [expect.stringMatching(/^bank\.yaml: line 1, column \d+: .+\.$/)]
	});
});

describe('what the schema refuses', () => {
	it.each([
		[
			'an unknown side',
			'favours: democrats',
			'favours: greens',
			'favours: “greens” is not allowed; write one of democrats, republicans, neither.'
		],
		[
			'an estimate that is no per cent',
			'expectedRight: 50',
			'expectedRight: 0.5',
			'expectedRight: 0.5 is not a whole number; write a whole number.'
		],
		[
			'an item that nobody gets right',
			'expectedRight: 50',
			'expectedRight: 5',
			'expectedRight: this number is too small; write at least 30.'
		],
		[
			'one line of record',
			'        - Somebody counted.\n',
			'',
			'stimulus.record: this list is too short; write at least 2.'
		],
		[
			'another scale',
			'scale: said-or-shown',
			'scale: voice',
			'scale: “voice” is not allowed; write said-or-shown.'
		]
	])('is said in a sentence: %s', (_what, find, replacement, problem) => {
		expect(problemsAfter(find, replacement)).toEqual([`bank.yaml: items.bank-0-0.${problem}`]);
	});

	it('is said of evidence that is missing altogether', () => {
		expect(problemsAfter('    evidence: []\n', '')).toEqual([
			'bank.yaml: items.bank-0-0.evidence: this field is missing; add it.'
		]);
	});
});

it('says what the rules of the build find', () => {
	expect(problemsAfter('expectedRight: 50', 'expectedRight: 70')).toEqual([
		'bank.yaml: items.bank-0-1.expectedRight: this is 50, and 70 at its twin bank-0-0; make both alike.'
	]);
});
