import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { GivenAssignment } from '../fixtures/assignment.ts';
import { publishedLesson } from '../fixtures/lesson.ts';
import { GivenTeacher } from '../fixtures/teacher.ts';
import { AssignedPage } from '../pages/assigned-page.ts';
import { expectAccessible } from '../pages/axe.ts';
import { EditsPages } from '../pages/edits-pages.ts';
import { jumpTo } from '../pages/jump.ts';
import { LessonPage } from '../pages/lesson-page.ts';

const { path, itemAt } = publishedLesson('groundhog');
const asked = path.flatMap((stop) => itemAt(stop) ?? []);
const last = asked.at(-1);
const first = asked[0];
if (first?.kind !== 'choice' || !first.stimulus || !last)
	throw new Error('both forms ask something');
const { text: words } = first.stimulus;

test.use({ serviceWorkers: 'block' });

const list = (page: Page) => page.getByText('I think a key of the warm-up or the exit is wrong');
/** The first question of the warm-up in the list. */
const entry = (page: Page) =>
	page
		.locator('details')
		.filter({ has: list(page) })
		.getByRole('listitem')
		.filter({ hasText: words });

async function contest(page: Page, reason: string) {
	await list(page).click();
	await entry(page).getByRole('button', { name: 'I think the key is wrong here' }).click();
	await entry(page).getByRole('radio').first().check();
	const part = page.getByRole('textbox', { name: 'Only some of its words?' });
	await part.fill((await part.inputValue()).split(' ').slice(0, 3).join(' '));
	await page.getByRole('textbox', { name: 'Why?' }).fill(reason);
	await expectAccessible(page, 'form of a contest on the result');
}

test('a key of the warm-up is contested on the result of an assignment, and the teacher agrees', async ({
	page,
	context,
	browser,
	baseURL
}) => {
	const given = await GivenAssignment.give();
	await given.sit(context, baseURL ?? '');
	const reader = new AssignedPage(page, given.path);
	await reader.open();
	await reader.button('Start').click();
	await reader.answer(first, 'wrong');
	await reader.keeping('Saved');
	await reader.answerElsewhere(asked.slice(1, -1));
	await reader.open(last.id);
	await reader.reload();
	await reader.answer(last);
	await expect(list(page)).toHaveCount(0);
	await reader.continue();
	await expect(page.getByRole('heading', { level: 1, name: 'Your result' })).toBeVisible();
	await contest(page, 'It is said by one person only.');
	await reader.button('Send to your teacher').click();
	await expect(entry(page)).toContainText('Your teacher has not answered yet.');

	const teacher = await GivenTeacher.give('R. Ellis');
	await teacher.teach(given.classroom);
	const other = await browser.newContext({ serviceWorkers: 'block' });
	await teacher.signIn(other, baseURL ?? '');
	const edits = new EditsPages(await other.newPage(), given.id);
	await edits.open();
	const region = edits.page
		.getByRole('region')
		.filter({ hasText: 'It is said by one person only.' });
	const contested = region.last();
	await expect(contested.locator('mark')).toHaveText(words.split(' ').slice(0, 3).join(' '));
	await contested.getByRole('link', { name: /^Accept “.+”, too$/ }).click();
	await edits.note.fill('Both can be read from it.');
	await edits.confirm('Accept it, too');
	await other.close();
	await teacher.close();

	await reader.reload();
	await expect(entry(page)).toContainText('Your teacher agreed with you on');
	await expect(entry(page)).toContainText('Both can be read from it.');
	await given.close();
});

test('a key of the warm-up is contested on the result of somebody who studies alone, and not on paper', async ({
	page
}) => {
	const reader = new LessonPage(page);
	await jumpTo(reader, 'groundhog', 'result');
	await contest(page, 'It is said by one person only.');
	const download = page.waitForEvent('download');
	await reader.button('Save the file').click();
	const name = `said-or-shown-contest-groundhog-${first.id}.json`;
	expect((await download).suggestedFilename()).toBe(name);
	await expect(entry(page)).toContainText(`Saved as ${name}.`);
	await page.emulateMedia({ media: 'print' });
	await expect(list(page)).toBeHidden();
	await expect(page.getByText(`Saved as ${name}.`)).toBeHidden();
});
