import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { OpenLesson } from '../../src/lib/core/assigned/open-lesson.ts';
import { formsOf } from '../../src/lib/core/bank/with-forms.ts';
import { AssignedPage } from '../pages/assigned-page.ts';
import { JoinPages, TeacherPages } from '../pages/class-pages.ts';
import { AssignmentPages } from '../pages/teaching/assignment-pages.ts';

test.use({ serviceWorkers: 'block' });

/** What a page of an assignment asks in its warm-up and its exit: the ids and the words. */
async function formsIn(page: Page) {
	const data = (await page.locator('#lesson-data').textContent()) ?? '';
	const { lesson } = JSON.parse(data) as { lesson: OpenLesson };
	const { warmup, exit } = formsOf(lesson);
	const wordsOf = (id: string) => {
		const item = lesson.items.find((one) => one.id === id);
		return (item?.kind === 'choice' && item.stimulus?.text) || '';
	};
	return {
		warmup: warmup.map(wordsOf),
		all: [...warmup, ...exit].map((id) => ({ id, words: wordsOf(id) }))
	};
}

/** Reads the warm-up on the screen, question by question, and answers something. */
async function takeWarmup(reader: AssignedPage, count: number): Promise<string[]> {
	const read: string[] = [];
	await reader.button('Start').click();
	for (let at = 0; at < count; at += 1) {
		const { form } = reader;
		await expect(form.locator('.eyebrow')).toContainText(`${at + 1} of ${count}`);
		read.push((await form.locator('blockquote').first().textContent())?.trim() ?? '');
		await form.getByRole('radiogroup', { name: 'Your answer' }).getByRole('radio').first().check();
		await reader.check();
		await reader.continue();
	}
	return read;
}

test('a class that has met the questions of a lesson is asked others, and none of them twice', async ({
	page,
	browser
}) => {
	test.slow();
	await new TeacherPages(page).signUp();
	await new TeacherPages(page).makeClass('Period 3');
	const assigning = new AssignmentPages(page);
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const student = await context.newPage();
	const met = new Set<string>();
	// Given again, the groundhog asks what the class has met; the next lesson must not ask what took its place.
	for (const module of ['groundhog', 'groundhog', 'ig-report']) {
		await page.goto(`/teach/assign/${module}`);
		const assignment = await assigning.assignTo('Period 3');
		if (met.size === 0) {
			await student.goto(`/join/${(await assigning.code.textContent()) ?? ''}`);
			await new JoinPages(student).takeSeat();
		}
		const reader = new AssignedPage(student, assignment.replace('/teach', ''));
		await reader.open();
		const { warmup, all } = await formsIn(student);
		expect(all).toHaveLength(8);
		expect(await takeWarmup(reader, warmup.length)).toEqual(warmup);
		const pairs = new Set(all.flatMap(({ id, words }) => [words, id.replace(/-[ab]$/, '')]));
		expect(pairs.size).toBe(8 + 4);
		expect([...pairs.intersection(met)]).toEqual([]);
		for (const one of pairs) met.add(one);
	}
	await context.close();
});
