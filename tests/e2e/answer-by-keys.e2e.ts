import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { publishedLesson } from '../fixtures/lesson.ts';
import { storedEvents } from '../pages/device.ts';
import { jumpTo } from '../pages/jump.ts';
import { LessonPage } from '../pages/lesson-page.ts';
import { SitePage } from '../pages/site-page.ts';

// A worker would fetch the whole site for every page.
test.use({ serviceWorkers: 'block' });

const { lesson, opening, itemAt } = publishedLesson('ig-report');
const first = itemAt(opening);
if (!first) throw new Error('the walk opens with a question');

/** The first question of a kind. */
function questionOf(kind: 'mark' | 'match' | 'sort') {
	const item = lesson.items.find((one) => one.kind === kind);
	if (!item) throw new Error(`no question of kind ${kind}`);
	return item;
}

test('the keys 1 to 9 choose an option, and nothing while the focus is elsewhere', async ({
	page
}) => {
	const reader = await new LessonPage(page).openWalk('ig-report');
	await reader.settled();
	const options = reader.form.getByRole('radiogroup', { name: 'Your answer' }).getByRole('radio');
	const sure = reader.form.getByRole('radiogroup', { name: 'How sure are you?' });
	await options.first().focus();
	await page.keyboard.press('2');
	await expect(options.nth(1)).toBeChecked();
	await expect(options.nth(1)).toBeFocused();
	await page.keyboard.press('9');
	await expect(options.nth(1)).toBeChecked();

	await sure.getByRole('radio', { name: 'Guess' }).check();
	await page.keyboard.press('3');
	await expect(sure.getByRole('radio', { name: 'Guess' })).toBeChecked();
	await expect(options.nth(1)).toBeChecked();
	await page.locator('#prompt').focus();
	await page.keyboard.press('3');
	await expect(options.nth(1)).toBeChecked();
});

test('a text field and a list to choose from keep the number keys for themselves', async ({
	page
}) => {
	const reader = new LessonPage(page);
	await jumpTo(reader, 'ig-report', questionOf('match').id);
	const select = reader.form.getByRole('combobox').first();
	await select.focus();
	await page.keyboard.press('1');
	await expect(select).toHaveValue('');
	await expect(select).toBeFocused();

	await jumpTo(reader, 'ig-report', 'headline-write');
	await reader.form.getByRole('textbox').focus();
	await page.keyboard.type('1 of 2');
	await expect(reader.form.getByRole('textbox')).toHaveValue('1 of 2');
});

test('words to mark are buttons that toggle, and the list gives the same answer', async ({
	page
}) => {
	const item = questionOf('mark');
	if (item.kind !== 'mark') return;
	const [one, two, three] = item.spans;
	if (!one || !two || !three) throw new Error('there is more to mark');
	const reader = new LessonPage(page);
	await jumpTo(reader, 'ig-report', item.id);
	const inText = ({ quote }: { quote: string }) => reader.button(quote);
	const inList = ({ quote }: { quote: string }) =>
		reader.form.getByRole('checkbox', { name: quote });
	await inText(one).click();
	await inText(two).click();
	await expect(inText(two)).toHaveAttribute('aria-pressed', 'true');
	await inText(two).click();
	await expect(inText(one)).toHaveAttribute('aria-pressed', 'true');
	await expect(inText(two)).toHaveAttribute('aria-pressed', 'false');

	await reader.button('Show as a list').click();
	await expect(inList(one)).toBeChecked();
	await expect(inList(two)).not.toBeChecked();
	await inList(three).check();
	await reader.button('Show in the text').click();
	await expect(inText(three)).toHaveAttribute('aria-pressed', 'true');
	await reader.check();
	await expect(reader.status).not.toBeEmpty();
	const answer = (await storedEvents(page)).find((event) => event.item === item.id);
	expect(answer?.response).toEqual({ kind: 'mark', spans: [one.id, three.id] });
});

test('the Tab key passes through a question, its explanation and the settings, and comes round', async ({
	page
}) => {
	const reader = await new LessonPage(page).openWalk('ig-report');
	await reader.settled();
	await expectNoTrap(page);
	await reader.answer(first, 'wrong');
	await expectNoTrap(page);
	await new SitePage(page).openSettings();
	await expectNoTrap(page);
	await jumpTo(reader, 'ig-report', questionOf('sort').id);
	await expectNoTrap(page);
});

/** Presses Tab until the focus is back at the skip link, and looks that the last link was met. */
async function expectNoTrap(page: Page) {
	const { skip } = new SitePage(page);
	const last = page.getByRole('contentinfo').getByRole('link').last();
	await skip.focus();
	let metLast = false;
	for (let presses = 0; presses < 120; presses += 1) {
		await page.keyboard.press('Tab');
		metLast ||= await last.evaluate((node) => node === document.activeElement);
		if (await skip.evaluate((node) => node === document.activeElement)) break;
	}
	await expect(skip).toBeFocused();
	expect(metLast).toBe(true);
}
