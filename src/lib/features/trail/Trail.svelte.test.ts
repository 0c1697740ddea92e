import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { aLesson } from '#lib/core/testing/small-module.ts';
import type { Statement } from '#lib/core/schema/statement.ts';
import Trail from './Trail.svelte';

const lesson = aLesson();
const first = lesson.statements.find(({ evidence }) => evidence.length > 0);
const [evidence] = first?.evidence ?? [];
if (!first || !evidence) throw new Error('the small module has a statement with evidence');
const judged: Statement = {
	...first,
	evidence: [{ ...evidence, note: 'This goes further than the record.' }]
};
const unbacked: Statement = { ...first, verdict: 'not-addressed', evidence: [] };

it('shows the words of each source before the verdict is known, and not how to judge them', async () => {
	await render(Trail, { lesson, statement: judged, settled: false });
	await expect.element(page.getByText(`“${evidence.quote}”`)).toBeVisible();
	expect(page.getByText('This goes further than the record.').elements()).toEqual([]);
});

it('shows what each hop adds once the verdict is known', async () => {
	await render(Trail, { lesson, statement: judged, settled: true });
	await expect.element(page.getByText('This goes further than the record.')).toBeVisible();
});

it.each([
	[false, 0],
	[true, 1]
])('says where the trail ends only once the verdict is known (%s)', async (settled, times) => {
	await render(Trail, { lesson, statement: unbacked, settled });
	await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
	expect(page.getByText(/The trail ends here/).elements()).toHaveLength(times);
});
