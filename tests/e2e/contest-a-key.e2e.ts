import { readFile } from 'node:fs/promises';
import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { GivenAssignment } from '../fixtures/assignment.ts';
import { publishedLesson } from '../fixtures/lesson.ts';
import { GivenTeacher } from '../fixtures/teacher.ts';
import { AssignedPage } from '../pages/assigned-page.ts';
import { expectAccessible } from '../pages/axe.ts';
import { EditsPages } from '../pages/edits-pages.ts';
import { LessonPage } from '../pages/lesson-page.ts';

const { path, itemAt } = publishedLesson('groundhog');
const asked = path.flatMap((stop) => itemAt(stop) ?? []);
const warmup = path.filter(({ step }) => step === 'warmup').flatMap((stop) => itemAt(stop) ?? []);
const first = asked[warmup.length];
if (!first) throw new Error('the walk asks something');

interface Fixtures {
	/** Two learners who have answered the first question of the walk wrongly, and know its key. */
	learner: AssignedPage;
	other: AssignedPage;
	teacher: EditsPages;
	given: GivenAssignment;
}

/** Answers until the key is told. */
async function answerWrongly(page: Page, given: GivenAssignment): Promise<AssignedPage> {
	const reader = new AssignedPage(page, given.path);
	await reader.open();
	await reader.answerElsewhere(warmup);
	await reader.open(first?.id);
	await reader.reload();
	if (first) await reader.answer(first, 'wrong');
	await reader.keeping('Saved');
	return reader;
}

const test = base.extend<Fixtures>({
	// eslint-disable-next-line no-empty-pattern -- Playwright wants the braces
	given: async ({}, use) => {
		const given = await GivenAssignment.give({ tries: 1 });
		await use(given);
		await given.close();
	},
	learner: async ({ given, page, context, baseURL }, use) => {
		await given.sit(context, baseURL ?? '');
		await use(await answerWrongly(page, given));
	},
	other: async ({ given, browser, baseURL }, use) => {
		const context = await browser.newContext({ serviceWorkers: 'block' });
		await given.sitBeside('brave-otter', context, baseURL ?? '');
		await use(await answerWrongly(await context.newPage(), given));
		await context.close();
	},
	teacher: async ({ given, browser, baseURL }, use) => {
		const teacher = await GivenTeacher.give('R. Ellis');
		await teacher.teach(given.classroom);
		const context = await browser.newContext({ serviceWorkers: 'block' });
		await teacher.signIn(context, baseURL ?? '');
		await use(new EditsPages(await context.newPage(), given.id));
		await context.close();
		await teacher.close();
	}
});

test.use({ serviceWorkers: 'block' });

/** Says against the key with the first words that are offered. */
async function contest({ page }: LessonPage, reason: string) {
	await page.getByRole('button', { name: 'I think the key is wrong here' }).click();
	await page
		.getByRole('radio', { name: /\w{3}/ })
		.and(page.locator('[name$="-span"]'))
		.first()
		.check();
	await page.getByRole('textbox', { name: 'Why?' }).fill(reason);
}

test('one of two learners contests a key, the teacher agrees, and both results change', async ({
	learner,
	other,
	teacher
}) => {
	const { page } = learner;
	await contest(learner, 'Both voices can be heard in these words.');
	await expectAccessible(page, 'form of a contest');
	await learner.button('Send to your teacher').click();
	await expect(page.getByText('Your teacher has not answered yet.')).toBeVisible();
	await learner.reload();
	await expect(page.getByText('Your teacher has not answered yet.')).toBeVisible();
	await expect(learner.button('I think the key is wrong here')).toHaveCount(0);
	await expect(other.button('I think the key is wrong here')).toBeVisible();

	await teacher.page.goto(new URL(`/teach${new URL(page.url()).pathname}`, page.url()).href);
	await teacher.page.getByRole('link', { name: 'Contested by students: 1' }).click();
	const list = teacher.page.getByRole('region', { name: first.prompt }).first();
	await expect(list).toContainText('quiet-heron');
	await expect(list).toContainText('Both voices can be heard in these words.');
	await expect(list.locator('mark')).not.toBeEmpty();
	await expectAccessible(teacher.page, 'contested keys');
	await list.getByRole('link', { name: /^Accept “.+”, too$/ }).click();
	await expect(teacher.page.getByText('Scores that change: 2 of 2.')).toBeVisible();
	await expect(teacher.page.getByText('Students who contested this key: 1.')).toBeVisible();
	await teacher.note.fill('You are right: both voices are there.');
	await teacher.confirm('Accept it, too');
	await expect(teacher.page.getByText('You agreed on')).toBeAttached();

	for (const reader of [learner, other]) {
		await expect(reader.status).toHaveText(/^Not quite/);
		await reader.reload();
		await expect(reader.status).toHaveText(/^That’s right/);
		await expect(reader.notice('Corrected on')).toContainText('You are right');
	}
	await expect(learner.notice('Your teacher agreed with you on')).toContainText(
		'You are right: both voices are there.'
	);
	await expect(other.notice('Your teacher agreed with you on')).toHaveCount(0);
});

test('a contest without a network waits on the device; the teacher keeps the key', async ({
	learner,
	teacher
}) => {
	const { page } = learner;
	await page.route('**/contests', (route) => route.abort());
	await contest(learner, 'I read it another way.');
	await learner.button('Send to your teacher').click();
	await expect(page.getByText('Not sent yet.')).toBeVisible();
	await page.unroute('**/contests');
	await learner.reload();
	await expect(page.getByText('Your teacher has not answered yet.')).toBeVisible();

	await teacher.open();
	const sentence = teacher.page.getByRole('textbox', {
		name: 'What you tell whoever contested it'
	});
	await sentence.fill(' ');
	await teacher.page.getByRole('button', { name: /^Keep the key/ }).click();
	await expect(teacher.page.getByRole('alert')).toHaveText(
		'Write a sentence of 1 to 280 characters, in one line.'
	);
	await sentence.fill('The article names who speaks.');
	await teacher.page.getByRole('button', { name: /^Keep the key/ }).click();
	await expect(teacher.page.getByText('Answered by you: 1')).toBeVisible();

	await learner.reload();
	await expect(learner.notice('Your teacher kept the key on')).toContainText(
		'The article names who speaks.'
	);
	await expect(learner.status).toHaveText(/^Not quite/);
});

test('somebody who studies alone saves a file for the editors of the module', async ({ page }) => {
	const lesson = await new LessonPage(page).openWalk('groundhog');
	await lesson.answer(first, 'right');
	await contest(lesson, 'The sentence says something else.');
	await expectAccessible(page, 'form of a contest, alone');
	const download = page.waitForEvent('download');
	await lesson.button('Save the file').click();
	const file = await download;
	const name = `said-or-shown-contest-groundhog-${first.id}.json`;
	expect(file.suggestedFilename()).toBe(name);
	expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({
		format: 'said-or-shown-contest-1',
		module: 'groundhog',
		item: first.id,
		reason: 'The sentence says something else.'
	});
	await expect(page.getByText(`Saved as ${name}.`)).toBeVisible();
});
