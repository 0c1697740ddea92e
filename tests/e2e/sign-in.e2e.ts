import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { AccountPages, PASSWORD } from '../pages/account-pages.ts';
import { expectAccessible } from '../pages/axe.ts';

test.use({ serviceWorkers: 'block' });

const widths = [360, 768, 1366];

async function expectAccessibleAtWidths(page: Page, screen: string) {
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		await expectAccessible(page, `${screen} at ${width} px`);
	}
}

/** Makes somebody administrator: who comes first to a server is chance while tests run at once. */
function makeAdmin(email: string) {
	const file = new Sqlite(join(process.env['E2E_DATA'] ?? '', 'said-or-shown.db'));
	const whose = 'select person from identities where subject = ?';
	file.prepare(`update people set role = 'admin' where id = (${whose})`).run(email);
	file.close();
}

test('a teacher signs up, signs out, and is led back to where they were going', async ({
	page
}) => {
	const ada = new AccountPages(page);
	await ada.signUp();
	await expect(page.getByRole('navigation', { name: 'Teaching' })).toContainText('Classes');
	await ada.signOut();

	await page.goto('/teach/account');
	await expect(page).toHaveURL('/teach/sign-in?next=%2Fteach%2Faccount');
	await ada.signIn('seven brown cows');
	await expect(ada.said('E-mail or password is not right.')).toBeVisible();
	await expect(page.getByLabel('E-mail')).toHaveValue(ada.email);
	await ada.signIn();
	await expect(page).toHaveURL('/teach/account');
	await expect(page.getByLabel('Your name')).toHaveValue('Ada Lovelace');
});

test('a link to sign in leads nowhere but to this server', async ({ page }) => {
	const ada = new AccountPages(page);
	await ada.signUp();
	await ada.signOut();
	await page.goto('/teach/sign-in?next=https://evil.test/');
	await ada.signIn();
	await expect(page).toHaveURL('/teach');
});

test('a wrong field says what to type and takes the focus', async ({ page }) => {
	const ada = new AccountPages(page);
	await page.goto('/teach/sign-up');
	await ada.fill({ 'Your name': 'Ada', 'E-mail': 'ada', Password: 'short' });
	await ada.press('Make an account');
	const email = page.getByLabel('E-mail');
	await expect(email).toBeFocused();
	await expect(email).toHaveAccessibleDescription(/Type an e-mail, such as name@school.org/);
	await expect(page.getByLabel('Your name')).toHaveValue('Ada');
	await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
		/Use at least 10 characters/
	);
});

test('a passkey is added, and signs in without an e-mail', async ({ page }) => {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('WebAuthn.enable');
	await devtools.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true
		}
	});
	const ada = new AccountPages(page);
	await ada.signUp();
	await ada.fill({ 'Name of the passkey': 'School laptop' });
	await ada.press('Add a passkey');
	await expect(page.getByRole('listitem').filter({ hasText: 'School laptop' })).toBeVisible();
	await ada.signOut();

	await ada.press('Sign in with a passkey');
	await expect(page).toHaveURL('/teach');
	await page.goto('/teach/account');
	await expect(page.getByLabel('E-mail')).toHaveValue(ada.email);

	await ada.press('Remove Passkey School laptop');
	await expect(ada.said('Removed.')).toBeVisible();
	await ada.signOut();
	await ada.press('Sign in with a passkey');
	await expect(ada.said('The passkey did not work here.')).toBeVisible();
});

test('whoever signs out everywhere, or sets a password, is out in the other browser', async ({
	page,
	browser
}) => {
	const here = new AccountPages(page);
	await here.signUp();
	const other = await browser.newPage();
	const enter = async () => {
		await other.goto('/teach/sign-in?next=/teach/account');
		const form = new AccountPages(other);
		await form.fill({ 'E-mail': here.email, Password: PASSWORD });
		await form.press('Sign in');
		await expect(other).toHaveURL('/teach/account');
	};
	const isOut = async () => {
		await other.goto('/teach/account');
		await expect(other).toHaveURL(/\/teach\/sign-in/);
	};

	await enter();
	await expect(other.getByText('signed in on 2 devices')).toBeVisible();
	await here.press('Sign out everywhere');
	await expect(page).toHaveURL('/teach/sign-in');
	await isOut();

	await enter();
	await page.goto('/teach/sign-in?next=/teach/account');
	await here.signIn();
	await here.fill({ 'Your password now': PASSWORD, 'New password': 'nine green herons' });
	await here.press('Change');
	await expect(here.said('Your password is set.')).toBeVisible();
	await isOut();
	await page.reload();
	await expect(page).toHaveURL('/teach/account');
});

