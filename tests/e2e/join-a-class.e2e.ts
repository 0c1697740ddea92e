import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { JoinPages, TeacherPages } from '../pages/class-pages.ts';

test.use({ serviceWorkers: 'block' });

async function student(browser: Browser) {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	return new JoinPages(await context.newPage());
}

/** A teacher with a class that has this code, and a student in a browser of their own. */
async function classAndStudent(page: Page, browser: Browser) {
	const teacher = new TeacherPages(page);
	await teacher.signUp();
	const code = await teacher.makeClass('Period 3');
	return { teacher, code, own: await student(browser) };
}

test('a student joins by code, goes straight on later, and comes back on another device', async ({
	page,
	browser
}) => {
	const { teacher, code, own } = await classAndStudent(page, browser);
	await own.page.goto('/');
	await own.page.getByRole('link', { name: 'Type a class code' }).click();
	await expect(own.page).toHaveURL('/join');
	await own.type(code.toLowerCase());
	await expect(own.page.getByRole('heading', { level: 1, name: 'Join Period 3' })).toBeVisible();
	const seat = await own.takeSeat();
	expect(seat.name).toMatch(/^[a-z]+-[a-z]+$/);
	await own.page.getByRole('link', { name: 'Go on' }).click();
	await expect(own.seat).toHaveText(`Your seat: ${seat.name}`);
	await expect(own.page.getByText('Nothing is assigned yet.')).toBeVisible();

	await own.type(code);
	await expect(own.seat).toHaveText(`Your seat: ${seat.name}`);

	const other = await student(browser);
	await other.type(code);
	await other.comeBack({ ...seat, word: 'wrong' });
	await expect(other.problem).toContainText('do not belong together');
	await expect(other.page.getByLabel('Name of your seat')).toHaveValue(seat.name);
	await other.comeBack(seat);
	await expect(other.seat).toHaveText(`Your seat: ${seat.name}`);

	await page.reload();
	await expect(teacher.seats()).toHaveCount(1);
	await expect(teacher.seats()).toContainText('has joined');
});

test('a student who leaves a seat is asked again, and has another seat in another class', async ({
	page,
	browser
}) => {
	const teacher = new TeacherPages(page);
	await teacher.signUp();
	const first = await teacher.makeClass('Period 3');
	await page.goto('/teach');
	const second = await teacher.makeClass('Period 4');

	const own = await student(browser);
	await own.type(first);
	const seat = await own.takeSeat();
	await own.type(second);
	await own.takeSeat();
	await own.type(first);
	await expect(own.seat).toHaveText(`Your seat: ${seat.name}`);
	await own.page.getByText('This is not my seat').click();
	await own.page.getByRole('button', { name: 'Leave this seat' }).click();
	await expect(own.page).toHaveURL('/join');
	await own.type(first);
	await expect(own.page.getByRole('button', { name: 'Take a seat' })).toBeVisible();
	await own.type(second);
	await expect(own.seat).toBeVisible();
});

test('a second click takes no second seat, and its page shows the word', async ({
	page,
	browser
}) => {
	const teacher = new TeacherPages(page);
	await teacher.signUp();
	const own = await student(browser);
	await own.type(await teacher.makeClass('Period 3'));
	// The second click of two comes before the answer to the first, whose cookie is lost.
	const status = await own.page.locator('form[action="?/take"]').evaluate(async (form) => {
		const { action } = form as HTMLFormElement;
		const body = new FormData(form as HTMLFormElement);
		const answer = await fetch(action, { method: 'POST', body, credentials: 'omit' });
		return answer.status;
	});
	expect(status).toBe(200);
	await own.page.getByRole('button', { name: 'Take a seat' }).click();
	await expect(own.page.getByText('Write this word down.')).toBeVisible();
	await expect(own.page.locator('dd')).toHaveCount(2);
	await page.reload();
	await expect(teacher.seats()).toHaveCount(1);
});

test('a code that leads nowhere says why, and lets the student type another', async ({
	page,
	browser
}) => {
	const { teacher, code, own } = await classAndStudent(page, browser);
	await own.type('hello');
	await expect(own.problem).toContainText('That cannot be a class code.');
	await expect(own.page.getByLabel('Class code')).toHaveValue('hello');

	await teacher.unfold('Change the code');
	await page.getByRole('button', { name: 'Make a new code' }).click();
	await expect(page.locator('.code')).not.toHaveText(code);
	await own.type(code);
	await expect(own.problem).toContainText('No class has this code now.');
	expect((await own.page.goto(`/join/${code}`))?.status()).toBe(404);
	await expect(own.problem).toContainText('No class has this code now.');

	const renewed = await teacher.code();
	await teacher.unfold('Put the class away');
	await page.getByRole('button', { name: 'Put it away' }).click();
	await expect(page.getByText('This class is put away. Nobody can join it.')).toBeVisible();
	await own.type(renewed);
	await expect(own.problem).toContainText('This class is put away');
	expect((await own.page.goto(`/join/${renewed}`))?.status()).toBe(410);
});

