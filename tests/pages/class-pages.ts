import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

let teachers = 0;

/** A teacher’s screens of classes. */
export class TeacherPages {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	/** Makes an account of its own and ends on the list of classes. */
	async signUp() {
		teachers += 1;
		await this.page.goto('/teach/sign-up');
		await this.page.getByLabel('Your name').fill('T. Teacher');
		await this.page
			.getByLabel(/^E-?mail/)
			.fill(`t${process.pid}-${teachers}-${Date.now()}@school.test`);
		await this.page.getByLabel('Password', { exact: true }).fill('a long pass phrase');
		await this.page.getByRole('main').getByRole('button', { name: 'Make' }).click();
		await expect(this.heading('Your classes')).toBeVisible();
	}

	heading(name: string) {
		return this.page.getByRole('heading', { level: 1, name, exact: true });
	}

	/** Makes a class; its code. */
	async makeClass(name: string): Promise<string> {
		await this.page.getByLabel('Name of the class').fill(name);
		await this.page.getByRole('button', { name: 'Make the class' }).click();
		await expect(this.heading(name)).toBeVisible();
		return this.code();
	}

	async code(): Promise<string> {
		return (await this.page.locator('.code').textContent()) ?? '';
	}

	async makeSeats(count: number) {
		await this.page.getByLabel('Make seats in advance').fill(String(count));
		await this.page.getByRole('button', { name: 'Make seats', exact: true }).click();
	}

	/** Opens a part of the page that is folded. */
	async unfold(name: string) {
		await this.page.locator('summary').filter({ hasText: name }).click();
	}

	seats() {
		return this.page
			.getByRole('main')
			.getByRole('row')
			.filter({ has: this.page.getByRole('rowheader') });
	}

	async words(): Promise<string[]> {
		await this.page.getByRole('link', { name: 'Show the words to come back' }).click();
		await expect(this.seats().first().locator('strong')).toBeVisible();
		return this.seats().locator('strong').allTextContents();
	}
}

/** A student’s way in. */
export class JoinPages {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	async type(code: string) {
		await this.page.goto('/join');
		await this.page.getByLabel('Class code').fill(code);
		await this.page.getByRole('button', { name: 'Go on' }).click();
	}

	/** Takes a seat of the class that is open; its name and its word. */
	async takeSeat() {
		await this.page.getByRole('button', { name: 'Take a seat' }).click();
		await expect(this.page.getByText('Write this word down.')).toBeVisible();
		const [name = '', word = ''] = await this.page.locator('dd').allTextContents();
		return { name, word };
	}

	async comeBack({ name, word }: { name: string; word: string }) {
		await this.page.getByLabel('Name of your seat').fill(name);
		await this.page.getByLabel('Your word').fill(word);
		await this.page.getByRole('button', { name: 'Go to my seat' }).click();
	}

	get seat() {
		return this.page.getByText(/^Your seat: /);
	}

	get problem() {
		return this.page.getByRole('alert');
	}
}
