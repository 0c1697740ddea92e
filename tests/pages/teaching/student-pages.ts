import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { itemAt, path } from '../../fixtures/answering-class.ts';
import type { Given } from '../../fixtures/answering-class.ts';
import { AssignedPage } from '../assigned-page.ts';
import { JoinPages } from '../class-pages.ts';

const sureWords = { guess: 'Guess', 'think-so': 'Think so', sure: 'Sure' } as const;
const withheld = new Set(
	path.filter((stop) => stop.withheld).flatMap((stop) => itemAt(stop)?.id ?? [])
);

/** A student’s way from the code through the questions. */
export class StudentPages {
	readonly page: Page;
	readonly join: JoinPages;
	readonly lesson: AssignedPage;
	seat = { name: '', word: '' };

	constructor(page: Page, assignment: string) {
		this.page = page;
		this.join = new JoinPages(page);
		this.lesson = new AssignedPage(page, assignment);
	}

	/** Takes a seat of the class that is open, and goes where it leads. */
	async sit() {
		this.seat = await this.join.takeSeat();
		await this.page.getByRole('link', { name: 'Go on' }).click();
	}

	async start() {
		await this.lesson.settled();
		await this.lesson.button('Start').click();
		await expect(this.page).toHaveURL(/#/);
	}

	/** Gives these answers, each from the screen that the one before it led to. */
	async answer(all: readonly Given[], { online = true } = {}) {
		for (const given of all) {
			await this.#to(given);
			await this.lesson.fillIn(given.item, given.how);
			if (given.sure) await this.lesson.sure(sureWords[given.sure]);
			await this.lesson.check();
			await expect(this.lesson.status).not.toBeEmpty();
			await this.#leave(given, online && !withheld.has(given.item.id));
		}
	}

	/** Continues, over passages that are only read, to the question. */
	async #to({ item }: Given) {
		const question = this.lesson.question(item.prompt);
		for (;;) {
			await expect(question.or(this.lesson.button('Continue')).first()).toBeVisible();
			if (await question.isVisible()) return;
			await this.#onward();
		}
	}

	async #onward() {
		const heading = this.page.locator('.stop-heading');
		const before = (await heading.textContent()) ?? '';
		await this.lesson.continue();
		await expect(heading).not.toHaveText(before);
	}

	async #leave({ how }: Given, told: boolean) {
		const { lesson } = this;
		if (told) await expect(lesson.explanation).toBeVisible();
		if (told && how === 'wrong') {
			await lesson.continue();
			await expect(lesson.button('Try again')).toBeHidden();
		}
		await this.#onward();
	}

	/** The option that is chosen at the question on the screen. */
	get chosen() {
		return this.lesson.form
			.getByRole('radiogroup', { name: 'Your answer' })
			.getByRole('radio', { checked: true });
	}
}
