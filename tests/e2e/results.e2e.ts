import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { AnsweredClass } from '../fixtures/answered-class.ts';
import { expectAccessible } from '../pages/axe.ts';

test.use({ serviceWorkers: 'block' });

let given: AnsweredClass;
test.afterEach(() => given.close());

/** Opens the results of a class that has answered by chance, as its teacher. */
async function open(page: Page, baseURL: string | undefined, seats: number, seed: number) {
	given = await AnsweredClass.give(seats, seed);
	await given.signIn(page.context(), baseURL ?? '');
	await page.goto(given.path);
}

/** What a link saves. */
async function saved(page: Page, name: string, role: 'link' | 'button' = 'link') {
	const download = page.waitForEvent('download');
	await page.getByRole(role, { name, exact: true }).click();
	return readFile(await (await download).path(), 'utf8');
}

const rowsOf = (csv: string) => csv.split('\r\n').filter(Boolean).slice(1);

test('the page and its files say what the events say, and each number opens to its answers', async ({
	page,
	baseURL
}) => {
	await open(page, baseURL, 30, 1);
	const { progress, discernment, seats } = given.results;
	const { finished } = progress;
	await expect(page.getByText(`${finished} of ${progress.seats}`)).toBeVisible();
	const share = `${Math.round((discernment.falseAlarms.share ?? NaN) * 100)}%`;
	await expectAccessible(page, 'results');

	const grades = rowsOf(await saved(page, 'Scores (CSV)'));
	expect(grades).toHaveLength(30);
	for (const [index, { name, score }] of seats.entries()) {
		expect(grades[index]).toMatch(
			new RegExp(`^${name},${Math.round(score.points * 1000) / 1000},`)
		);
	}
	const exported = JSON.parse(await saved(page, 'Everything (JSON)')) as { format: string };
	expect(exported).toMatchObject({ format: 'said-or-shown/class-results', results: { progress } });

	await page.getByRole('link', { name: share, exact: true }).first().click();
	await expect(
		page.getByRole('heading', { level: 1, name: 'Answers behind a number' })
	).toBeVisible();
	await expect(page.getByText(`${discernment.falseAlarms.count} answers`)).toBeVisible();
	await expect(page.locator('tbody tr')).toHaveCount(discernment.falseAlarms.count);
	await expectAccessible(page, 'answers behind a number');
});

test('names come from this browser, can be hidden, and go into a file without being sent', async ({
	page,
	baseURL
}) => {
	await open(page, baseURL, 6, 2);
	const seat = given.seats.find(({ received }) => received.length > 0);
	await page.evaluate(
		([key, id]) => localStorage.setItem(key ?? '', JSON.stringify({ [id ?? '']: '=Ada Byron' })),
		[`names:${given.classroom}`, seat?.id]
	);
	const sent: string[] = [];
	page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
	await page.reload();
	await expect(page.getByRole('link', { name: '=Ada Byron' }).first()).toBeVisible();
	const csv = await saved(page, 'Save scores with names', 'button');
	expect(csv).toContain(`${seat?.name ?? ''},'=Ada Byron,`);
	expect(sent.filter((each) => each.includes('Ada'))).toEqual([]);

	await page.getByLabel('Hide names').check();
	await expect(page.getByText('=Ada Byron')).toHaveCount(0);
	await expect(
		page.getByRole('link', { name: seat?.name ?? '', exact: true }).first()
	).toBeVisible();
});

test('all classes of a module stand on one page, with what few answers withhold, and as a table', async ({
	page,
	baseURL
}) => {
	await open(page, baseURL, 30, 11);
	await page.getByRole('link', { name: 'All my classes with this module' }).click();
	const { discernment } = given.results;
	await expect(
		page.getByText(`${discernment.learners} like this one`, { exact: false })
	).toBeVisible();
	await expect(page.getByRole('link', { name: 'Period 3', exact: true })).toHaveAttribute(
		'href',
		given.path
	);
	await expect(page.getByRole('heading', { name: 'Both parties judged alike?' })).toBeVisible();
	await expectAccessible(page, 'all classes with a module');
	const rows = rowsOf(await saved(page, 'Save the measures (CSV)'));
	expect(rows.find((row) => row.startsWith('d_prime,'))).toContain(
		String(discernment.dPrime?.value)
	);

	const nobodys = await page.goto('/teach/modules/ig-report');
	expect(nobodys?.status()).toBe(200);
	await expect(page.getByText('None of your classes was given this module.')).toBeVisible();
	expect((await page.goto('/teach/modules/no-such-module'))?.status()).toBe(404);
	expect((await page.goto('/teach/modules/ig-report?version=newest'))?.status()).toBe(400);
});

test('the projector view holds no seat, not even in its source', async ({ page, baseURL }) => {
	await open(page, baseURL, 30, 3);
	await page.getByRole('link', { name: 'Projector view' }).click();
	await expect(page.getByText('No names here')).toBeVisible();
	const source = await (await page.request.get(`${given.path}?view=projector`)).text();
	const shown = [source, await page.content()].join();
	for (const { id, name } of given.seats) {
		expect([id, `"${name}"`, `>${name}<`].filter((each) => shown.includes(each))).toEqual([]);
	}
	await expectAccessible(page, 'the projector view');
});

test('a class that has not answered sees its code', async ({ page, baseURL }) => {
	await open(page, baseURL, 0, 4);
	await expect(page.getByRole('heading', { name: 'Nobody has answered yet' })).toBeVisible();
	await expect(page.locator('.code')).toHaveText(/^RST/);
});

test('a phone shows the results without scrolling sideways @phone', async ({ page, baseURL }) => {
	await open(page, baseURL, 30, 5);
	await page.setViewportSize({ width: 360, height: 740 });
	await expect(page.getByRole('heading', { name: 'What the class misunderstands' })).toBeVisible();
	const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(await over()).toBeLessThanOrEqual(0);
	await page.goto(`${given.path}/responses?measure=misjudged`);
	expect(await over()).toBeLessThanOrEqual(0);
});

test('an address that asks for nothing says which part it did not understand', async ({
	page,
	baseURL
}) => {
	await open(page, baseURL, 2, 6);
	for (const [address, named] of [
		['/responses?measure=rank', 'measure'],
		['?view=parents', 'view'],
		['/results.json?seat=', 'seat']
	]) {
		const reply = await page.request.get(`${given.path}${address ?? ''}`);
		expect(reply.status(), address).toBe(400);
		expect(await reply.text()).toContain(named);
	}
	const stranger = await page.request.get(`${given.path}/results.json?seat=stranger`);
	expect(stranger.status()).toBe(404);
});
