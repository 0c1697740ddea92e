import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteAndBrowser } from '../fixtures/site-and-browser.ts';
import { ROOT } from '../../src/setup/process/root.mjs';
import { clientFiles, prerenderedPaths, quietPaths } from '../fixtures/built-pages.ts';
import { loadCold } from '../fixtures/cold-load.ts';

const pages = prerenderedPaths().filter((path) => !path.endsWith('.json'));

// What a browser fetches by itself; a link that a reader may follow is not among it.
const FETCHED =
	/<(?:script|img|iframe|source|audio|video|embed)\b[^>]*?\s(?:src|srcset|poster)="([^"]*)"|<link\b[^>]*?\shref="([^"]*)"/g;
const FETCHED_BY_STYLE = /url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)/g;

const running = siteAndBrowser();

/** The addresses that a text makes the browser fetch from somewhere else. */
function foreign(text: string, pattern: RegExp): string[] {
	return [...text.matchAll(pattern)]
		.map(([, first, second]) => first ?? second ?? '')
		.filter((address) => !address.startsWith('data:'))
		.filter((address) => new URL(address, running.site.origin).origin !== running.site.origin);
}

describe.each(pages)('%s', (path) => {
	it('loads everything from its own host', { timeout: 60_000 }, async () => {
		const loaded = await loadCold(running.browser, running.site.origin + path);
		const origins = new Set(loaded.map(({ url }) => new URL(url).origin));
		expect([...origins]).toEqual([running.site.origin]);
	});

	it('names no other host in what it would load', async () => {
		const html = await (await fetch(running.site.origin + path)).text();
		expect(foreign(html, FETCHED)).toEqual([]);
		expect(foreign(html, FETCHED_BY_STYLE)).toEqual([]);
	});
});

it('has no style sheet that loads from another host', () => {
	const sheets = clientFiles().filter((file) => file.endsWith('.css'));
	expect(sheets).not.toEqual([]);
	for (const sheet of sheets) {
		const css = readFileSync(join(ROOT, 'build/client', sheet), 'utf8');
		expect(foreign(css, FETCHED_BY_STYLE)).toEqual([]);
	}
});

describe.each(quietPaths())('%s, which is only read', (path) => {
	it('ships no framework: its few scripts stand in the page', { timeout: 60_000 }, async () => {
		const html = await (await fetch(running.site.origin + path)).text();
		expect(html).not.toMatch(/<script[^>]*\s(src|type="module")/);
		expect(html).not.toContain('modulepreload');
		expect(html).not.toMatch(/\bimport\(/);
		const loaded = await loadCold(running.browser, running.site.origin + path);
		expect(loaded.filter(({ kind }) => kind === 'script')).toEqual([]);
	});
});
