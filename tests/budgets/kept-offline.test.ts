import { expect, it } from 'vitest';
import { siteAndBrowser } from '../fixtures/site-and-browser.ts';
import { clientFiles, prerenderedPaths } from '../fixtures/built-pages.ts';

// The worker itself is kept by the browser, and the version is only asked for by a client that is not shipped.
const NOT_KEPT = ['/service-worker.js', '/_app/version.json'];
// Kit's own client: no page that is kept loads it.
const KITS_CLIENT = /^\/_app\/immutable\/(chunks|entry|nodes)\//;

const running = siteAndBrowser();

it('keeps exactly the files of this build that its pages load', { timeout: 60_000 }, async () => {
	const page = await running.browser.newPage();
	await page.goto(running.site.origin);
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
