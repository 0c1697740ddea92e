import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { aLesson, smallModule } from '#lib/core/testing/small-module.ts';
import CheckersPanel from './CheckersPanel.svelte';

it('answers who checks, with the record’s words where there are any', async () => {
	const evidence = {
		source: 'audit',
		locator: 'page 4',
		quote: 'The auditor reports to the council.',
		seen: 'original' as const
	};
	const checkers = [
		...smallModule.process.checkers,
		{ id: 'whom', question: 'Whom does the auditor tell?', answer: 'The council.', evidence }
	];
	const lesson = aLesson({ process: { ...smallModule.process, checkers } });
	const screen = await render(CheckersPanel, { lesson });
	await expect
		.element(screen.getByRole('heading', { level: 3, name: 'Who checks?' }))
		.toBeVisible();
	await expect.element(screen.getByText('The auditor, who works for the town.')).toBeVisible();
	expect(screen.container.querySelectorAll('blockquote')).toHaveLength(1);
	await expect.element(screen.getByText('“The auditor reports to the council.”')).toBeVisible();
});
