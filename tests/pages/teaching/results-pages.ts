import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** A teacher’s screens of what a class answered. */
export class ResultsPages {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	part(name: string) {
		return this.page.getByRole('region', { name, exact: true });
	}

	/** A number of the first line, by the words under it. */
	figure(words: string | RegExp) {
		return this.page.locator('dl > div').filter({ hasText: words }).getByRole('definition');
	}

	/** One of the commonest misconceptions, by its words. */
	idea(words: string) {
		return this.part('What the class misunderstands')
			.getByRole('listitem')
			.filter({ has: this.page.getByRole('heading', { name: words, exact: true }) });
	}

	/** One statement in the table of the heat map, in the order of the questions, from 0. */
	heatRow(index: number) {
		return this.part('Where on the text')
			.getByRole('row')
			.filter({ has: this.page.getByRole('cell') })
			.nth(index);
	}

	/** A question, by its number in the list. */
	question(number: number) {
		return this.part('Questions')
			.getByRole('group')
			.nth(number - 1);
	}

	student(name: string) {
		return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
	}

	async unfold(name: string) {
		await this.page.locator('summary').filter({ hasText: name }).click();
	}

	/** What a link or a button saves. */
	async saved(name: string, role: 'link' | 'button' = 'link') {
		const download = this.page.waitForEvent('download');
		await this.page.getByRole(role, { name, exact: true }).click();
		return readFile(await (await download).path(), 'utf8');
	}

	/** The responses behind a number, once its link was followed. */
	async behind() {
		const heading = this.page.getByRole('heading', { level: 1, name: 'Answers behind a number' });
		await expect(heading).toBeVisible();
		return this.page
			.getByRole('main')
			.getByRole('row')
			.filter({ has: this.page.getByRole('cell') });
	}
}

/** The rows of a file of comma-separated values, by the names of its columns. */
export function rowsOf(csv: string): Record<string, string>[] {
	const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
	const rows: string[][] = [];
	let row: string[] = [];
	for (const [whole, quoted, plain = '', end] of csv.replace(/^\uFEFF/, '').matchAll(cells)) {
		if (whole === '') break;
		row.push(quoted?.replaceAll('""', '"') ?? plain);
		if (end === ',') continue;
		rows.push(row);
		row = [];
	}
	const [head = [], ...body] = rows;
	return body.map((each) =>
		Object.fromEntries(head.map((name, index) => [name, each[index] ?? '']))
	);
}
