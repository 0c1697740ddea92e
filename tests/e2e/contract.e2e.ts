import { expect, test } from '@playwright/test';
import type { Stop } from '../../src/lib/core/attempt/going-on/path.ts';
import type { Item } from '../../src/lib/core/schema/item.ts';
import { moduleIds } from '../fixtures/addresses.ts';
import { publishedLesson } from '../fixtures/lesson.ts';
import { announcements, recordAnnouncements } from '../pages/announcements.ts';
import { storedEvents } from '../pages/device.ts';
import { LessonPage } from '../pages/lesson-page.ts';

// What others may rely on: how a lesson looks to assistive technology, to scripts and to tests.

// A worker would fetch the whole site for every page.
test.use({ serviceWorkers: 'block' });

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	for (const id of moduleIds) {
		test(`the page of the walk of ${id} comes with the first question in it`, async ({ page }) => {
			const { opening, itemAt } = publishedLesson(id);
			const item = itemAt(opening);
			const reader = await new LessonPage(page).openWalk(id);
			await expect(reader.question(item?.prompt ?? '')).toBeVisible();
			await expect(page.getByRole('form')).toHaveCount(1);
			const options = reader.form.getByRole('radiogroup', { name: 'Your answer' });
			expect(await options.getByRole('radio').count()).toBeGreaterThan(1);
			await expect(reader.form.getByRole('button', { name: 'Check answer' })).toBeVisible();
		});
	}
});

for (const id of moduleIds) {
	test(`every question of ${id} is one form, announces its outcome once, and hands on the focus`, async ({
		page
	}) => {
		test.setTimeout(180_000);
		const { path, itemAt } = publishedLesson(id);
		const reader = await new LessonPage(page).openCover(id);
		await reader.settled();
		await reader.button('Start').click();
		for (const [index, stop] of path.entries()) {
			const item = itemAt(stop);
			if (stop.step === 'cover' || stop.step === 'result') continue;
			await expect(page).toHaveURL(new RegExp(`#${stop.id}$`));
			await expect(page.locator('.stop-heading')).toBeFocused();
			const progress = page.getByRole('progressbar');
			await expect(progress).toHaveJSProperty('tagName', 'PROGRESS');
			await expect(progress).toHaveJSProperty('value', index);
			await expect(progress).toHaveJSProperty('max', path.length - 1);
			if (item) {
				await expectOneNativeForm(reader, item, isWithheld(stop));
				await answerAndListen(reader, item, isWithheld(stop));
			}
			await reader.continue();
		}
		await expect(page.getByRole('heading', { level: 1, name: 'Your result' })).toBeFocused();
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		await expect(page.getByRole('form')).toHaveCount(0);
	});
}

test('each try is announced once, and trying again takes the old outcome away', async ({
	page
}) => {
	const { opening, itemAt } = publishedLesson('ig-report');
	const item = itemAt(opening);
	if (!item) throw new Error('the walk opens with a question');
	const reader = await new LessonPage(page).openWalk('ig-report');
	await reader.settled();
	await recordAnnouncements(page);
	await reader.check();
	await expect(reader.status).toHaveText('Choose an answer first.');
	await reader.answer(item, 'wrong');
	await expect(reader.explanation).toBeFocused();
	await reader.button('Try again').click();
	await expect(reader.status).toBeEmpty();
	await expect(page.locator('#prompt')).toBeFocused();
	await reader.answer(item);
	await expect(reader.explanation).toBeFocused();
	await reader.continue();
	expect(await announcements(page)).toEqual([
		'Choose an answer first.',
		expect.stringMatching(/^Not quite/),
		expect.stringMatching(/^That’s right/)
	]);
});

test('how sure a reader is may be left out, and is kept where it is given', async ({ page }) => {
	const { opening, itemAt } = publishedLesson('groundhog');
	const item = itemAt(opening);
	if (!item) throw new Error('the walk opens with a question');
	const reader = await new LessonPage(page).openWalk('groundhog');
	await reader.settled();
	await reader.answer(item, 'wrong');
	await reader.button('Try again').click();
	await reader.sure('Think so');
	await reader.answer(item);
	const answers = (await storedEvents(page)).filter(({ type }) => type === 'answered');
	expect(answers.map((event) => 'confidence' in event && event.confidence)).toEqual([
		false,
		'think-so'
	]);
});

/** Questions of the warm-up and the exit keep their outcome back until the end. */
function isWithheld({ step }: Stop) {
	return step === 'warmup' || step === 'exit';
}

async function expectOneNativeForm({ page, form }: LessonPage, item: Item, withheld: boolean) {
	await expect(page.getByRole('form')).toHaveCount(1);
	await expect(page.getByRole('form')).toHaveAccessibleName(item.prompt);
	await expect(form.getByRole('button', { name: /answer$/ })).toHaveText(
		withheld ? 'Save answer' : 'Check answer'
	);
	await expect(form.getByRole('status')).toBeEmpty();
	const sure = form.getByRole('radiogroup', { name: 'How sure are you?', exact: true });
	if (item.kind === 'write') {
		await expect(sure).toHaveCount(0);
	} else {
		await expect(sure.locator('label')).toHaveText(['Guess', 'Think so', 'Sure']);
		await expect(sure.locator('input[type="radio"]')).toHaveCount(3);
	}
	switch (item.kind) {
		case 'choice':
		case 'verdict': {
			const options = form.getByRole('radiogroup', { name: 'Your answer' });
			const count = Object.keys(item.key.rationales).length;
			await expect(options.locator('input[type="radio"]')).toHaveCount(count);
			break;
		}
		case 'mark':
			await expect(form.locator('button[aria-pressed="false"]')).toHaveCount(item.spans.length);
			break;
		case 'match':
			await expect(form.locator('select')).toHaveCount(item.left.length);
			break;
		case 'order':
			await expect(form.locator('select')).toHaveCount(item.entries.length);
			break;
		case 'sort':
			await expect(form.locator('select')).toHaveCount(item.cards.length);
			break;
		case 'write':
			await expect(form.locator('textarea')).toHaveCount(1);
	}
}

async function answerAndListen(reader: LessonPage, item: Item, withheld: boolean) {
	const { page, explanation } = reader;
	await recordAnnouncements(page);
	await reader.answer(item);
	const heard = (await announcements(page)) ?? [];
	// A sentence is checked twice: it is kept first, then held against the rubric.
	expect(heard).toHaveLength(item.kind === 'write' ? 2 : 1);
	const outcome = heard.at(-1) ?? '';
	if (withheld) {
		expect(outcome).toBe('Saved.');
		await expect(reader.button('Continue')).toBeFocused();
		await expect(explanation).toHaveCount(0);
		return;
	}
	expect(outcome).toMatch(/^[A-Z].*\.$/);
	await expect(explanation).toBeFocused();
	await expect(reader.form.locator('#explanation-heading')).toHaveCount(0);
	const heading = await explanation.textContent();
	expect(heading).not.toBe('');
	expect(outcome).not.toContain(heading);
}
