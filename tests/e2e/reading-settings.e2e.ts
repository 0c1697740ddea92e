import { expect, test } from '@playwright/test';
import { publishedLesson } from '../fixtures/lesson.ts';
import { LessonPage } from '../pages/lesson-page.ts';
import { SitePage } from '../pages/site-page.ts';

// A worker would fetch the whole site for every page.
test.use({ serviceWorkers: 'block', colorScheme: 'light' });

const DARK = 'rgb(21, 20, 18)';

test('settings chosen on home hold in the lesson, and are there before it is painted', async ({
	page
}) => {
	const site = new SitePage(page);
	await site.open('/');
	await site.openSettings();
	await site.choose('Colors', 'Dark');
	await site.choose('Text size', 'Large');
	await page.addInitScript(() => {
		new MutationObserver((_, observer) => {
			if (!document.querySelector('body')) return;
			observer.disconnect();
			const { theme, size } = document.documentElement.dataset;
			Object.assign(window, { before: { theme, size } });
		}).observe(document, { childList: true, subtree: true });
	});
	for (const arrive of [() => site.open('/modules/ig-report/walk'), () => page.reload()]) {
		await arrive();
		const before = await page.evaluate(() => (window as { before?: object }).before);
		expect(before).toMatchObject({ theme: 'dark', size: 'large' });
		await expect(page.locator('body')).toHaveCSS('background-color', DARK);
	}
	await site.openSettings();
	await expect(site.settings.getByRole('radio', { name: 'Dark' })).toBeChecked();
	await expect(site.settings.getByRole('radio', { name: 'Large', exact: true })).toBeChecked();
});

test('every setting changes what is read', async ({ page }) => {
	const site = new SitePage(page);
	await site.open('/modules/ig-report/walk');
	const passage = page.locator('.passage.now p').first();
	const looks = () =>
		passage.evaluate((node) => {
			const { fontSize, fontFamily, letterSpacing, wordSpacing, lineHeight, color } =
				getComputedStyle(node);
			return { fontSize, fontFamily, spacing: [letterSpacing, wordSpacing, lineHeight], color };
		});
	await site.openSettings();
	for (const [set, choice, part] of [
		['Text size', 'Larger', 'fontSize'],
		['Letters of the article', 'Plain', 'fontFamily'],
		['Spacing', 'Wide', 'spacing'],
		['Colors', 'Dark', 'color']
	] as const) {
		const before = await looks();
		await site.choose(set, choice);
		expect((await looks())[part], set).not.toEqual(before[part]);
	}
});

test('Escape closes the settings and gives the focus back', async ({ page }) => {
	const site = new SitePage(page);
	await site.open('/');
	await site.openSettings();
	await expect(site.settings).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(site.settings.getByRole('radio').first()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(site.settings).toBeHidden();
	await expect(page.getByRole('button', { name: 'Reading settings' })).toBeFocused();
});

test('where the browser keeps nothing, settings hold for the page and the lesson works', async ({
	page
}) => {
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('denied', 'SecurityError');
			}
		});
	});
	const site = new SitePage(page);
	await site.open('/modules/ig-report/walk');
	await site.openSettings();
	await site.choose('Colors', 'Dark');
	await expect(page.locator('body')).toHaveCSS('background-color', DARK);
	await page.keyboard.press('Escape');
	const { itemAt, opening } = publishedLesson('ig-report');
	const item = itemAt(opening);
	if (!item) throw new Error('the walk opens with a question');
	const reader = new LessonPage(page);
	await reader.settled();
	await reader.answer(item);
	await expect(reader.status).toHaveText(/^That’s right/);
	expect(errors).toEqual([]);
});
