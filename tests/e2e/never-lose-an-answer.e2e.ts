import { expect, test } from '@playwright/test';
import { publishedLesson } from '../fixtures/lesson.ts';
import { editDigests, editStored, storedEvents } from '../pages/device.ts';
import { LessonPage } from '../pages/lesson-page.ts';

const { path, itemAt, opening } = publishedLesson('groundhog');
const walk = path.filter(({ step }) => step === 'walk');
const first = itemAt(opening);
const afterFirst = path[path.indexOf(opening) + 1];
if (!first || !afterFirst) throw new Error('the walk asks more than one question');

test('a reload after every answer brings back the place, the answers and the result', async ({
	page
}) => {
	test.setTimeout(240_000);
	const reader = await new LessonPage(page).openCover('groundhog');
	await reader.button('Start').click();
	for (const stop of path.slice(1, -1)) {
		await expect(page).toHaveURL(new RegExp(`#${stop.id}$`));
		const item = itemAt(stop);
		if (item) {
			await reader.answer(item);
			await page.reload();
			await reader.settled();
			await expect(page).toHaveURL(new RegExp(`#${stop.id}$`));
		}
		await reader.continue();
	}
	await expect(page.getByRole('heading', { level: 1, name: 'Your result' })).toBeVisible();
	const answered = new Set((await storedEvents(page)).map(({ item }) => item));
	for (const stop of path) if (stop.item) expect(answered).toContain(stop.item);
});

test('a closed tab is taken up again from the cover', async ({ page, context }) => {
	const reader = await new LessonPage(page).openWalk('groundhog');
	await reader.settled();
	await reader.answer(first);
	await page.close();
	const again = await new LessonPage(await context.newPage()).openCover('groundhog');
	await again.button('Continue').click();
	await expect(again.question(first.prompt)).toBeVisible();
	await expect(again.status).toHaveText(/^That’s right/);
});

test('a crash right after checking loses nothing that was announced', async ({ page, context }) => {
	const reader = await new LessonPage(page).openWalk('groundhog');
	await reader.settled();
	await reader.fillIn(first, 'right');
	await reader.check();
	await expect(reader.status).not.toBeEmpty();
	const crashed = page.waitForEvent('crash');
	await page.goto('chrome://crash').catch(() => undefined);
	await crashed;
	const again = await new LessonPage(await context.newPage()).openWalk('groundhog');
	await again.settled();
	await expect(again.status).toHaveText(/^That’s right/);
});

test('a second tab sees the answers of the first, and both go on in one attempt', async ({
	page,
	context
}) => {
	const one = await new LessonPage(page).openWalk('groundhog');
	const two = await new LessonPage(await context.newPage()).openWalk('groundhog');
	await one.settled();
	await two.settled();
	await one.answer(first);
	await expect(two.status).toHaveText(/^That’s right/);
	await two.continue();
	const second = itemAt(afterFirst);
	if (second) await two.answer(second);
	const attempts = new Set((await storedEvents(page)).map(({ attempt }) => attempt));
	expect(attempts.size).toBe(1);
});

test('a double click on the button is one answer', async ({ page }) => {
	const reader = await new LessonPage(page).openWalk('groundhog');
	await reader.settled();
	await reader.fillIn(first, 'right');
	await reader.form.getByRole('button', { name: 'Check answer' }).dblclick();
	await expect(reader.status).not.toBeEmpty();
	const answers = (await storedEvents(page)).filter(({ type }) => type === 'answered');
	expect(answers).toHaveLength(1);
});

test('the back button shows the question before with its answer, and forward returns', async ({
	page
}) => {
	const reader = await new LessonPage(page).openWalk('groundhog');
	await reader.settled();
	await reader.answer(first);
	await reader.continue();
	await expect(page).toHaveURL(new RegExp(`#${afterFirst.id}$`));
	await page.goBack();
	await expect(reader.question(first.prompt)).toBeVisible();
	await expect(reader.status).toHaveText(/^That’s right/);
	await page.goForward();
	await expect(page.locator('#prompt')).toBeFocused();
	await expect(reader.question(first.prompt)).toHaveCount(0);
});

