import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientFiles, prerenderedPaths } from '../fixtures/built-pages.ts';
import { startSite } from '../fixtures/built-site.ts';
import type { RunningSite } from '../fixtures/built-site.ts';
import { launchChromium } from '../fixtures/chromium.ts';

// The worker itself is kept by the browser, and the version is only asked for by a client that is not shipped.
const NOT_KEPT = ['/service-worker.js', '/_app/version.json'];
// Kit's own client: no page that is kept loads it.
const KITS_CLIENT = /^\/_app\/immutable\/(chunks|entry|nodes)\//;

let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
	[site, browser] = await Promise.all([startSite(), launchChromium()]);
}, 60_000);

afterAll(async () => {
	await browser.close();
	await site.stop();
});

it('keeps exactly the files of this build that its pages load', { timeout: 60_000 }, async () => {
	const page = await browser.newPage();
	await page.goto(site.origin);
	const kept = await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		const requests = await Promise.all(
			(await caches.keys()).map(async (name) => (await caches.open(name)).keys())
		);
		return requests.flat().map(({ url }) => new URL(url).pathname);
	});
	const built = [...clientFiles(), ...prerenderedPaths()].filter(
		(path) => !NOT_KEPT.includes(path) && !KITS_CLIENT.test(path)
	);
	expect(kept.sort()).toEqual(built.sort());
});
