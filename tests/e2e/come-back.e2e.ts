import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { publishedLesson } from '../fixtures/lesson.ts';
import { expectAccessible } from '../pages/axe.ts';
import { ComeBackPage } from '../pages/come-back-page.ts';
import { editDigests, editStored, storedEvents } from '../pages/device.ts';
import { LessonPage } from '../pages/lesson-page.ts';

const { itemAt, opening } = publishedLesson('groundhog');
const first = itemAt(opening);
if (!first) throw new Error('the walk asks something');

const DAY = 86_400_000;

/** Misses the first question of the walk, and comes back after so many days by the clock of the device. */
async function missedDaysAgo(page: Page, days: number): Promise<ComeBackPage> {
	const reader = await new LessonPage(page).openWalk('groundhog');
	await reader.settled();
	if (first) await reader.answer(first, 'wrong');
	await page.clock.setFixedTime(Date.now() + days * DAY);
	return open(page);
}

async function open(page: Page): Promise<ComeBackPage> {
	await page.goto('/come-back');
	await expect(page.getByText('Looking for what you missed')).toHaveCount(0);
	return new ComeBackPage(page);
}

const begin = (page: Page) => page.getByRole('button', { name: 'Begin', exact: true }).click();

test('what was missed a week ago returns, is answered, and returns again later', async ({
	page
}) => {
	const back = await missedDaysAgo(page, 8);
	await expect(page.getByRole('heading', { name: 'Due now' })).toBeVisible();
	await expect(page.getByText(/^In “Is the groundhog ever right\?” on \w+day, /)).toBeVisible();
	await begin(page);
	await expect(back.question).toHaveText('Question 1 of 4');
	await back.check();
	await expect(back.problem).toContainText('Choose an answer first');
	await back.answer('wrong');
	await back.goOn();
	await expect(back.question).toHaveText('Question 2 of 4');

	await page.reload();
	await page.getByRole('button', { name: 'Go on where you stopped' }).click();
	await expect(back.question).toHaveText('Question 2 of 4');
	for (const sure of ['Guess', 'Think so', 'Sure']) {
		await back.answer('right', sure);
		await back.goOn();
	}
	await expect(page.getByRole('heading', { name: '3 of 4 right' })).toBeFocused();
	await expect(page.getByRole('heading', { name: 'When the rules return' })).toBeVisible();

	const events = await storedEvents(page);
	const probe = events
		.filter(({ attempt }) => attempt === events.at(-1)?.attempt)
		.sort((a, b) => a.seq - b.seq);
	expect(probe.map(({ type }) => type)).toEqual([
		'started',
		...Array<string>(4).fill('answered'),
		'finished'
	]);
	expect(new Set(probe.map(({ item }) => item)).size).toBe(5);

	await open(page);
	await expect(page.getByRole('heading', { name: 'Due now' })).toHaveCount(0);
	await expect(page.getByText(/^Nothing is due before \w+day, /)).toBeVisible();
	await page.getByRole('button', { name: 'See how the last questions went' }).click();
	await expect(page.getByRole('heading', { name: '3 of 4 right' })).toBeFocused();
});

test('a device that is full begins nothing, and says so', async ({ page }) => {
	const back = await missedDaysAgo(page, 8);
	await page.evaluate(() => {
		const { prototype } = IDBObjectStore;
		const put = Object.getOwnPropertyDescriptor(prototype, 'put');
		addEventListener('space', () => Object.defineProperty(prototype, 'put', put ?? {}));
		prototype.put = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await begin(page);
	await expect(page.getByRole('alert')).toContainText('could not be saved on this device');
	await page.evaluate(() => dispatchEvent(new Event('space')));
	await begin(page);
	await expect(back.question).toHaveText('Question 1 of 4');
});

test('before a week is over it says when, makes a calendar file, and may be begun', async ({
	page
}) => {
	const back = await missedDaysAgo(page, 2);
	await expect(page.getByText(/^Nothing is due before \w+day, /)).toBeVisible();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save the day for a calendar' }).click()
	]);
	const file = await readFile(await download.path(), 'utf8');
	const due = await page.evaluate(() => {
		const day = new Date(Date.now() + 5 * 86_400_000 - 43_200_000);
		return `${day.getFullYear()}${String(day.getMonth() + 1).padStart(2, '0')}${String(day.getDate()).padStart(2, '0')}`;
	});
	expect(file).toContain(`DTSTART;VALUE=DATE:${due}`);
	expect(file).toContain('/come-back');
	await page.getByRole('button', { name: 'Begin now anyway' }).click();
	await expect(back.question).toHaveText('Question 1 of 4');
});

