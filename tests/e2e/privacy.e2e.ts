import { readFile } from 'node:fs/promises';
import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { tables } from '../../src/lib/server/db/tables/tables.ts';
import { GivenAssignment } from '../fixtures/assignment.ts';
import { GivenTeacher } from '../fixtures/teacher.ts';
import { expectAccessible } from '../pages/axe.ts';
import { TeacherPages } from '../pages/class-pages.ts';
import { PrivacyPages } from '../pages/privacy-pages.ts';

interface Fixtures {
	given: GivenAssignment;
	/** Somebody with an account, signed in in a browser of their own. */
	person: (name: string, role?: 'admin', part?: 'owner' | 'co') => Promise<Page>;
}

const test = base.extend<Fixtures>({
	// eslint-disable-next-line no-empty-pattern -- Playwright wants the braces
	given: async ({}, use) => {
		const given = await GivenAssignment.give();
		await use(given);
		await given.close();
	},
	person: async ({ browser, given, baseURL }, use) => {
		const all: GivenTeacher[] = [];
		await use(async (name, role, part) => {
			const teacher = await GivenTeacher.give(name, role);
			all.push(teacher);
			if (part) await teacher.teach(given.classroom, part);
			const context = await browser.newContext({ serviceWorkers: 'block' });
			await teacher.signIn(context, baseURL ?? '');
			return context.newPage();
		});
		for (const teacher of all) await teacher.close();
	}
});

test.use({ serviceWorkers: 'block' });

const status = async (page: Page, address: string) => (await page.request.get(address)).status();

test('the inventory names every field of every table', async ({ person }) => {
	const page = await person('R. Ellis');
	const console = new PrivacyPages(page);
	await console.open();
	const fields = tables.flatMap(({ name, columns }) =>
		Object.keys(columns).map((column) => `${name}.${column}`)
	);
	await expect(page.locator('dt code')).toHaveText(fields);
	await expect(page.getByRole('button', { name: 'Run it now' })).toHaveCount(0);
	await expect(page.getByRole('spinbutton')).toHaveCount(0);
	await expectAccessible(page, 'privacy, teacher');
});

test('an administrator sets how long data is kept, within bounds, and runs the deletion', async ({
	person
}) => {
	const page = await person('Ada Admin', 'admin');
	const console = new PrivacyPages(page);
	await console.open();
	await expectAccessible(page, 'privacy, administrator');
	const audit = console.days('The log of who did what');
	const refused = await page.request.post('/teach/privacy?/retention', {
		headers: { origin: new URL(page.url()).origin, accept: 'text/html' },
		form: { answers: '29', classes: '400', seats: '400', audit: '1095', sweeps: '365' }
	});
	expect(refused.status()).toBe(400);
	await audit.fill('364');
	await page.getByRole('button', { name: 'Save the days' }).click();
	await expect(audit).toBeFocused();
	await audit.fill('1000');
	await page.getByRole('button', { name: 'Save the days' }).click();
	await expect(page).toHaveURL(/#retention$/);
	await page.reload();
	await expect(audit).toHaveValue('1000');
	await audit.fill('1095');
	await page.getByRole('button', { name: 'Save the days' }).click();

	const runs = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
	const before = await runs.count();
	await page.getByRole('button', { name: 'Run it now' }).click();
	await expect(page).toHaveURL(/#sweeps$/);
	await expect(runs).toHaveCount(Math.min(before + 1, 10));

	await page.goto('/teach/admin');
	await page.getByRole('link', { name: 'Log of accounts and settings' }).click();
	await expect(
		page.getByRole('listitem').filter({ hasText: 'Changed how long data is kept.' }).first()
	).toContainText('Ada Admin');
	await expectAccessible(page, 'log of the server');
});

test('a seat and a class go once their names are typed, and the log tells no more', async ({
	page
}) => {
	const teacher = new TeacherPages(page);
	await teacher.signUp();
	await teacher.makeClass('Period 7');
	await teacher.makeSeats(2);
	await expect(teacher.seats()).toHaveCount(2);
	const address = page.url();
	const name = (await teacher.seats().first().locator('.name').textContent()) ?? '';

	await page.getByRole('button', { name: `Change ${name}` }).click();
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Export the seat as a file' }).click();
	const saved = JSON.parse(await readFile(await (await download).path(), 'utf8')) as object;
	expect(JSON.stringify(saved)).toContain(name);
	await page.getByRole('link', { name: 'See what would go' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Erase the seat ${name}?`);
	await expect(page.getByText('Seats: 1')).toBeVisible();
	await expectAccessible(page, 'erasing a seat');

	const console = new PrivacyPages(page);
	await console.erase(`${name}x`);
	await expect(page.getByRole('alert')).toContainText('That is not the name.');
	await console.erase(name);
	await console.erased();
	await page.goto(address);
	await expect(teacher.seats()).toHaveCount(1);
	await page.getByRole('link', { name: 'Who changed what in this class' }).click();
	await expect(page.getByText('A seat was erased, with its answers.')).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText(name);

	await console.open();
	await console.unfold('Period 7');
	await console.ask('Erase this class', 'Period 7');
	await console.erase('Period 7');
	await console.erased();
	expect(await status(page, address)).toBe(404);
});

test('neither a co-teacher nor a stranger erases a class, and a stranger no seat', async ({
	given,
	person
}) => {
	const [owner, co, stranger] = [
		await person('O. Owner', undefined, 'owner'),
		await person('C. Cohen', undefined, 'co'),
		await person('S. Stranger')
	];
	const ofClass = `/teach/privacy/erase/class/${given.classroom}`;
	const ofSeat = `/teach/privacy/erase/seat/${given.seat}`;
	const exported = `/teach/classes/${given.classroom}/seats/${given.seat}/export.json`;
	const answers = async (page: Page) => [
		await status(page, ofClass),
		await status(page, ofSeat),
		await status(page, exported)
	];
	expect(await answers(owner)).toEqual([200, 200, 200]);
	expect(await answers(co)).toEqual([404, 200, 200]);
	expect(await answers(stranger)).toEqual([404, 404, 404]);
	await new PrivacyPages(stranger).open();
	const { origin } = new URL(stranger.url());
	for (const address of [ofClass, ofSeat]) {
		const tried = await stranger.request.post(address, {
			headers: { origin, accept: 'text/html' },
			form: { typed: 'Period 3' }
		});
		expect(tried.status()).toBe(404);
	}
	expect(await status(owner, ofClass)).toBe(200);
	await stranger.goto(ofSeat);
	await expect(stranger.getByText('belong to another teacher')).toBeVisible();
});

test('an administrator erases an account, with the classes that nobody else teaches', async ({
	given,
	person
}) => {
	const name = `Gone ${Date.now()}`;
	const gone = await person(name, undefined, 'owner');
	const page = await person('Ada Admin', 'admin');
	const console = new PrivacyPages(page);
	await console.open();
	await console.ask('Erase', name);
	await expect(page.getByText('Classes: 1')).toBeVisible();
	await console.erase(name);
	await console.erased();
	await expect(page.getByText(name)).toHaveCount(0);
	await gone.goto('/teach');
	await expect(gone).toHaveURL(/\/teach\/sign-in/);
	expect(await status(page, `/teach/privacy/erase/class/${given.classroom}`)).toBe(404);
});
