import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** A teacher’s screens of one assignment. */
export class AssignmentPages {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	get code() {
		return this.page.locator('.code');
	}

	press(name: string) {
		return this.page.getByRole('button', { name, exact: true }).click();
	}

	/** Gives the module to the class; the address of the assignment. */
	async assign() {
		await this.page.goto('/teach/assign/groundhog');
		return this.assignTo('Period 3');
	}

	/** Presses the button of the class; the address of the assignment. */
	async assignTo(classroom: string) {
		await this.press(`Assign to ${classroom}`);
		await expect(this.page).toHaveURL(/\/teach\/assignments\/[^/]+$/);
		return new URL(this.page.url()).pathname;
	}

	async unfold(name: string) {
		await this.page.locator('summary').filter({ hasText: name }).click();
	}

	count(name: string) {
		return this.page.getByRole('main').locator('dl > div').filter({ hasText: name }).locator('dd');
	}
}
