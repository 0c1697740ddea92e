import { beforeAll, describe, expect, it } from 'vitest';
import { siteAndBrowser } from '../fixtures/site-and-browser.ts';
import { lessonPaths } from '../fixtures/built-pages.ts';
import { loadCold, weigh } from '../fixtures/cold-load.ts';
import type { Loaded } from '../fixtures/cold-load.ts';

const running = siteAndBrowser();

it('finds two lesson pages of every module', () => {
	expect(lessonPaths()).toContain('/modules/ig-report');
	expect(lessonPaths()).toContain('/modules/ig-report/walk');
});

describe.each(lessonPaths())('%s on a first visit, compressed', (path) => {
	let loaded: Loaded[];

	beforeAll(async () => {
		loaded = await loadCold(running.browser, running.site.origin + path);
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
