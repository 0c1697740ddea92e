import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Item } from '../../src/lib/core/schema/item.ts';
import type { LessonPage } from './lesson-page.ts';

/** Presses Tab until the focus is on the target; what cannot be reached that way fails. */
export async function tabTo(page: Page, target: Locator) {
	await expect(target).toBeVisible();
	for (let presses = 0; presses < 80; presses += 1) {
		if (await target.evaluate((node) => node === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('80 presses of Tab did not reach the target');
}

/** Answers with keys only: numbers for options, native keys for selects, boxes, buttons and text. */
export async function answerByKeyboard(page: Page, reader: LessonPage, item: Item) {
	const { form } = reader;
	switch (item.kind) {
		case 'choice':
		case 'verdict': {
			const options = form.getByRole('radiogroup', { name: 'Your answer' }).getByRole('radio');
			const values = await options.evaluateAll((nodes) =>
				nodes.map((node) => (node as HTMLInputElement).value)
			);
			await tabTo(page, options.first());
			await page.keyboard.press(String(values.indexOf(item.key.correct) + 1));
			break;
		}
		case 'mark':
			await tabTo(page, form.getByRole('button', { name: 'Show as a list' }));
			await page.keyboard.press('Enter');
			for (const [index, { id }] of item.spans.entries()) {
				if (!item.key.targets.includes(id)) continue;
				await tabTo(page, form.getByRole('checkbox').nth(index));
				await page.keyboard.press('Space');
			}
			break;
		case 'match':
		case 'sort':
		case 'order':
			await selectByKeyboard(page, form, item);
			break;
		case 'write':
			await tabTo(page, form.getByRole('textbox'));
			await page.keyboard.type('The report found that some records were not complete.');
	}
	await confirm(page, reader);
	if (item.kind !== 'write') return;
	await tabTo(page, form.getByRole('checkbox').first());
	await page.keyboard.press('Space');
	await confirm(page, reader);
}

async function confirm(page: Page, reader: LessonPage) {
	await tabTo(page, reader.form.getByRole('button', { name: /^(Check|Save) answer$/ }));
	await page.keyboard.press('Enter');
	await expect(reader.status).not.toBeEmpty();
}

async function selectByKeyboard(page: Page, form: Locator, item: Item) {
	if (item.kind === 'order') {
		// One move up is enough to show that the order can be changed; any order can be checked.
		const up = form.getByRole('button', { name: /up/i }).nth(1);
		await tabTo(page, up);
		await page.keyboard.press('Enter');
		return;
	}
	const count = await form.getByRole('combobox').count();
	for (let index = 0; index < count; index += 1) {
		const empty = form.locator('select:has(option[value=""]:checked)');
		const target = (await empty.count()) > 0 ? empty.first() : undefined;
		if (!target) return;
		await tabTo(page, target);
		await page.keyboard.press('ArrowDown');
	}
}
