import type { Page } from '@playwright/test';

/** From now on, keeps every text that the status of the question on the screen comes to show. */
export async function recordAnnouncements(page: Page) {
	await page.locator('form [role="status"]').evaluate((status) => {
		const heard: string[] = [];
		new MutationObserver(() => {
			if (status.textContent) heard.push(status.textContent);
		}).observe(status, { childList: true, characterData: true, subtree: true });
		Object.assign(window, { heard });
	});
}

/** What the status showed since it is recorded, in order. */
export function announcements(page: Page): Promise<string[] | undefined> {
	return page.evaluate(() => (window as { heard?: string[] }).heard);
}
