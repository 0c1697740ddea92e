import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** A teacher’s screens of what is stored, and of erasing it. */
export class PrivacyPages {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	async open() {
		await this.page.goto('/teach/privacy');
		await expect(
			this.page.getByRole('heading', { level: 1, name: 'Privacy', exact: true })
		).toBeVisible();
	}

	async unfold(name: string) {
		await this.page.locator('summary').filter({ hasText: name }).click();
	}

	/** Follows the link to look at what would go. */
	async ask(link: string, name: string) {
		await this.page.getByRole('link', { name: new RegExp(`^${link} ?: ${name}$`) }).click();
		await expect(this.page.getByRole('heading', { level: 1 })).toContainText(name);
	}

	/** Types the name, and erases. */
	async erase(typed: string) {
		await this.page.getByRole('textbox', { name: /^To confirm, type the name/ }).fill(typed);
		await this.page.getByRole('button', { name: 'Erase', exact: true }).click();
	}

	async erased() {
		await expect(this.page).toHaveURL(/\/teach\/privacy#erase$/);
	}

	days(kind: string) {
		return this.page.getByRole('spinbutton', { name: kind });
	}
}
