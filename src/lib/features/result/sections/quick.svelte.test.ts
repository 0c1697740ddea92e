import { expect, it, describe } from 'vitest';
import { page } from 'vitest/browser';
import { keyResponse } from '#lib/core/testing/responses.ts';
import { wrongResponse } from '#lib/core/testing/wrong-response.ts';
import { openFold, plain, section, showResult } from '#lib/features/result/testing/show-result.ts';
import type { Answering } from '#lib/features/result/testing/show-result.ts';

describe('warm-up and exit', () => {
	const inStep =
		(start: string, right: boolean): Answering =>
		(item) =>
			item.id.startsWith(start) ? (right ? keyResponse(item) : wrongResponse(item)) : undefined;

	it('are compared in words, with the caution that they are few', async () => {
		await showResult((item) => inStep('warm', false)(item) ?? inStep('exit', true)(item));
		expect(section('Warm-up and exit')).toContain(
			'Before: 0 of 2 right. After: 2 of 2 right. These are few statements'
		);
	});

	it('are not compared when the warm-up was skipped', async () => {
		await showResult(inStep('exit', true));
		const text = section('Warm-up and exit');
		expect(text).toContain('Exit: 2 of 2 right. You did not answer the warm-up');
		expect(text).not.toContain('Before:');
	});

	it('are not compared before the exit is answered', async () => {
		await showResult(inStep('warm', true));
		expect(section('Warm-up and exit')).toContain(
			'Warm-up: 2 of 2 right. You did not answer the exit'
		);
	});

	it('reveal what was withheld: answer, key, reason and record', async () => {
		await showResult(inStep('warm', false));
		await openFold('The warm-up, with the answers');
		const entry = page
			.getByRole('listitem')
			.filter({ hasText: 'The bus is late once a day' })
			.first();
		await expect.element(entry).toBeVisible();
		expect(plain(entry.element())).toContain(
			'A neighbor · Our town You answered: Said The answer: Shown The audit counted it. The record: The audit counted the same. Checked against: the audit'
		);
	});
});
