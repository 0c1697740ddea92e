import { expect, test } from '@playwright/test';
import { moduleIds, quietPages } from '../fixtures/addresses.ts';
import { publishedLesson } from '../fixtures/lesson.ts';
import { LessonPage } from '../pages/lesson-page.ts';
import { SitePage } from '../pages/site-page.ts';

// A worker would fetch the whole site for every page.
test.use({ serviceWorkers: 'block' });

const titles = moduleIds.map((id) => ({ id, title: publishedLesson(id).lesson.module.title }));

test('home has a door for learners, for classes and for teachers, and each leads on', async ({
	page
}) => {
	await page.goto('/');
	const doors = [
		['Learn', 'Modules'],
		['Join a class', 'Join a class'],
		['Teach', 'Sign in']
	] as const;
	for (const [door, leadsTo] of doors) {
		const section = page
			.getByRole('main')
			.locator('section')
			.filter({
				has: page.getByRole('heading', { level: 2, name: door, exact: true })
			});
		await section.getByRole('link').click();
		await expect(page.getByRole('heading', { level: 1, name: leadsTo, exact: true })).toBeVisible();
		await page.goBack();
	}
});

for (const address of [...quietPages, ...moduleIds.map((id) => `/modules/${id}`)]) {
	test(`no link of ${address} leads nowhere`, async ({ page, request }) => {
		await page.goto(address);
		for (const link of await new SitePage(page).internalLinks()) {
			expect((await request.get(link)).status(), link).toBe(200);
		}
		const lost = await page
			.locator('a[href^="#"]')
			.evaluateAll((links) =>
				links
					.map((link) => link.getAttribute('href')?.slice(1) ?? '')
					.filter((id) => !document.getElementById(id))
			);
		expect(lost).toEqual([]);
	});
}

for (const { id, title } of titles) {
	test(`the catalogue has one link that begins with “${title}”, and it opens the cover`, async ({
		page
	}) => {
		await page.goto('/modules');
		const link = page.getByRole('link', { name: new RegExp(`^${RegExp.escape(title)}`) });
		await expect(link).toHaveCount(1);
		await link.click();
		await expect(page).toHaveURL(`/modules/${id}`);
		await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
		await expect(new LessonPage(page).button('Start')).toBeVisible();
	});

	test(`the catalogue names the guide to “${title}” as a guide, and opens it`, async ({ page }) => {
		await page.goto('/modules');
		const name = `Teacher’s guide: ${title}`;
		await page.getByRole('link', { name, exact: true }).click();
		await expect(page).toHaveURL(`/modules/${id}/guide`);
		await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
	});
}

test('the content note leads to the other module in one click, and no reason is asked', async ({
	page
}) => {
	await page.goto('/modules/ig-report');
	const note = page.getByRole('region', { name: 'Before you begin' });
	await note.getByRole('link').click();
	await expect(page).toHaveURL('/modules/groundhog');
	await expect(new LessonPage(page).button('Start')).toBeVisible();
});

for (const address of ['/modules/atlantis', '/modules/atlantis/walk', '/modules/atlantis/guide']) {
	test(`${address} is not found, names the module, and leads to the list`, async ({ page }) => {
		expect(await new SitePage(page).open(address)).toBe(404);
		await expect(page.getByText('There is no module called “atlantis”.')).toBeVisible();
		await page.getByRole('main').getByRole('link', { name: 'See all modules' }).click();
		await expect(page).toHaveURL('/modules');
	});
}

test('an unknown address is not found, and says which', async ({ page }) => {
	expect(await new SitePage(page).open('/nowhere')).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here');
	await expect(page.getByRole('main')).toContainText('/nowhere');
});

test('the skip link is the first stop of the keyboard, and leads past the header', async ({
	page
}) => {
	for (const address of ['/', '/modules/ig-report/guide', '/modules/ig-report/walk']) {
		const site = new SitePage(page);
		await site.open(address);
		await page.keyboard.press('Tab');
		await expect(site.skip).toBeFocused();
		await expect(site.skip).toBeInViewport();
		await page.keyboard.press('Enter');
		await expect(site.main).toBeFocused();
		await page.keyboard.press('Tab');
		await expect(site.main.locator(':focus')).toBeVisible();
	}
});

test('pages that are only read ask for no script, and nothing asks another host', async ({
	page,
	baseURL
}) => {
	const asked: URL[] = [];
	page.on('request', (request) => asked.push(new URL(request.url())));
	for (const address of quietPages) await page.goto(address, { waitUntil: 'networkidle' });
	expect(asked.filter(({ pathname }) => pathname.endsWith('.js'))).toEqual([]);

	const { opening, itemAt } = publishedLesson('ig-report');
	const item = itemAt(opening);
	const reader = await new LessonPage(page).openWalk('ig-report');
	await reader.settled();
	if (item) await reader.answer(item);
	await reader.continue();
	// The first step on fetches every part that later screens need.
	await page.waitForLoadState('networkidle');
	expect(new Set(asked.map(({ origin }) => origin))).toEqual(new Set([baseURL]));
});

test('authors find the shape of a module as JSON Schema', async ({ request }) => {
	const response = await request.get('/schema/module.json');
	expect(response.status()).toBe(200);
	expect(response.headers()['content-type']).toContain('application/json');
	const schema: unknown = await response.json();
	expect(schema).toMatchObject({
		$schema: expect.stringContaining('json-schema.org'),
		type: 'object',
		required: expect.arrayContaining(['module', 'statements', 'items'])
	});
});
