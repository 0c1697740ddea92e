import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { TeacherPages } from '../pages/class-pages.ts';

test.use({ serviceWorkers: 'block' });

const TYPED = ['Zelda Quixano', 'Ottilie Vandermeer', 'Balthasar Oyelaran', 'Ingeborg Tsvetkova'];

/** Everything that the page sends from now on: addresses, headers, bodies. */
function record(page: Page): () => string {
	const sent: string[] = [];
	page.on('request', (request) => {
		sent.push(request.url(), JSON.stringify(request.headers()), request.postData() ?? '');
	});
	page.on('websocket', (socket) => {
		sent.push(socket.url());
		socket.on('framesent', ({ payload }) => sent.push(String(payload)));
	});
	return () =>
		decodeURIComponent(
			sent
				.join('\n')
				.replaceAll('+', ' ')
				.replace(/%(?![\da-f]{2})/gi, '')
		);
}

test('names that are typed, pasted, saved and opened never leave the browser', async ({ page }) => {
	const teacher = new TeacherPages(page);
	await teacher.signUp();
	await teacher.makeClass('Period 3');
	await teacher.makeSeats(2);
	await expect(teacher.seats()).toHaveCount(2);
	const sent = record(page);
	const fields = page.getByRole('textbox', { name: /^Student at / });

	await fields.first().fill(TYPED[0] ?? '');
	await fields.first().press('Enter');
	await teacher.unfold('Names of a whole class');
	await page.getByLabel('Paste names').fill(TYPED.slice(1).join('\n'));
	await page.getByRole('button', { name: 'Make seats (2) and place the names' }).click();
	await expect(page.getByText('Names placed: 3.')).toBeVisible();
	await expect(fields).toHaveCount(4);

	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the names to a file' }).click();
	const file = await (await saved).path();
	for (const name of TYPED) expect(readFileSync(file, 'utf8')).toContain(name);

	await page.getByRole('button', { name: 'Forget the names' }).click();
	await expect(fields.first()).toHaveValue('');
	await page.getByLabel('Open a file of names').setInputFiles(file);
	await expect(page.getByText('Names taken from the file: 4.')).toBeVisible();

	await page.reload();
	const shown = await fields.evaluateAll((inputs) =>
		inputs.map((input) => 'value' in input && input.value)
	);
	expect([...shown].sort()).toEqual([...TYPED].sort());
	await teacher.makeSeats(1);
	await expect(fields).toHaveCount(5);
	await page.goto('/teach');
	await expect(teacher.heading('Your classes')).toBeVisible();

	const all = sent();
	// The seats that were missing were made: requests are recorded at all.
	expect(all).toContain('addSeats');
	for (const name of TYPED.flatMap((whole) => whole.split(' '))) {
		expect(all.toLowerCase()).not.toContain(name.toLowerCase());
	}
});

test('a browser that runs no script has no way to send a name', async ({ browser, page }) => {
	const teacher = new TeacherPages(page);
	await teacher.signUp();
	await teacher.makeClass('Period 3');
	await teacher.makeSeats(2);
	await expect(teacher.seats()).toHaveCount(2);
	const storageState = await page.context().storageState();
	const plain = await browser.newContext({ javaScriptEnabled: false, storageState });
	const still = await plain.newPage();
	const sent = record(still);
	await still.goto(page.url());
	const field = still.getByRole('textbox', { name: /^Student at / }).first();
	await field.fill('Zelda Quixano');
	await field.press('Enter');
	await still.getByLabel('Make seats in advance').fill('1');
	await still.getByRole('button', { name: 'Make seats', exact: true }).click();
	await expect(still.getByText('Seats: 3. Joined: 0.')).toBeVisible();
	expect(sent()).not.toContain('Zelda');
});
