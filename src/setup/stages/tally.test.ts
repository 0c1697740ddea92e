import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { add, describe as inWords, readTally } from './tally.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tally-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('readTally', () => {
	it.each([
		[
			'Vitest',
			{ numPassedTests: 12, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 },
			{ passed: 12, failed: 2, skipped: 2 }
		],
		[
			'Playwright, where a flaky test failed once',
			{ stats: { expected: 8, unexpected: 1, flaky: 1, skipped: 3 } },
			{ passed: 8, failed: 2, skipped: 3 }
		]
	])('counts the tests of %s', (_, report, tally) => {
		const file = join(folder, 'report.json');
		writeFileSync(file, JSON.stringify(report));
		expect(readTally(file)).toEqual(tally);
	});

	it('counts nothing where no report was written', () => {
		expect(readTally(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0, skipped: 0 });
	});
});

describe('a tally in words', () => {
	it('adds up, and hides no skipped test', () => {
		const unit = { passed: 100, failed: 0, skipped: 0 };
		expect(inWords(add(unit, unit))).toBe('200 passed, 0 failed');
		expect(inWords(add(unit, { passed: 1, failed: 2, skipped: 3 }))).toBe(
			'101 passed, 2 failed, 3 skipped'
		);
	});
});
