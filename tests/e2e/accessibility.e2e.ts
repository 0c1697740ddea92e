import { expect, test } from '@playwright/test';
import type { Stop } from '../../src/lib/core/attempt/going-on/path.ts';
import type { Item } from '../../src/lib/core/schema/item.ts';
import { everyPage } from '../fixtures/addresses.ts';
import { publishedLesson } from '../fixtures/lesson.ts';
import { expectAccessible, openFolds } from '../pages/axe.ts';
import { LessonPage } from '../pages/lesson-page.ts';

// A worker would fetch the whole site for every page, and a trace would copy axe with every scan.
test.use({ serviceWorkers: 'block', trace: 'off' });

const widths = [360, 1366];

for (const address of [...everyPage, '/modules/no-such-module']) {
	test(`${address} breaks no accessibility rule, narrow or wide, light or dark`, async ({
		page
	}) => {
		await page.goto(address);
		for (const width of widths) {
			await page.setViewportSize({ width, height: 800 });
			await openFolds(page);
			await expectAccessible(page, `${address} at ${width} px`);
		}
	});
}

test('the reading settings break no accessibility rule while they are open', async ({ page }) => {
	await page.goto('/');
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		await page.getByRole('button', { name: 'Reading settings' }).click();
		await expect(page.getByRole('group', { name: 'Reading settings' })).toBeVisible();
		await expectAccessible(page, `settings at ${width} px`);
		await page.keyboard.press('Escape');
	}
});

test('what the lesson tells about damaged storage breaks no accessibility rule', async ({
	page
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(IDBFactory.prototype, 'open', {
			value() {
				throw new DOMException('denied', 'SecurityError');
			}
		});
	});
	await new LessonPage(page).openWalk('ig-report');
	await expect(page.getByRole('button', { name: 'Close this note' })).toBeVisible();
	await expectAccessible(page, 'notice');
});

for (const width of widths) {
	test(`no screen of the lesson breaks an accessibility rule at ${width} px`, async ({ page }) => {
		test.setTimeout(180_000);
		await page.setViewportSize({ width, height: 800 });
		const { lesson, path, itemAt } = publishedLesson('ig-report');
		const reader = await new LessonPage(page).openCover('ig-report');
		await reader.settled();
		await reader.button('Start').click();

		const scanned = new Set<string>();
		for (const stop of path.slice(1, -1)) {
			await expect(page).toHaveURL(new RegExp(`#${stop.id}$`));
			const item = itemAt(stop);
			const altered = lesson.statements.find(({ id }) => id === item?.statement)?.altered;
			const kind = kindOf(stop, item, altered !== undefined);
			if (scanned.has(kind)) {
				if (item) await reader.answer(item);
			} else {
				scanned.add(kind);
				await (item
					? scanQuestion(reader, stop, item)
					: expectAccessible(page, `${stop.id} to read`));
			}
			await reader.continue();
		}

		await expect(page.getByRole('heading', { level: 1, name: 'Your result' })).toBeVisible();
		await expectAccessible(page, 'result');
		await openFolds(page);
		await expect(page.getByRole('table').last()).toBeVisible();
		await expectAccessible(page, 'result with every fold open');
	});
}

/** Stops of one kind look the same to the rules; only the words differ. */
function kindOf(stop: Stop, item: Item | undefined, altered: boolean) {
	const scale = item?.kind === 'choice' ? item.scale : '';
	return [stop.step, item?.kind ?? 'reading', scale, altered].join(' ');
}

/** Scans a question in every state it can be in, and leaves it answered rightly. */
async function scanQuestion(reader: LessonPage, stop: Stop, item: Item) {
	const { page } = reader;
	await expect(reader.question(item.prompt)).toBeVisible();
	await expectAccessible(page, `${stop.id} open`);
	if (item.kind === 'mark') {
		await reader.button('Show as a list').click();
		await expectAccessible(page, `${stop.id} as a list`);
		await reader.button('Show in the text').click();
	}
	if (item.kind === 'write') {
		await reader.fillIn(item, 'right');
		await reader.check();
		await expect(reader.form.getByRole('checkbox').first()).toBeVisible();
		await expectAccessible(page, `${stop.id} held against the rubric`);
		await reader.check();
		await expect(reader.button('Continue')).toBeVisible();
	} else if (stop.withheld) {
		await reader.answer(item);
	} else {
		await reader.answer(item, 'wrong');
		await expectAccessible(page, `${stop.id} wrong, key hidden`);
		await reader.continue();
		await expect(reader.button('Try again')).toHaveCount(0);
	}
	await openFolds(page);
	await expectAccessible(page, `${stop.id} answered`);
}
