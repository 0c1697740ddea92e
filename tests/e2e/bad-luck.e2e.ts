import { expect, test } from '@playwright/test';
import { publishedLesson } from '../fixtures/lesson.ts';
import { storedEvents } from '../pages/device.ts';
import { holdScripts } from '../pages/hold-scripts.ts';
import { LessonPage } from '../pages/lesson-page.ts';

test.use({ serviceWorkers: 'block' });

const { itemAt, opening, path } = publishedLesson('groundhog');
const first = itemAt(opening);
if (!first) throw new Error('the walk opens with a question');

/** Tells of every opened database only after so long, as a busy disk does. */
function openSlowly(milliseconds: number) {
	Object.defineProperty(IDBOpenDBRequest.prototype, 'addEventListener', {
		value(this: IDBOpenDBRequest, type: string, listener: (event: Event) => void) {
			const late = (event: Event) => setTimeout(() => listener(event), milliseconds);
			const heard = type === 'success' ? late : listener;
			EventTarget.prototype.addEventListener.call(this, type, heard);
		}
	});
}

test('over plain http on a school’s network the lesson works and answers are kept', async ({
	page,
	baseURL
}) => {
	const { port } = new URL(baseURL ?? '');
	const reader = new LessonPage(page);
	await page.goto(`http://school.test:${port}/modules/groundhog/walk`);
	await reader.settled();
	expect(await page.evaluate(() => isSecureContext)).toBe(false);
	await reader.answer(first);
	await page.reload();
	await reader.settled();
	await expect(reader.status).toHaveText(/^That’s right/);
});

test('quick hands begin one attempt: two hints and an answer in one go', async ({ page }) => {
	const reader = await new LessonPage(page).openWalk('groundhog');
	await reader.settled();
	await reader.fillIn(first, 'right');
	await page.evaluate(() => {
		const hint = document.querySelector<HTMLElement>('[data-act="hint"]');
		hint?.click();
		hint?.click();
		document.querySelector<HTMLElement>('form.question [type="submit"]')?.click();
	});
	await expect(reader.status).toHaveText(/^That’s right/);
	const attempts = new Set((await storedEvents(page)).map(({ attempt }) => attempt));
	expect(attempts.size).toBe(1);
	await page.reload();
	await reader.settled();
	await expect(reader.status).toHaveText(/^That’s right/);
});

test('what is done while the device is still being read is kept in one attempt', async ({
	page
}) => {
	await page.addInitScript(openSlowly, 1500);
	const reader = await new LessonPage(page).openCover('groundhog');
	await reader.button('Start').click();
	await expect(page).toHaveURL(new RegExp(`#${path[1]?.id ?? ''}$`));
	const events = await storedEvents(page);
	expect(events.map(({ type }) => type).sort()).toEqual(['moved', 'started']);
});

test('a device that never answers is given up, with a notice, and the lesson goes on', async ({
	page
}) => {
	await page.addInitScript(openSlowly, 3_600_000);
	const reader = await new LessonPage(page).openWalk('groundhog');
	await expect(page.getByText(/does not keep data for this page \(TimeoutError\)/)).toBeVisible();
	await reader.answer(first);
	await reader.continue();
	await expect(reader.question(first.prompt)).toHaveCount(0);
});

test('two tabs that answer first at the same moment share one attempt', async ({
	page,
	context
}) => {
	const one = await new LessonPage(page).openWalk('groundhog');
	const two = await new LessonPage(await context.newPage()).openWalk('groundhog');
	await one.settled();
	await two.settled();
	await one.fillIn(first, 'right');
	await two.fillIn(first, 'right');
	const moment = Date.now() + 1000;
	await Promise.all([one.checkAt(moment), two.checkAt(moment)]);
	await expect(one.status).not.toBeEmpty();
	await expect(two.status).not.toBeEmpty();
	const attempts = new Set((await storedEvents(page)).map(({ attempt }) => attempt));
	expect(attempts.size).toBe(1);
});

test('starting again in one tab tells the other', async ({ page, context }) => {
	const one = await new LessonPage(page).openWalk('groundhog');
	await one.settled();
	await one.answer(first);
	const two = await new LessonPage(await context.newPage()).openCover('groundhog');
	await two.button('Start again').click();
	await expect(page.getByText(/started again in another tab/)).toBeVisible();
});

test('the skip link stays in the lesson', async ({ page }) => {
	const reader = await new LessonPage(page).openCover('groundhog');
	await reader.button('Start').click();
	const warmup = path[1];
	await expect(page).toHaveURL(new RegExp(`#${warmup?.id ?? ''}$`));
	const item = warmup && itemAt(warmup);
	await page.getByRole('link', { name: 'Skip to the page' }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#main$/);
	await expect(reader.question(item?.prompt ?? '')).toBeVisible();
});

test('a browser without storage still answers before the page is hydrated', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', { value: undefined });
	});
	const reader = new LessonPage(page);
	const release = await holdScripts(page);
	await page.goto('/modules/groundhog/walk', { waitUntil: 'commit' });
	await reader.fillIn(first, 'right');
	await reader.check();
	release();
	await expect(reader.status).toHaveText(/^That’s right/);
	expect(new URL(page.url()).search).toBe('');
});

test('a lesson whose script does not arrive says so and stays readable', async ({ page }) => {
	await page.route('**/_app/immutable/lesson/lesson.*.js', (route) => route.abort());
	await page.goto('/modules/groundhog');
	await expect(page.getByRole('alert')).toHaveText(/did not load/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a later part that does not arrive says so, and offers nothing that does nothing', async ({
	page
}) => {
	test.slow();
	const mark = path.findIndex((stop) => itemAt(stop)?.kind === 'mark');
	await page.route('**/_app/immutable/lesson/Mark.*.js', (route) => route.abort());
	const reader = await new LessonPage(page).openWalk('groundhog');
	await reader.settled();
	for (const stop of path.slice(path.indexOf(opening), mark)) {
		await expect(page).toHaveURL(new RegExp(`#${stop.id}$`));
		const item = itemAt(stop);
		if (item) await reader.answer(item);
		await reader.continue();
	}
	await expect(page.getByRole('alert')).toHaveText(/did not load/);
	await expect(reader.button('Check answer')).toHaveCount(0);
});

test('without scripts the page says what is needed', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL ?? ''}/modules/groundhog`);
	await expect(page.getByText(/needs JavaScript/)).toBeVisible();
	await context.close();
});
