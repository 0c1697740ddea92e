import { expect, it, describe } from 'vitest';
import { page } from 'vitest/browser';
import { aLesson } from '#lib/core/testing/small-module.ts';
import {
	judging,
	openFold,
	plain,
	section,
	showResult
} from '#lib/features/result/testing/show-result.ts';

describe('leaning', () => {
	it('is toward doubt when nothing is taken as backed', async () => {
		await showResult(judging('partly'));
		const text = section('Caught and missed');
		expect(text).toContain(
			'You leaned toward doubt. You doubted 6 of 6 backed statements, and accepted 0 of 4'
		);
		expect(text).toContain('You noticed 4 of 4.');
	});

	it('is toward belief when all is taken as backed', async () => {
		await showResult(judging('supported'));
		const text = section('Caught and missed');
		expect(text).toContain(
			'You leaned toward belief. You accepted 4 of 4 statements that are not fully backed, and doubted 0 of 6'
		);
	});

	it('is not named where the answers are too few', async () => {
		await showResult(judging('supported'), { lesson: aLesson() });
		expect(section('Caught and missed')).toContain('too few answers to say');
	});

	it('comes with its rule', async () => {
		await showResult(judging('partly'));
		await openFold('How this is worked out');
		const rule = page.getByText(/^We compare two shares/);
		await expect.element(rule).toBeVisible();
		expect(plain(rule.element())).toContain('If both are more than half, we say that');
	});
});

it('opens each number to the statements, answers, verdicts and gaps behind it', async () => {
	await showResult(judging('partly'), { lesson: aLesson() });
	await openFold('Doubted: 3');
	const text = plain(page.getByText('Doubted: 3').element().parentElement);
	expect(text).toContain(
		'“crashes fell from 40 to 28 in one year” the audit You answered: Backed in part The record: Backed by the record The gap: None: these are the audit’s numbers.'
	);
	await openFold('Noticed: 2');
	await expect
		.element(page.getByText(/The audit counted a fall of 30 percent/).first())
		.toBeVisible();
});

it('calls a catch with another verdict than the record’s partly right', async () => {
	await showResult(judging('not-addressed'), { lesson: aLesson() });
	await openFold('Noticed: 2');
	const signs = page.getByRole('listitem').getByRole('img', { name: /right/i }).elements();
	expect(signs.slice(0, 2).map((sign) => sign.getAttribute('aria-label'))).toEqual([
		'Right',
		'Partly right'
	]);
});
