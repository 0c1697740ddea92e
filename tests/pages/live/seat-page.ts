import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Item } from '../../../src/lib/core/schema/item.ts';
import { AssignedPage } from '../assigned-page.ts';
import { JoinPages } from '../class-pages.ts';

/** A student in class: joins by the code, and follows where the teacher leads. */
export class SeatPage extends AssignedPage {
	readonly #origin: string;

	constructor(page: Page, path: string, origin: string) {
		super(page, origin + path);
		this.#origin = origin;
	}

	/** Joins, and opens the lesson; the name of the seat and its word. */
	async join(code: string) {
		const way = new JoinPages(this.page);
		await this.page.goto(`${this.#origin}/join/${code}`);
		const seat = await way.takeSeat();
		await this.open();
		return seat;
	}

	async comeBack(code: string, seat: { name: string; word: string }) {
		await this.page.goto(`${this.#origin}/join/${code}`);
		await new JoinPages(this.page).comeBack(seat);
		await this.open();
	}

	/** Answers what the class is asked, with a reason if there is one, and waits until it is kept. */
	async vote(item: Item, how: 'right' | 'wrong', reason = '') {
		await expect(this.question(item.prompt)).toBeVisible();
		await this.fillIn(item, how);
		if (reason) await this.form.getByLabel(/^Why\? Your teacher may show it/).fill(reason);
		await this.check();
		await expect(this.page.getByText(/^Saved\.|^Saved /).first()).toBeVisible();
	}

	said(words: string | RegExp) {
		return this.page.getByText(words).first();
	}
}