test('an account is deleted after its word and its password, and opens no more', async ({
	page,
	browser
}) => {
	// Somebody is there before, or the first on the server could not leave the others alone.
	await new AccountPages(await browser.newPage()).signUp();
	const ada = new AccountPages(page);
	await ada.signUp();
	await page.getByText('Go on to delete').click();
	const form = page.locator('details');
	const current = { 'Your password now': PASSWORD };
	await ada.fill(current, form);
	await ada.press('Delete my account');
	await expect(page.getByText('Type the word “delete”.')).toBeVisible();
	await ada.fill({ 'Type “delete” to confirm': 'Delete', 'Your password now': 'wrong' }, form);
	await ada.press('Delete my account');
	await expect(page.getByText('This is not your password.')).toBeVisible();
	await ada.fill({ 'Type “delete” to confirm': 'delete', ...current }, form);
	await ada.press('Delete my account');
	await expect(ada.said('Your account is deleted.')).toBeVisible();
	await ada.signIn();
	await expect(ada.said('E-mail or password is not right.')).toBeVisible();
});

test('an administrator hands out an invitation and a password link, each of which works once', async ({
	page,
	browser
}) => {
	const admin = new AccountPages(page);
	await admin.signUp();
	makeAdmin(admin.email);
	await page.goto('/teach/admin');
	await admin.press('Make an invitation');
	const invitation = await page.getByLabel('The invitation').inputValue();

	const guest = new AccountPages(await browser.newPage());
	await guest.signUp(invitation);
	await guest.signOut();
	await guest.page.goto(invitation);
	await expect(guest.page.getByText('It was used already')).toBeVisible();

	await page.goto('/teach/admin');
	const entry = page.getByRole('listitem').filter({ hasText: guest.email });
	await entry.getByRole('button', { name: /^Make a password link/ }).click();
	const link = await page.getByLabel('Link to set a new password').inputValue();
	await guest.page.goto(link);
	await guest.fill({ 'New password': 'nine green herons' });
	await guest.press('Set password');
	await expect(guest.page).toHaveURL('/teach');
	await guest.signOut();
	await guest.page.goto(link);
	await expect(guest.page.getByText('It was used already')).toBeVisible();
	await guest.page.goto('/teach/sign-in?next=/teach/account');
	await guest.signIn('nine green herons');
	await expect(guest.page).toHaveURL('/teach/account');
});

test('a teacher finds no page for administrators', async ({ page, browser }) => {
	await new AccountPages(await browser.newPage()).signUp();
	const ada = new AccountPages(page);
	await ada.signUp();
	await expect(page.getByRole('link', { name: 'Admin' })).toHaveCount(0);
	expect((await page.goto('/teach/admin'))?.status()).toBe(404);
});

test('no screen of an account breaks an accessibility rule', async ({ page }) => {
	test.setTimeout(180_000);
	const ada = new AccountPages(page);
	await page.goto('/teach/sign-in');
	await ada.press('Sign in');
	await expect(page.getByText('Type your password.')).toBeVisible();
	await expectAccessibleAtWidths(page, 'sign-in');
	await page.goto('/teach/sign-up');
	await ada.press('Make an account');
	await expect(page.getByText('Type a name.')).toBeVisible();
	await expectAccessibleAtWidths(page, 'sign-up');
	for (const address of ['forgot', 'reset/none', 'invite/none']) {
		await page.goto(`/teach/${address}`);
		await expectAccessibleAtWidths(page, address);
	}
	await ada.signUp();
	await page.getByText('Go on to delete').click();
	await ada.press('Delete my account');
	await expect(page.getByText('Type the word “delete”.')).toBeVisible();
	await expectAccessibleAtWidths(page, 'account');
	makeAdmin(ada.email);
	await page.goto('/teach/admin');
	await ada.press('Make an invitation');
	await expect(page.getByLabel('The invitation')).toBeVisible();
	await expectAccessibleAtWidths(page, 'admin');
	const invitation = await page.getByLabel('The invitation').inputValue();
	await ada.signOut();
	await page.goto(invitation);
	await expectAccessibleAtWidths(page, 'invite');
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a teacher signs up, changes their name, signs out and in', async ({ page }) => {
		const ada = new AccountPages(page);
		await page.goto('/teach/sign-up?next=/teach/account');
		await ada.press('Make an account');
		await expect(page.getByText('Type a name.')).toBeVisible();
		await ada.signUp();
		await ada.fill({ 'Your name': 'Ada L.' });
		await ada.press('Save');
		await expect(ada.said('Saved.')).toBeVisible();
		await ada.signOut();
		await ada.signIn();
		await expect(page.getByRole('navigation', { name: 'Teaching' })).toBeVisible();
		await expect(page.getByText('Ada L.')).toBeVisible();
	});
});
