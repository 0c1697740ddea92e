import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Item } from '../../src/lib/core/schema/item.ts';
import { answerRight, answerWrong } from './answers.ts';

type Sure = 'Guess' | 'Think so' | 'Sure';

/** The lesson as a reader meets it, found by roles and names. */
export class LessonPage {
	readonly page: Page;
	readonly form: Locator;
	readonly status: Locator;
	readonly explanation: Locator;

	constructor(page: Page) {
		this.page = page;
		this.form = page.locator('form');
		this.status = this.form.getByRole('status');
		this.explanation = page.locator('#explanation-heading');
	}

	async openCover(module: string) {
		await this.page.goto(`/modules/${module}`);
		return this;
	}

	async openWalk(module: string) {
		await this.page.goto(`/modules/${module}/walk`);
		return this;
	}

	/** The hydrated page has read the device: nothing it shows changes by itself from here on. */
	async settled() {
		await expect(this.page.locator('.lesson[data-ready]')).toBeAttached();
	}

	button(name: string) {
		return this.page.getByRole('button', { name, exact: true });
	}

	question(prompt: string) {
		return this.page.getByRole('form', { name: prompt, exact: true });
	}

	async sure(how: Sure) {
		await this.form
			.getByRole('radiogroup', { name: 'How sure are you?' })
			.getByRole('radio', { name: how, exact: true })
			.check();
	}

	/** Chooses or enters the key, or something else, without checking it. */
	async fillIn(item: Item, how: 'right' | 'wrong') {
		await (how === 'right' ? answerRight(this.form, item) : answerWrong(this.form, item));
	}

	async check() {
		await this.form.getByRole('button', { name: /^(Check|Save) answer$/ }).click();
	}

	/**
	 * Checks the answer at this moment (ms since 1970). Who clicks second may find the button gone, since
	 * the other tab has answered: a click from outside would wait for it in vain.
	 */
	async checkAt(moment: number) {
		const button = this.form.getByRole('button', { name: /^(Check|Save) answer$/ });
		await button.evaluate(
			(element: HTMLElement, at) =>
				new Promise<void>((resolve) => {
					setTimeout(() => {
						element.click();
						resolve();
					}, at - Date.now());
				}),
			moment
		);
	}

	/** Answers the question on the screen rightly and waits until it is safe. */
	async answer(item: Item, how: 'right' | 'wrong' = 'right') {
		await expect(this.question(item.prompt)).toBeVisible();
		await this.fillIn(item, how);
		await this.check();
		await expect(this.status).not.toBeEmpty();
		if (item.kind === 'write') {
			for (const line of await this.form.getByRole('checkbox').all()) await line.check();
			await this.check();
			await expect(this.button('Continue')).toBeVisible();
		}
	}

	async continue() {
		await this.button('Continue').click();
	}
}
