import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** A teacher’s screens of corrections of one assignment. */
export class EditsPages {
	readonly page: Page;
	readonly #assignment: string;

	constructor(page: Page, assignment: string) {
		this.page = page;
		this.#assignment = assignment;
	}

	async open() {
		await this.page.goto(`/teach/assignments/${this.#assignment}/edits`);
	}

	/** Unfolds a question; what it holds. */
	async unfold(prompt: string): Promise<Locator> {
		const question = this.page.locator('details').filter({ hasText: prompt });
		await question.locator('summary').click();
		return question;
	}

	/** The answer that so many chose. */
	answer(question: Locator, chosen: string) {
		return question.getByRole('listitem').filter({ hasText: chosen }).first();
	}

	heading(name: string) {
		return this.page.getByRole('heading', { level: 1, name, exact: true });
	}

	/** The cells of what changes, of the one seat. */
	cells() {
		return this.page
			.getByRole('row')
			.filter({ has: this.page.getByRole('rowheader') })
			.locator('th, td');
	}

	get note() {
		return this.page.getByRole('textbox', { name: 'Note to learners' });
	}

	async confirm(button: string) {
		await this.page.getByRole('button', { name: button, exact: true }).click();
		await expect(
			this.page.getByRole('heading', { level: 2, name: 'Corrections so far' })
		).toBeVisible();
	}

	/** The latest correction in the list. */
	get latest() {
		return this.page.locator('.rulings > li').first();
	}
}
