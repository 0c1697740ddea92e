import { afterAll, beforeAll, expect, it } from 'vitest';
import { prerenderedPaths } from '../fixtures/built-pages.ts';
import { startSite } from '../fixtures/built-site.ts';
import type { RunningSite } from '../fixtures/built-site.ts';

let site: RunningSite;

beforeAll(async () => {
	site = await startSite();
}, 60_000);

afterAll(() => site.stop());

it('serves every page in at most 120 MB of memory', { timeout: 60_000 }, async () => {
	for (const path of prerenderedPaths()) {
		const response = await fetch(site.origin + path);
		expect(response.status).toBe(200);
		await response.arrayBuffer();
	}
	expect(await site.residentBytes()).toBeLessThanOrEqual(120_000_000);
});