test('a full class says so, and a removed seat makes room', async ({ page, browser }) => {
	const teacher = new TeacherPages(page);
	await teacher.signUp();
	const code = await teacher.makeClass('Period 3');
	await teacher.makeSeats(400);
	await expect(page.getByText('Seats: 400. Joined: 0.')).toBeVisible();
	await teacher.makeSeats(1);
	await expect(page.getByRole('alert')).toContainText('at most 400 seats');

	const own = await student(browser);
	await own.type(code);
	await own.page.getByRole('button', { name: 'Take a seat' }).click();
	await expect(own.problem).toContainText('no room for another seat');

	await teacher.seats().first().getByRole('button').click();
	await page.getByRole('button', { name: 'Remove the seat' }).click();
	await expect(page.getByText('Seats: 399. Joined: 0.')).toBeVisible();
	await own.takeSeat();
});

test('a seat shuts after five wrong words, for everybody, and opens no other way', async ({
	page,
	browser
}) => {
	const teacher = new TeacherPages(page);
	await teacher.signUp();
	const code = await teacher.makeClass('Period 3');
	await teacher.makeSeats(1);
	await expect(teacher.seats()).toHaveCount(1);
	const [word = ''] = await teacher.words();
	const name = (await teacher.seats().locator('.name').textContent()) ?? '';

	const guesser = await student(browser);
	await guesser.type(code);
	for (let nth = 0; nth < 5; nth += 1) await guesser.comeBack({ name, word: 'wrong' });
	await expect(guesser.problem).toContainText('do not belong together');
	const own = await student(browser);
	await own.type(code);
	await own.comeBack({ name, word });
	await expect(own.problem).toContainText('Too many wrong words were typed for this seat.');
});

test('a new word takes the seat from whoever had it', async ({ page, browser }) => {
	const { teacher, code, own } = await classAndStudent(page, browser);
	await own.type(code);
	const seat = await own.takeSeat();
	await page.reload();
	await teacher.seats().first().getByRole('button').click();
	await page.getByRole('button', { name: 'Give it a new word' }).click();
	const said = page.getByText(`The new word of ${seat.name} is`);
	await expect(said).toBeVisible();
	await expect(page.getByRole('dialog')).toBeHidden();
	const word = /is (\w+)\./.exec((await said.textContent()) ?? '')?.[1] ?? '';
	expect(word).not.toBe(seat.word);

	await own.type(code);
	await own.comeBack({ name: seat.name, word });
	await expect(own.seat).toHaveText(`Your seat: ${seat.name}`);
});

test('an invited colleague teaches along, cannot delete the class, and can leave it', async ({
	page,
	browser
}) => {
	const owner = new TeacherPages(page);
	await owner.signUp();
	await owner.makeClass('Period 3');
	await page.getByRole('button', { name: 'Invite a co-teacher' }).click();
	const link = (await page.getByText(/\/teach\/invite\//).textContent()) ?? '';

	const context = await browser.newContext({ serviceWorkers: 'block' });
	const other = new TeacherPages(await context.newPage());
	await other.signUp();
	await other.page.goto(link.trim());
	await other.page.getByRole('button', { name: 'Join the class' }).click();
	await expect(other.heading('Period 3')).toBeVisible();
	await expect(other.page.getByText('Delete the class')).toHaveCount(0);
	await expect(other.page.getByRole('button', { name: 'Invite a co-teacher' })).toHaveCount(0);
	const address = other.page.url();
	for (const action of ['delete', 'invite', 'removeTeacher']) {
		const tried = await other.page.request.post(`${address}?/${action}`, { form: {} });
		expect((await tried.text()).includes('404') || tried.status() === 404, action).toBe(true);
	}
	await other.unfold('Leave this class');
	await other.page.getByRole('button', { name: 'Leave it' }).click();
	await expect(other.heading('Your classes')).toBeVisible();
	expect((await other.page.goto(address))?.status()).toBe(404);
});

test('a class is renamed, copied, put away, taken out and deleted', async ({ page }) => {
	const teacher = new TeacherPages(page);
	await teacher.signUp();
	await expect(page.getByText('Make your first class.')).toBeVisible();
	await teacher.makeClass('Period 3');
	await teacher.unfold('Rename the class');
	await page.getByLabel('Name of the class').first().fill('Period 3, spring');
	await page.getByRole('button', { name: 'Keep this name' }).click();
	await expect(teacher.heading('Period 3, spring')).toBeVisible();

	await teacher.unfold('Copy the class');
	await page.getByLabel('Name of the class').last().fill('Period 5');
	await page.getByRole('button', { name: 'Make the copy' }).click();
	await expect(teacher.heading('Period 5')).toBeVisible();

	await teacher.unfold('Put the class away');
	await page.getByRole('button', { name: 'Put it away' }).click();
	await expect(page.getByText('Nobody can join it.').first()).toBeVisible();
	await page.goto('/teach');
	await page.getByText('Classes put away: 1').click();
	await page.getByRole('link', { name: 'Period 5' }).click();
	await teacher.unfold('Take the class out again');
	await page.getByRole('button', { name: 'Take it out' }).click();
	await expect(page.getByText('This class is put away.')).toHaveCount(0);

	await teacher.unfold('Delete the class');
	await page.getByRole('button', { name: 'Delete it for good' }).click();
	await expect(teacher.heading('Your classes')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Period 5' })).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Period 3, spring' })).toBeVisible();
});
