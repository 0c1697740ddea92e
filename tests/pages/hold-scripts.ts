import type { Page } from '@playwright/test';

/** Holds the lesson's own files back until they are let go, as a slow network does. */
export async function holdScripts(page: Page): Promise<() => void> {
	let release = () => {};
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route('**/_app/immutable/**', async (route) => {
		await held;
		await route.continue();
	});
	return release;
}
