import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import appHtml from '../../../app.html?raw';
import ReadingTools from './ReadingTools.svelte';

const root = document.documentElement;

/** Runs the script of the page's head, as a browser does on each load. */
function load() {
	const text = /<script>([\s\S]*?)<\/script>/.exec(appHtml)?.[1] ?? '';
	const script = document.createElement('script');
	script.textContent = text;
	document.head.append(script);
}

async function openSettings() {
	await page.getByRole('button', { name: 'Reading settings' }).click();
}

beforeEach(() => localStorage.clear());
afterEach(() => {
	for (const name of ['size', 'spacing', 'theme', 'font']) root.removeAttribute(`data-${name}`);
});

it('applies a choice at once and keeps it for the next page', async () => {
	load();
	await render(ReadingTools);
	await openSettings();
	await page.getByText('Dark').click();
	await page.getByText('Larger').click();
	expect(root.dataset).toMatchObject({ theme: 'dark', size: 'larger' });

	delete root.dataset.theme;
	delete root.dataset.size;
	load();
	expect(root.dataset).toMatchObject({ theme: 'dark', size: 'larger' });
});

it('shows what was chosen on an earlier page', async () => {
	localStorage.setItem('reading', '{"spacing":"wide"}');
	load();
	await render(ReadingTools);
	await openSettings();
	const spacing = page.getByRole('group', { name: 'Spacing', exact: true });
	await expect.element(spacing.getByRole('radio', { name: 'Wide' })).toBeChecked();
	const size = page.getByRole('group', { name: 'Text size' });
	await expect.element(size.getByRole('radio', { name: 'Normal' })).toBeChecked();
});

it('takes back a choice', async () => {
	localStorage.setItem('reading', '{"font":"plain"}');
	load();
	await render(ReadingTools);
	await openSettings();
	await page.getByText('Newspaper').click();
	expect(root.dataset.font).toBe('serif');
	expect(localStorage.getItem('reading')).toContain('serif');
});

it('still works when the device keeps something unreadable', async () => {
	localStorage.setItem('reading', 'not json');
	load();
	await render(ReadingTools);
	await openSettings();
	await page.getByText('Plain').click();
	expect(root.dataset.font).toBe('plain');
});

it('closes with Escape', async () => {
	load();
	await render(ReadingTools);
	await openSettings();
	await expect.element(page.getByText('Text size')).toBeVisible();
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByText('Text size')).not.toBeVisible();
});
