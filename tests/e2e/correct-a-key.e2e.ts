import { expect, test as base } from '@playwright/test';
import { GivenAssignment } from '../fixtures/assignment.ts';
import { publishedLesson } from '../fixtures/lesson.ts';
import { GivenTeacher } from '../fixtures/teacher.ts';
import { AssignedPage } from '../pages/assigned-page.ts';
import { expectAccessible } from '../pages/axe.ts';
import { EditsPages } from '../pages/edits-pages.ts';

const { path, itemAt } = publishedLesson('groundhog');
const asked = path.flatMap((stop) => itemAt(stop) ?? []);
const warmup = path.filter(({ step }) => step === 'warmup').flatMap((stop) => itemAt(stop) ?? []);
const first = asked[warmup.length];
if (!first) throw new Error('the walk asks something');
const number = warmup.length + 1;

interface Fixtures {
	/** A learner who has answered the first question of the walk wrongly. */
	learner: AssignedPage;
	teacher: EditsPages;
	given: GivenAssignment;
}

const test = base.extend<Fixtures>({
	// eslint-disable-next-line no-empty-pattern -- Playwright wants the braces
	given: async ({}, use) => {
		const given = await GivenAssignment.give();
		await use(given);
		await given.close();
	},
	learner: async ({ given, page, context, baseURL }, use) => {
		await given.sit(context, baseURL ?? '');
		const reader = new AssignedPage(page, given.path);
		await reader.open();
		await reader.answerElsewhere(warmup);
		await reader.open(first.id);
		await reader.reload();
		await reader.answer(first, 'wrong');
		await reader.keeping('Saved');
		await use(reader);
	},
	teacher: async ({ given, learner: _, browser, baseURL }, use) => {
		const teacher = await GivenTeacher.give('R. Ellis');
		await teacher.teach(given.classroom);
		const context = await browser.newContext({ serviceWorkers: 'block' });
		await teacher.signIn(context, baseURL ?? '');
		const pages = new EditsPages(await context.newPage(), given.id);
		await pages.open();
		await use(pages);
		await context.close();
		await teacher.close();
	}
});

test.use({ serviceWorkers: 'block' });

test('an accepted answer is previewed, made with a note, told to the learner, and undone', async ({
	learner,
	teacher
}) => {
	const { page } = teacher;
	await expectAccessible(page, 'corrections');
	const question = await teacher.unfold(first.prompt);
	await expect(question.getByText('1 answered, 0 right')).toBeVisible();
	await teacher
		.answer(question, 'chosen by 1')
		.getByRole('link', { name: 'Accept this answer, too' })
		.click();

	await expect(teacher.heading(`Accept another answer to question ${number}?`)).toBeVisible();
	await expect(page.getByText('Scores that change: 1 of 1.')).toBeVisible();
	await expect(teacher.cells()).toContainText(['quiet-heron', '', '0 of 1 → 1 of 1', '', '']);
	await expectAccessible(page, 'preview of a correction');
	await learner.reload();
	await expect(learner.status).toHaveText(/^Not quite/);

	await teacher.note.fill(' ');
	await page.getByRole('button', { name: 'Accept it, too', exact: true }).click();
	await expect(page.getByRole('alert')).toHaveText(
		'Write a note of 1 to 280 characters, in one line.'
	);
	await teacher.note.fill('Both voices can be heard here.');
	await teacher.confirm('Accept it, too');
	await expect(teacher.latest).toContainText(/Question \d+: “.+” was accepted, too\./);
	await expect(teacher.latest).toContainText('R. Ellis');

	await learner.reload();
	await expect(learner.status).toHaveText(/^That’s right/);
	const day = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date());
	await expect(learner.notice('Both voices can be heard here.')).toContainText(
		new RegExp(`^Corrected on .*${day.slice(-4)}`)
	);

	await teacher.latest.getByRole('link', { name: 'Undo' }).click();
	await expect(teacher.heading(`Undo a correction of question ${number}?`)).toBeVisible();
	await expect(teacher.cells()).toContainText(['quiet-heron', '', '1 of 1 → 0 of 1', '', '']);
	await teacher.confirm('Undo the correction');
	await expect(teacher.latest).toContainText('Undone:');
	await expect(teacher.latest.getByRole('link')).toHaveCount(0);
	await learner.reload();
	await expect(learner.status).toHaveText(/^Not quite/);
	await expect(learner.notice('Both voices can be heard here.')).toHaveCount(0);
});

test('another key makes the wrong answer right, and is in the log of the class in words', async ({
	given,
	learner,
	teacher
}) => {
	const question = await teacher.unfold(first.prompt);
	await teacher
		.answer(question, 'chosen by 1')
		.getByRole('link', { name: 'Make this the key' })
		.click();
	await expect(teacher.heading(`Change the key to question ${number}?`)).toBeVisible();
	await expect(teacher.cells()).toContainText(['quiet-heron', '', '0 of 1 → 1 of 1', '', '']);
	await teacher.confirm('Change the key');
	await learner.reload();
	await expect(learner.status).toHaveText(/^That’s right/);
	await expect(learner.notice('The key to this question was wrong')).toBeVisible();

	const { page } = teacher;
	await page.goto(`/teach/classes/${given.classroom}/log`);
	const entry = page.getByRole('listitem').filter({ hasText: 'Changed the key' });
	await expect(entry).toContainText(`The question: ${first.prompt}`);
	await expect(entry).toContainText('R. Ellis');
	await expectAccessible(page, 'log of a class');
});

test('a struck question counts for nobody, and cannot be struck twice', async ({
	learner,
	teacher
}) => {
	const { page } = teacher;
	let question = await teacher.unfold(first.prompt);
	await question.getByRole('link', { name: 'Strike this question' }).click();
	await expect(teacher.heading(`Strike question ${number}?`)).toBeVisible();
	const address = page.url();
	await expect(teacher.cells()).toContainText(['quiet-heron', '', '0 of 1 → not counted', '', '']);
	await teacher.confirm('Strike it for everyone');
	question = await teacher.unfold(first.prompt);
	await expect(question.getByText('Struck: counts for nobody')).toBeVisible();
	await expect(question.getByRole('link', { name: 'Strike this question' })).toHaveCount(0);
	await page.goto(address);
	await expect(page.getByRole('alert')).toHaveText('It is so already. Nothing was changed.');
	// While another try is open, a note could give the key away.
	await learner.answerElsewhere([first]);
	await learner.reload();
	await expect(learner.notice('This question does not count any more.')).toBeVisible();
});