test('where the browser keeps nothing, the lesson says so and still works', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(IDBFactory.prototype, 'open', {
			value() {
				throw new DOMException('denied', 'SecurityError');
			}
		});
	});
	const reader = await new LessonPage(page).openWalk('groundhog');
	await expect(page.getByText(/does not keep data for this page \(SecurityError\)/)).toBeVisible();
	await reader.answer(first);
	await reader.continue();
	await expect(reader.question(first.prompt)).toHaveCount(0);
});

test('a full device says so, and the answer stays on the screen', async ({ page }) => {
	const reader = await new LessonPage(page).openWalk('groundhog');
	await reader.settled();
	await page.evaluate(() => {
		Object.defineProperty(IDBObjectStore.prototype, 'put', {
			value() {
				throw new DOMException('full', 'QuotaExceededError');
			}
		});
	});
	await reader.answer(first);
	await expect(
		page.getByText(/could not save your last answer \(QuotaExceededError\)/)
	).toBeVisible();
	await reader.continue();
	await page.goBack();
	await expect(reader.status).toHaveText(/^That’s right/);
});

test('an edited attempt is named, left out, offered as a file, and never shown as the reader’s', async ({
	page
}) => {
	const reader = await new LessonPage(page).openWalk('groundhog');
	await reader.settled();
	await reader.answer(first);
	const events = await storedEvents(page);
	const edited = events
		.filter(({ type }) => type === 'answered')
		.map((event) => ({ ...event, response: { kind: 'choice', option: 'no-such-option' } }));
	await editStored(page, edited);
	await page.reload();
	await expect(page.getByText(/could not be read \(1\)/)).toBeVisible();
	await page.getByText('What could not be read').click();
	await expect(page.getByText(`cannot answer “${first.id}”`)).toBeVisible();
	await expect(reader.status).toBeEmpty();
	const download = page.waitForEvent('download');
	await reader.button('Save what is stored').click();
	expect((await download).suggestedFilename()).toBe('said-or-shown-groundhog-stored.json');
});

test('an attempt on an older version keeps equal questions and asks changed ones again', async ({
	page
}) => {
	const second = itemAt(afterFirst);
	if (!second) throw new Error('the second stop asks');
	const reader = await new LessonPage(page).openWalk('groundhog');
	await reader.settled();
	await reader.answer(first);
	await reader.continue();
	await reader.answer(second);
	const hash = 'a'.repeat(64);
	const started = (await storedEvents(page)).filter(({ type }) => type === 'started');
	await editStored(
		page,
		started.map((event) => ({ ...event, hash, version: '0.9.0' }))
	);
	await editDigests(page, { hash, changed: [second.id] });
	await page.goto('/modules/groundhog/walk');
	await expect(page.getByText(/version 0\.9\.0\)\. Answers kept: 1\. .*again: 1\./)).toBeVisible();
	await expect(reader.question(second.prompt)).toBeVisible();
	await expect(reader.status).toBeEmpty();
	const attempts = new Set((await storedEvents(page)).map(({ attempt }) => attempt));
	expect(attempts.size).toBe(2);
});

test('an attempt on a version that nobody knows any more stays on the device, and says so', async ({
	page
}) => {
	const reader = await new LessonPage(page).openWalk('groundhog');
	await reader.settled();
	await reader.answer(first);
	const before = await storedEvents(page);
	const started = before.filter(({ type }) => type === 'started');
	await editStored(
		page,
		started.map((event) => ({ ...event, hash: 'b'.repeat(64), version: '0.1.0' }))
	);
	await page.reload();
	await expect(page.getByText(/belong to that one/)).toBeVisible();
	await expect(reader.status).toBeEmpty();
	await reader.answer(first);
	expect((await storedEvents(page)).length).toBeGreaterThan(before.length);
});

test('an address that names no screen, or one not reached yet, opens where the reader is', async ({
	page
}) => {
	const reader = new LessonPage(page);
	await page.goto('/modules/groundhog#no-such-screen');
	await expect(reader.button('Start')).toBeVisible();
	await page.goto(`/modules/groundhog/walk#${walk.at(-1)?.id ?? ''}`);
	await reader.settled();
	await expect(reader.question(first.prompt)).toBeVisible();
});
