import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import type { Item } from '../../src/lib/core/schema/item.ts';
import { answered } from '../../src/lib/core/testing/events.ts';
import { keyResponse } from '../../src/lib/core/testing/responses.ts';
import { LessonPage } from './lesson-page.ts';

/** The lesson of an assignment as its learner meets it. */
export class AssignedPage extends LessonPage {
	readonly #path: string;

	constructor(page: Page, path: string) {
		super(page);
		this.#path = path;
	}

	async open(stop = '') {
		await this.page.goto(stop ? `${this.#path}#${stop}` : this.#path);
		await this.settled();
	}

	async reload() {
		await this.page.reload();
		await this.settled();
	}

	/** Continues, over passages that are only read, to this question. */
	async onTo(item: Item) {
		while (!(await this.question(item.prompt).isVisible())) {
			const heading = await this.page.locator('.stop-heading').textContent();
			await this.continue();
			await expect(this.page.locator('.stop-heading')).not.toHaveText(heading ?? '');
		}
	}

	/** What the bar says about where the answers are. */
	async keeping(words: 'Saved' | 'Saved here') {
		// Without the browser's word that it is back online, the next try comes by itself.
		const timeout = 30_000;
		const said = this.page.locator('.bar').getByText(words, { exact: true });
		await expect(said).toBeVisible({ timeout });
	}

	notice(words: string) {
		return this.page.locator('.notice').filter({ hasText: words });
	}

	/** Answers these rightly, as another device would; this page learns of it when it is loaded again. */
	async answerElsewhere(items: readonly Item[]) {
		const device = uuidv4();
		const bodies = items.map((item, index) => ({
			...answered(item.id, keyResponse(item)),
			id: uuidv7(),
			device,
			seq: index + 10,
			at: new Date().toISOString()
		}));
		const status = await this.page.evaluate(async (sent) => {
			interface Data {
				assigned: { attempt: string; address: string };
			}
			const data = document.getElementById('lesson-data')?.textContent ?? '';
			const { attempt, address } = (JSON.parse(data) as Data).assigned;
			const events = sent.map((event) => ({ ...event, attempt }));
			const response = await fetch(address, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ events })
			});
			return response.status;
		}, bodies);
		expect(status).toBe(200);
	}
}
