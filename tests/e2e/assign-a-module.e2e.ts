import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../pages/axe.ts';
import { JoinPages, TeacherPages } from '../pages/class-pages.ts';
import { AssignmentPages } from '../pages/teaching/assignment-pages.ts';

test.use({ serviceWorkers: 'block', timezoneId: 'America/Chicago' });

const groundhog = { level: 1, name: 'Is the groundhog ever right?' } as const;

async function withClass(page: Page) {
	const teacher = new TeacherPages(page);
	await teacher.signUp();
	await teacher.makeClass('Period 3');
	return new AssignmentPages(page);
}

test('from a module’s page two clicks give it to a class, and a student comes in by its link', async ({
	page,
	baseURL,
	browser
}) => {
	const assignment = await withClass(page);
	await page.goto('/modules/groundhog');
	await page.getByRole('link', { name: 'For teachers: assign this to a class' }).click();
	await expect(page.getByText('its answers are public there')).toBeVisible();
	await expectAccessible(page, 'assigning');
	await assignment.press('Assign to Period 3');

	await expect(page).toHaveURL(/\/teach\/assignments\/[^/]+$/);
	await expect(page.getByRole('heading', groundhog)).toBeVisible();
	await expect(page.getByText('Open until you close it', { exact: true })).toBeVisible();
	await expect(assignment.code).toHaveText(/^[79BCDFGHJKMNPQRSTVWXZ]{6}$/);
	const code = (await assignment.code.textContent()) ?? '';
	const link = `${baseURL ?? ''}/join/${code}`;
	await expect(page.getByRole('img', { name: `QR code for ${link}` })).toBeVisible();
	await expect(page.getByText(link, { exact: true })).toBeVisible();
	await expectAccessible(page, 'an assignment');

	const context = await browser.newContext({ serviceWorkers: 'block' });
	const student = new JoinPages(await context.newPage());
	await student.page.goto(link);
	await student.takeSeat();
	await student.page.getByRole('link', { name: 'Go on' }).click();
	await expect(student.page.getByRole('heading', groundhog)).toBeVisible();
	await page.reload();
	await expect(assignment.count('Joined')).toHaveText('1');
});

test('the class is shown the code, the link and the square, and no names', async ({ page }) => {
	const assignment = await withClass(page);
	await assignment.assign();
	const code = (await assignment.code.textContent()) ?? '';
	await page.getByRole('link', { name: 'Show to the class' }).click();
	await expect(page.locator('.screen .code')).toHaveText(code);
	await expect(page.getByRole('img', { name: new RegExp(`/join/${code}$`) })).toBeVisible();
	await expectAccessible(page, 'what the class is shown');
	await assignment.press('Fill the screen');
	await expect
		.poll(() => page.evaluate(() => document.fullscreenElement?.className))
		.toMatch(/screen/);
});

test('a teacher without a class makes one, with a window on her own clocks', async ({ page }) => {
	const teacher = new TeacherPages(page);
	await teacher.signUp();
	const assignment = new AssignmentPages(page);
	await page.goto('/modules/groundhog/guide');
	await page.getByRole('link', { name: 'Assign to a class' }).click();
	await assignment.unfold('More choices');
	await page.getByLabel('Opens').fill('2099-03-06T15:00');
	await page.getByLabel('Closes').fill('2099-03-06T14:00');
	await page.getByLabel('Name of the class').fill('Period 5');
	await assignment.press('Make the class and assign');
	await expect(page.getByLabel('Closes')).toHaveAccessibleDescription(
		/must come after the opening/
	);
	await expect(page.getByLabel('Name of the class')).toHaveValue('Period 5');
	await page.getByLabel('Closes').fill('2099-03-07T14:00');
	await assignment.press('Make the class and assign');
	await expect(page.getByText(/^Opens Fri, Mar 6, 2099, 3:00/)).toBeVisible();
	await expect(page.getByRole('link', { name: 'Period 5' })).toBeVisible();
	await page.goto('/teach');
	await expect(page.getByRole('link', { name: 'Period 5' })).toHaveCount(1);
});

test('an assignment is held, closed, opened again, set anew and deleted', async ({ page }) => {
	const assignment = await withClass(page);
	await assignment.assign();
	await assignment.press('Pause');
	await expect(page.getByText(/^Paused\./)).toBeVisible();
	await assignment.press('Resume');
	await assignment.press('Close now');
	await expect(page.getByText(/^Closed on /)).toBeVisible();
	await assignment.press('Reopen');
	await expect(page.getByText('Open until you close it', { exact: true })).toBeVisible();

	await assignment.unfold('Times, feedback, and tries');
	await page.getByLabel('Tries at each question').selectOption('2');
	await page.getByRole('radio', { name: /^At the end/ }).check();
	await assignment.press('Save');
	await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
	await page.reload();
	await assignment.unfold('Times, feedback, and tries');
	await expect(page.getByLabel('Tries at each question')).toHaveValue('2');
	await expect(page.getByRole('radio', { name: /^At the end/ })).toBeChecked();

	const before = (await assignment.code.textContent()) ?? '';
	await assignment.unfold('Get a new code');
	await assignment.press('Get a new code');
	await expect(assignment.code).not.toHaveText(before);
	await assignment.unfold('Delete this assignment');
	await assignment.press('Delete for good');
	await expect(page).toHaveURL(/\/teach\/classes\//);
	await expect(page.getByRole('link', { name: groundhog.name })).toHaveCount(0);
});

test('a preview is a student’s view that counts for nothing', async ({ page }) => {
	const assignment = await withClass(page);
	const url = await assignment.assign();
	await assignment.press('Preview as a student');
	await expect(page).toHaveURL(/\/assignments\/[^/]+$/);
	await expect(page.getByRole('heading', groundhog)).toBeVisible();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await page.goto(url);
	for (const name of ['Seats', 'Joined', 'Started', 'Finished']) {
		await expect(assignment.count(name)).toHaveText('0');
	}
});

test('what cannot be assigned is said, and nobody else’s assignment is there', async ({
	page,
	browser
}) => {
	const assignment = await withClass(page);
	await page.goto('/teach/assign/no-such-module');
	await expect(page.getByText('There is no module called “no-such-module”.')).toBeVisible();
	const url = await assignment.assign();
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const other = new TeacherPages(await context.newPage());
	await other.page.goto(url);
	await expect(other.page).toHaveURL(/\/teach\/sign-in\?next=/);
	await other.signUp();
	expect((await other.page.goto(url))?.status()).toBe(404);
	expect((await other.page.goto(`${url}/show`))?.status()).toBe(404);
});