test('a device on which nothing was missed says so', async ({ page }) => {
	await open(page);
	await expect(page.getByText('On this device there is no lesson')).toBeVisible();
	const reader = await new LessonPage(page).openWalk('groundhog');
	await reader.settled();
	await reader.answer(first, 'right');
	await open(page);
	await expect(page.getByText('You missed no rule in what you answered')).toBeVisible();
});

test('a clock that was set back is named, and stops nobody', async ({ page }) => {
	const back = await missedDaysAgo(page, -3);
	await expect(page.getByText(/^The clock of this device says /)).toBeVisible();
	await page.getByRole('button', { name: 'Begin now anyway' }).click();
	await expect(back.question).toHaveText('Question 1 of 4');
});

test('a lesson that has changed counts by what is the same', async ({ page }) => {
	await missedDaysAgo(page, 8);
	const events = await storedEvents(page);
	const older = { hash: 'a'.repeat(64), version: '0.9.0' };
	await editStored(
		page,
		events.map((event) => (event.type === 'started' ? { ...event, ...older } : event))
	);
	await editDigests(page, { hash: older.hash, changed: [] });
	await open(page);
	await expect(page.getByRole('heading', { name: 'Due now' })).toBeVisible();
	await editDigests(page, { hash: older.hash, changed: [first.id] });
	await open(page);
	await expect(page.getByText(/^Some lessons have changed since you did them/)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Due now' })).toHaveCount(0);
});

test('questions that have changed since a set was begun are left out', async ({ page }) => {
	const back = await missedDaysAgo(page, 8);
	await begin(page);
	const dropped = await back.item();
	const begun = (await storedEvents(page)).at(-1);
	const older = { hash: 'b'.repeat(64) };
	await editStored(page, [{ ...begun, ...older }]);
	await page.evaluate(
		({ hash, changed, mine }) =>
			new Promise<void>((resolve) => {
				const opening = indexedDB.open('said-or-shown');
				opening.onsuccess = () => {
					const store = opening.result.transaction('digests', 'readwrite').objectStore('digests');
					const reading = store.get(mine);
					reading.onsuccess = () => {
						const { digests } = reading.result as { digests: Record<string, string> };
						store.put({ hash, digests: { ...digests, [changed]: 'another' } });
					};
					store.transaction.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
			}),
		{ ...older, changed: dropped, mine: begun?.hash ?? '' }
	);
	await open(page);
	await expect(
		page.getByText(/have changed or gone since you began are left out: 1/)
	).toBeVisible();
	await page.getByRole('button', { name: 'Go on where you stopped' }).click();
	await expect(back.question).toHaveText('Question 1 of 3');
	expect(await back.item()).not.toBe(dropped);
});

test('two tabs begin one set', async ({ page, context }) => {
	await missedDaysAgo(page, 8);
	const other = await context.newPage();
	await other.clock.setFixedTime(Date.now() + 8 * DAY);
	await open(other);
	await Promise.all([begin(page), begin(other)]);
	await expect(new ComeBackPage(page).question).toHaveText('Question 1 of 4');
	await expect(new ComeBackPage(other).question).toHaveText('Question 1 of 4');
	const started = (await storedEvents(page)).filter(({ type }) => type === 'started');
	expect(started).toHaveLength(2);
});

test('by keys alone, and to those who see it in other colors', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const back = await missedDaysAgo(page, 8);
	await expectAccessible(page, 'what is due');
	await page.getByRole('button', { name: 'Begin', exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('#prompt')).toBeFocused();
	await expectAccessible(page, 'a question');
	for (let number = 1; number <= 4; number++) {
		await expect(back.question).toHaveText(`Question ${number} of 4`);
		await page.keyboard.press('Tab');
		// A sourced record has a link before the answers.
		if (await page.locator('.record a:focus').count()) await page.keyboard.press('Tab');
		await page.keyboard.press('Space');
		await page.keyboard.press('Enter');
		await expect(back.explained).toBeFocused();
		if (number === 1) await expectAccessible(page, 'an explanation');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
	}
	await expect(page.locator('#done')).toBeFocused();
	await expectAccessible(page, 'the end');
});

test('after a visit it works without a network', async ({ page, context }) => {
	await missedDaysAgo(page, 8);
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Due now' })).toBeVisible();
	await context.setOffline(true);
	const back = await open(page);
	await begin(page);
	await back.answer('right', 'Sure');
	await back.goOn();
	await expect(back.question).toHaveText('Question 2 of 4');
});
