import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** A password that nobody’s e-mail resembles. */
export const PASSWORD = 'seven brown owls';

let made = 0;

/** A teacher’s screens of their account. */
export class AccountPages {
	readonly email: string;
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
		made += 1;
		this.email = `ada-${process.pid}-${made}-${Date.now()}@school.test`;
	}

	async fill(fields: Record<string, string>, within: Page | Locator = this.page) {
		for (const [label, value] of Object.entries(fields)) {
			await within.getByRole('textbox', { name: label, exact: true }).fill(value);
		}
	}

	async press(name: string) {
		await this.page.getByRole('main').getByRole('button', { name, exact: true }).click();
	}

	/** Makes an account and ends on its page. */
	async signUp(from = '/teach/sign-up?next=/teach/account') {
		await this.page.goto(from);
		await this.fill({ 'Your name': 'Ada Lovelace', 'E-mail': this.email, Password: PASSWORD });
		await this.press('Make an account');
		await expect(this.page).toHaveURL('/teach/account');
	}

	async signIn(password = PASSWORD) {
		await this.fill({ 'E-mail': this.email, Password: password });
		await this.press('Sign in');
	}

	async signOut() {
		await this.page.getByRole('button', { name: 'Sign out', exact: true }).click();
		await expect(this.page).toHaveURL('/teach/sign-in');
	}

	said(words: string) {
		return this.page.getByRole('status').filter({ hasText: words });
	}
}
