import { expect, test } from '@playwright/test';
import { publishedLesson } from '../fixtures/lesson.ts';
import { answerByKeyboard, tabTo } from '../pages/keyboard.ts';
import { LessonPage } from '../pages/lesson-page.ts';

test('the whole lesson can be done by keyboard alone', async ({ page }) => {
	test.setTimeout(300_000);
	const { path, itemAt } = publishedLesson('ig-report');
	const reader = await new LessonPage(page).openCover('ig-report');
	await reader.settled();
	await tabTo(page, reader.button('Start'));
	await page.keyboard.press('Enter');
	for (const stop of path.slice(1, -1)) {
		await expect(page).toHaveURL(new RegExp(`#${stop.id}$`));
		const item = itemAt(stop);
		if (item) await answerByKeyboard(page, reader, item);
		// After an answer that is not right, the first Continue shows the key and the second goes on.
		// A written sentence may always be written again, and is never wrong.
		const wrong = item?.kind !== 'write' && (await reader.button('Try again').isVisible());
		for (let presses = wrong ? 2 : 1; presses > 0; presses -= 1) {
			await tabTo(page, reader.button('Continue'));
			await page.keyboard.press('Enter');
			if (presses > 1) await expect(reader.button('Try again')).toHaveCount(0);
		}
	}
	await expect(page.getByRole('heading', { level: 1, name: 'Your result' })).toBeFocused();
});

test('the whole lesson can be done by touch @phone', async ({ page }) => {
	test.setTimeout(240_000);
	const { path, itemAt } = publishedLesson('ig-report');
	const reader = await new LessonPage(page).openCover('ig-report');
	await reader.button('Start').tap();
	for (const stop of path.slice(1, -1)) {
		await expect(page).toHaveURL(new RegExp(`#${stop.id}$`));
		const item = itemAt(stop);
		if (item) await reader.answer(item);
		await reader.button('Continue').tap();
	}
	await expect(page.getByRole('heading', { level: 1, name: 'Your result' })).toBeVisible();
});

test('after the first load the whole lesson works without a network', async ({ page, context }) => {
	test.setTimeout(240_000);
	const { path, itemAt } = publishedLesson('ig-report');
	const reader = new LessonPage(page);
	await page.goto('/');
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (navigator.serviceWorker.controller) return;
		await new Promise((resolve) =>
			navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
		);
	});
	await context.setOffline(true);
	await page.goto('/modules');
	await page.getByRole('link', { name: /^What did the inspector general find/ }).click();
	await reader.button('Start').click();
	for (const stop of path.slice(1, -1)) {
		await expect(page).toHaveURL(new RegExp(`#${stop.id}$`));
		const item = itemAt(stop);
		if (item) await reader.answer(item);
		await reader.continue();
	}
	await expect(page.getByRole('heading', { level: 1, name: 'Your result' })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: 'Your result' })).toBeVisible();
	await page.goto('/modules/ig-report/guide');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.goto('/modules/groundhog/');
	await expect(page).toHaveURL(/\/modules\/groundhog$/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
