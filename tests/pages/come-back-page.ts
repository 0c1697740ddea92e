import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ROOT } from '../../src/setup/process/root.mjs';
import { checkBankFile } from '../../src/lib/server/content/check/bank-file.ts';

/** Where what was missed returns: to a seat, or to the device. */
export class ComeBackPage {
	readonly page: Page;
	readonly #bank = checkBankFile(ROOT).bank;

	constructor(page: Page) {
		this.page = page;
	}

	get question() {
		return this.page.getByText(/^Question \d+ of \d+$/);
	}

	get problem() {
		return this.page.getByRole('status');
	}

	get explained() {
		return this.page.getByRole('heading', { level: 2, name: /^(Right|Not right)$/ });
	}

	/** The id of the question that is asked. */
	item(): Promise<string> {
		return this.page.locator('input[name="item"]').inputValue();
	}

	/** What explains the options of a question. */
	secretsOf(id: string): string[] {
		const { said, shown } = this.#keyOf(id).rationales;
		return [said.text, shown.text];
	}

	/** Answers what is asked, rightly or not. */
	async answer(which: 'right' | 'wrong', sure?: string) {
		const id = await this.item();
		const { correct } = this.#keyOf(id);
		const other = correct === 'shown' ? 'said' : 'shown';
		await this.page
			.locator(`input[name="answer"][value="${which === 'right' ? correct : other}"]`)
			.check();
		if (sure) await this.page.locator('.segments').getByText(sure, { exact: true }).click();
		await this.check();
		await expect(this.explained).toHaveText(which === 'right' ? 'Right' : 'Not right');
		return id;
	}

	async check() {
		await this.page.getByRole('button', { name: 'Check answer' }).click();
	}

	async goOn() {
		const words = { name: /^(Continue|See how it went)$/ };
		await this.page.getByRole('link', words).or(this.page.getByRole('button', words)).click();
	}

	#keyOf(id: string) {
		const item = this.#bank?.items.find((one) => one.id === id);
		if (!item) throw new Error(`the bank has no ${id}`);
		return item.key;
	}
}
