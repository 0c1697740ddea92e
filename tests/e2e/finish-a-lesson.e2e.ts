import { expect, test } from '@playwright/test';
import { moduleIds } from '../fixtures/addresses.ts';
import { publishedLesson } from '../fixtures/lesson.ts';
import { storedEvents } from '../pages/device.ts';
import { LessonPage } from '../pages/lesson-page.ts';

for (const id of moduleIds) {
	test(`${id} can be finished from the catalogue, with every answer right`, async ({ page }) => {
		test.slow();
		const { lesson, path, itemAt } = publishedLesson(id);
		const reader = new LessonPage(page);
		await page.goto('/modules');
		await page.getByRole('link', { name: new RegExp(`^${lesson.module.title}`) }).click();
		await reader.button('Start').click();
		for (const stop of path.slice(1, -1)) {
			await expect(page).toHaveURL(new RegExp(`#${stop.id}$`));
			const item = itemAt(stop);
			if (item) await reader.answer(item);
			await reader.continue();
		}
		await expect(page.getByRole('heading', { level: 1, name: 'Your result' })).toBeVisible();
		const supported = lesson.items.filter(
			({ kind, key }) => kind === 'verdict' && 'correct' in key && key.correct === 'supported'
		).length;
		await expect(page.getByText(`${supported} of ${supported}`).first()).toBeVisible();
	});
}

test('a reader who is wrong first sees the hint, tries again, and keeps the first try', async ({
	page
}) => {
	const { itemAt, opening } = publishedLesson('ig-report');
	const item = itemAt(opening);
	if (item?.kind !== 'choice') throw new Error('the walk opens with a choice');
	const reader = await new LessonPage(page).openWalk('ig-report');
	await reader.settled();
	await reader.fillIn(item, 'wrong');
	await reader.check();
	await expect(reader.status).toHaveText(/^Not quite/);
	await expect(reader.explanation).toBeFocused();
	await expect(page.getByText(item.hint ?? '', { exact: false }).first()).toBeVisible();
	const answer = item.key.rationales[item.key.correct]?.text ?? '';
	await expect(page.getByText(answer)).toHaveCount(0);

	await reader.button('Try again').click();
	await expect(reader.status).toBeEmpty();
	await reader.fillIn(item, 'right');
	await reader.check();
	await expect(reader.status).toHaveText(/^That’s right/);
	await expect(page.getByText(answer)).toBeVisible();

	const events = await storedEvents(page);
	expect(events.filter(({ type }) => type === 'answered')).toHaveLength(2);
});

test('a reader who continues after a wrong answer sees the key before going on', async ({
	page
}) => {
	const { itemAt, opening, path } = publishedLesson('ig-report');
	const item = itemAt(opening);
	if (item?.kind !== 'choice') throw new Error('the walk opens with a choice');
	const reader = await new LessonPage(page).openWalk('ig-report');
	await reader.settled();
	await reader.fillIn(item, 'wrong');
	await reader.check();
	await reader.continue();
	await expect(reader.explanation).toBeFocused();
	await expect(page.getByText(item.key.rationales[item.key.correct]?.text ?? '')).toBeVisible();
	await expect(reader.button('Try again')).toHaveCount(0);
	await reader.continue();
	const next = path[path.indexOf(opening) + 1];
	await expect(page).toHaveURL(new RegExp(`#${next?.id ?? ''}$`));
	await expect(page.locator('#prompt')).toBeFocused();
});

test('checking without an answer says what is missing and keeps the question open', async ({
	page
}) => {
	const reader = await new LessonPage(page).openWalk('groundhog');
	await reader.settled();
	await reader.check();
	await expect(reader.status).toHaveText('Choose an answer first.');
	await expect(reader.explanation).toHaveCount(0);
});
