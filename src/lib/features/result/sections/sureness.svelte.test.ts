import { expect, it, describe } from 'vitest';
import { page } from 'vitest/browser';
import { keyResponse } from '#lib/core/testing/responses.ts';
import { wrongResponse } from '#lib/core/testing/wrong-response.ts';
import { section, showResult } from '#lib/features/result/testing/show-result.ts';

describe('sureness', () => {
	it('is not made up where none was given', async () => {
		await showResult(wrongResponse);
		const text = section('Sure, and right?');
		expect(text).toContain('You did not say how sure you were, so there is nothing to compare.');
		expect(page.getByRole('table', { name: /^How sure you were/ }).elements()).toEqual([]);
	});

	it('without a Sure answer says so, and shows the table', async () => {
		await showResult((item) => (item.id === 'paid-verdict' ? keyResponse(item) : undefined), {
			confidence: 'guess'
		});
		const text = section('Sure, and right?');
		expect(text).toContain('You gave no answer as Sure.');
		expect(text).toContain('Guess11');
	});

	it.each([
		[4, 0],
		[5, 1]
	])('of %i answers draws %i charts', async (answers, charts) => {
		let left = answers;
		await showResult((item) => (left-- > 0 ? keyResponse(item) : undefined), {
			confidence: 'think-so'
		});
		expect(page.getByRole('img', { name: /^Share of answers/ }).elements()).toHaveLength(charts);
	});
});
