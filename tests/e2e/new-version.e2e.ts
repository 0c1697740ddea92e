import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { publishedLesson } from '../fixtures/lesson.ts';
import { newerSite } from '../fixtures/newer-site.ts';
import type { NewerSite } from '../fixtures/newer-site.ts';
import { LessonPage } from '../pages/lesson-page.ts';

const { opening, itemAt } = publishedLesson('ig-report');
const first = itemAt(opening);
if (!first) throw new Error('the walk opens with a question');

let site: NewerSite;

test.beforeEach(async ({ baseURL }) => {
	site = await newerSite(baseURL ?? '');
});

test.afterEach(() => site.stop());

const notice = (page: Page) => page.getByText('A new version of this site is ready.');

/** Waits until the worker of the first visit is in charge. */
function underControl(page: Page) {
	return page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (navigator.serviceWorker.controller) return;
		await new Promise((resolve) =>
			navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
		);
	});
}

test('a new version is offered, waits for the reader, takes over, and leaves no old files', async ({
	page
}) => {
	const reader = new LessonPage(page);
	await page.goto(`${site.origin}/modules/ig-report/walk`);
	await reader.settled();
	await underControl(page);
	await reader.answer(first);
	await expect(notice(page)).toHaveCount(0);

	site.publish();
	await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
	await expect(notice(page)).toBeVisible();
	await expect(page.locator('[aria-live="polite"]', { has: notice(page) })).toBeVisible();
	await page.reload();
	await expect(notice(page)).toBeVisible();
	expect(await page.evaluate(() => caches.keys())).toHaveLength(2);

	await reader.button('Reload').click();
	await expect(notice(page)).toHaveCount(0);
	await reader.settled();
	await expect(reader.status).toHaveText(/^That’s right/);
	expect(await page.evaluate(() => caches.keys())).toEqual([site.cache]);
	const waiting = await page.evaluate(
		async () => (await navigator.serviceWorker.ready).waiting !== null
	);
	expect(waiting).toBe(false);
});
