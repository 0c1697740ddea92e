import { expect, test } from '@playwright/test';
import type { Item } from '../../src/lib/core/schema/item.ts';
import { publishedLesson } from '../fixtures/lesson.ts';
import { expectAccessible } from '../pages/axe.ts';
import { tabTo } from '../pages/keyboard.ts';
import { LessonPage } from '../pages/lesson-page.ts';

const IDEA = 'summary-is-whole';

/** Walks through a lesson, and gives the answer that stands for one idea wherever there is one. */
class IdeaReader extends LessonPage {
	readonly #walk = publishedLesson('groundhog');

	/** Answers up to the next question that offers the idea, and misses that one. Its item. */
	async missNext(): Promise<Item> {
		const { path, itemAt } = this.#walk;
		for (;;) {
			const stop = path.find(({ id }) => this.page.url().endsWith(`#${id}`)) ?? this.#walk.opening;
			const item = itemAt(stop);
			if (item && (await this.#miss(item))) return item;
			if (item) await this.answer(item);
			await this.onFrom(stop.id);
		}
	}

	/** Continues, past the explanation of a miss, to the next screen. */
	async onFrom(stop: string) {
		await this.continue();
		const shows = this.page.getByText('The answer is', { exact: false });
		await expect(this.page.locator('.lesson')).toBeVisible();
		await expect
			.poll(async () => (await shows.count()) > 0 || !this.page.url().endsWith(`#${stop}`))
			.toBe(true);
		if (this.page.url().endsWith(`#${stop}`)) await this.continue();
		await expect(this.page).not.toHaveURL(new RegExp(`#${stop}$`));
	}

	async #miss(item: Item): Promise<boolean> {
		if (item.kind !== 'choice' && item.kind !== 'verdict') return false;
		const reasons = Object.entries(item.key.rationales);
		const [option] = reasons.find(([, { misconception }]) => misconception === IDEA) ?? [];
		if (option === undefined) return false;
		await expect(this.question(item.prompt)).toBeVisible();
		await this.form.locator(`input[value="${option}"]`).check();
		await this.check();
		await expect(this.status).toHaveText(/^Not quite/);
		return true;
	}
}

test('a learner who misses an idea twice is offered a refresher, once, after a reload and offline', async ({
	page,
	context
}) => {
	test.slow();
	const reader = new IdeaReader(page);
	await reader.openWalk('groundhog');
	await reader.settled();
	const refresher = page.getByText('Two minutes on this idea');
	const first = await reader.missNext();
	await expect(reader.button('Try again')).toBeVisible();
	await reader.onFrom(first.id);
	await expect(refresher).toHaveCount(0);
	await page.reload();
	await reader.settled();
	await page.evaluate(() => navigator.serviceWorker.ready);
	await context.setOffline(true);

	const second = await reader.missNext();
	await expect(refresher).toBeVisible();
	await expect(reader.explanation).toBeFocused();
	await expect(
		page.getByRole('status').filter({ hasText: 'An earlier answer of yours fits the same idea' })
	).toBeVisible();
	await expect(page.getByText('Now try it', { exact: false })).toHaveCount(0);
	await tabTo(page, refresher);
	await page.keyboard.press('Enter');
	await expect(page.getByText('Now try it', { exact: false })).toBeVisible();
	await expectAccessible(page, 'refresher');

	await reader.onFrom(second.id);
	await reader.missNext();
	await expect(reader.button('Try again')).toBeVisible();
	await expect(refresher).toHaveCount(0);
	await page.goto(`/modules/groundhog/walk#${second.id}`);
	await expect(refresher).toBeVisible();
	await expect(page.getByText('Now try it', { exact: false })).toHaveCount(0);
});
