import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { before, finish, reveal, right } from '#lib/core/assigned/testing/received.ts';
import { answered, started } from '#lib/core/testing/events.ts';
import { showAssigned } from '#lib/features/walk/assigned/testing/show-assigned.ts';

const partly = (id: string) => answered(id, { kind: 'verdict', verdict: 'partly' });
/** Everything up to a first miss, which is told. */
const once = [started(), ...before('paid-verdict'), partly('paid-verdict'), reveal('paid-verdict')];
const button = (name: string) => page.getByRole('button', { name, exact: true });
const summary = () => page.getByText('Two minutes on this idea');
const again = () =>
	page.getByText('An earlier answer of yours fits the same idea', { exact: false });

afterEach(() => {
	location.hash = '';
});

it('stands under the second miss once the policy has told its key', async () => {
	await showAssigned({ standing: { tries: 2 }, at: 'half-verdict', before: once });
	for (const go of ['Check answer', 'Try again', 'Check answer']) {
		if (go === 'Check answer') {
			await expect.element(page.getByRole('radio').first()).toBeEnabled();
			await page.getByRole('radio', { name: /^Backed in part/ }).click();
		}
		expect(summary().query()).toBeNull();
		await button(go).click();
	}
	await expect.element(page.getByText('The answer is', { exact: false })).toBeVisible();
	await expect.element(summary()).toBeVisible();
	await expect.element(again()).toBeVisible();
	await expect.element(page.getByRole('heading', { level: 3 }).first()).toHaveFocus();
	expect(summary().element().closest('details')).toHaveProperty('open', false);
});

it('stands under none while nothing is told, and is there to look back at after the end', async () => {
	const missed = [...once, partly('half-verdict')];
	const standing = { feedback: 'end' } as const;
	await showAssigned({ standing, at: 'half-verdict', before: missed });
	await expect.element(button('Continue')).toBeVisible();
	expect(summary().query()).toBeNull();
	const rest = ['mayor-mark', 'fell-verdict', 'compare-choice', 'audit-order', 'audit-match'];
	const ended = [...missed, ...rest.map(right), finish];
	await showAssigned({ standing, at: 'half-verdict', before: ended });
	await expect.element(summary()).toBeVisible();
});
