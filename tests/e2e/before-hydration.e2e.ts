import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { publishedLesson } from '../fixtures/lesson.ts';
import { storedEvents } from '../pages/device.ts';
import { holdScripts } from '../pages/hold-scripts.ts';
import { LessonPage } from '../pages/lesson-page.ts';

// A worker would serve the framework from its cache, past the hand that holds it back.
test.use({ serviceWorkers: 'block' });

const { itemAt, opening, path } = publishedLesson('ig-report');
const item = itemAt(opening);
if (!item) throw new Error('the walk opens with a question');

/** Every text that the status region showed, in order. */
function recordStatus(page: Page) {
	return page.evaluate(() => {
		const status = document.querySelector('[role="status"]');
		const seen: string[] = [];
		Object.assign(window, { seenStatus: seen });
		if (!status) return;
		new MutationObserver(() => seen.push(status.textContent)).observe(status, {
			childList: true,
			characterData: true,
			subtree: true
		});
	});
}

test('an answer before hydration gets its feedback at once, is kept, and is announced once', async ({
	page
}) => {
	const release = await holdScripts(page);
	const reader = new LessonPage(page);
	await page.goto('/modules/ig-report/walk', { waitUntil: 'commit' });
	await expect(reader.question(item.prompt)).toBeVisible();
	await recordStatus(page);
	await reader.fillIn(item, 'right');
	await reader.sure('Sure');
	await reader.check();
	await expect(reader.status).toHaveText(/^That’s right/);
	await expect(reader.explanation).toBeFocused();
	expect((await storedEvents(page)).map(({ type }) => type).sort()).toEqual([
		'answered',
		'moved',
		'started'
	]);

	release();
	await reader.settled();
	await expect(reader.status).toHaveText(/^That’s right/);
	await expect(reader.explanation).toBeFocused();
	await expect(reader.explanation).toHaveCount(1);
	const seen = await page.evaluate(() => (window as { seenStatus?: string[] }).seenStatus);
	expect(seen).toHaveLength(1);
});

test('going on before hydration is done as soon as the page can', async ({ page }) => {
	const release = await holdScripts(page);
	const reader = new LessonPage(page);
	await page.goto('/modules/ig-report/walk', { waitUntil: 'commit' });
	await reader.fillIn(item, 'right');
	await reader.check();
	await reader.continue();
	release();
	const next = path[path.indexOf(opening) + 1];
	await expect(page).toHaveURL(new RegExp(`#${next?.id ?? ''}$`));
});

test('Start before hydration opens the lesson as soon as the page can', async ({ page }) => {
	const release = await holdScripts(page);
	const reader = new LessonPage(page);
	await page.goto('/modules/ig-report', { waitUntil: 'commit' });
	await reader.button('Start').click();
	release();
	await expect(page).toHaveURL(new RegExp(`#${path[1]?.id ?? ''}$`));
});

test('checking without an answer before hydration says what is missing', async ({ page }) => {
	await holdScripts(page);
	const reader = new LessonPage(page);
	await page.goto('/modules/ig-report/walk', { waitUntil: 'commit' });
	await reader.check();
	await expect(reader.status).toHaveText('Choose an answer first.');
});

test('a number key before hydration chooses an option', async ({ page }) => {
	await holdScripts(page);
	const reader = new LessonPage(page);
	await page.goto('/modules/ig-report/walk', { waitUntil: 'commit' });
	const options = reader.form.getByRole('radiogroup', { name: 'Your answer' }).getByRole('radio');
	await options.first().focus();
	await page.keyboard.press('3');
	await expect(options.nth(2)).toBeChecked();
});

test('a reader who was here before is not taken for a new one', async ({ page, context }) => {
	const reader = await new LessonPage(page).openWalk('ig-report');
	await reader.settled();
	await reader.answer(item);
	await page.close();
	const again = await context.newPage();
	const release = await holdScripts(again);
	const back = new LessonPage(again);
	await again.goto('/modules/ig-report/walk', { waitUntil: 'commit' });
	await back.fillIn(item, 'wrong');
	await back.check();
	release();
	await back.settled();
	await expect(back.status).toHaveText(/^That’s right/);
	const attempts = new Set((await storedEvents(again)).map(({ attempt }) => attempt));
	expect(attempts.size).toBe(1);
});

test('what is typed into a form before hydration stays', async ({ page }) => {
	const release = await holdScripts(page);
	await page.goto('/teach/sign-up', { waitUntil: 'commit' });
	const typed = {
		'Your name': 'Ada Lovelace',
		'E-mail': 'ada@school.test',
		Password: 'brown owls'
	};
	const field = (label: string) => page.getByRole('textbox', { name: label, exact: true });
	for (const [label, text] of Object.entries(typed)) await field(label).fill(text);
	release();
	// It is there only once the page is hydrated.
	await expect(page.getByRole('checkbox', { name: /^Show password/ })).toBeVisible();
	for (const [label, text] of Object.entries(typed)) await expect(field(label)).toHaveValue(text);
});
