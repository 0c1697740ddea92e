import { expect, test } from '@playwright/test';
import { everyPage, moduleIds } from '../fixtures/addresses.ts';
import { loosenText, stickingOut } from '../pages/layout.ts';
import { SitePage } from '../pages/site-page.ts';

// A worker would fetch the whole site for every page.
test.use({ serviceWorkers: 'block', viewport: { width: 320, height: 640 } });

for (const address of everyPage) {
	test(`${address} needs no sideways scrolling at 320 px, however it is set`, async ({ page }) => {
		await page.goto(address);
		expect(await stickingOut(page)).toEqual([]);

		await page.emulateMedia({ forcedColors: 'active' });
		expect(await stickingOut(page), 'forced colors').toEqual([]);
		await page.emulateMedia({ forcedColors: 'none' });

		await page.evaluate(() => (document.documentElement.dir = 'rtl'));
		expect(await stickingOut(page), 'right to left').toEqual([]);
		await page.evaluate(() => (document.documentElement.dir = 'ltr'));

		await loosenText(page);
		expect(await stickingOut(page), 'loose text').toEqual([]);
	});
}

test('the header takes at most 56 px of a phone', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 640 });
	const site = new SitePage(page);
	for (const address of everyPage) {
		await site.open(address);
		expect((await site.header.boundingBox())?.height, address).toBeLessThanOrEqual(56);
	}
});

test('the reading settings fit a small screen, left to right and right to left', async ({
	page
}) => {
	const site = new SitePage(page);
	await site.open('/');
	for (const direction of ['ltr', 'rtl']) {
		await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
		await site.openSettings();
		await expect(site.settings).toBeInViewport({ ratio: 0.99 });
		await page.keyboard.press('Escape');
	}
});

for (const id of moduleIds) {
	test(`the guide to ${id} prints black on white without its navigation, in dark too`, async ({
		page
	}) => {
		const site = new SitePage(page);
		await site.open(`/modules/${id}/guide`);
		await site.openSettings();
		await site.choose('Colors', 'Dark');
		await page.keyboard.press('Escape');
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
		await expect(page.locator('body')).toHaveCSS('color', /^rgb\((\d|[1-3]\d), /);
		for (const nav of await page.getByRole('navigation', { includeHidden: true }).all()) {
			await expect(nav).toBeHidden();
		}
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});
}
