import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite } from '../fixtures/built-site.ts';
import type { RunningSite } from '../fixtures/built-site.ts';
import { launchChromium } from '../fixtures/chromium.ts';
import { lessonPaths } from '../fixtures/built-pages.ts';
import { loadCold, weigh } from '../fixtures/cold-load.ts';
import type { Loaded } from '../fixtures/cold-load.ts';

let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
	[site, browser] = await Promise.all([startSite(), launchChromium()]);
}, 60_000);

afterAll(async () => {
	await browser.close();
	await site.stop();
});

it('finds two lesson pages of every module', () => {
	expect(lessonPaths()).toContain('/modules/ig-report');
	expect(lessonPaths()).toContain('/modules/ig-report/walk');
});

describe.each(lessonPaths())('%s on a first visit, compressed', (path) => {
	let loaded: Loaded[];

	beforeAll(async () => {
		loaded = await loadCold(browser, site.origin + path);
	}, 60_000);

	it('loads a script, of at most 45 kB', () => {
		const bytes = weigh(loaded, 'script');
		expect(bytes).toBeGreaterThan(0);
		expect(bytes).toBeLessThanOrEqual(45_000);
	});

	it('is at most 75 kB without its fonts', () => {
		expect(weigh(loaded, 'script', 'other')).toBeLessThanOrEqual(75_000);
	});

	it('is at most 170 kB with both of its fonts', () => {
		expect(loaded.filter(({ kind }) => kind === 'font')).toHaveLength(2);
		expect(weigh(loaded)).toBeLessThanOrEqual(170_000);
	});
});
