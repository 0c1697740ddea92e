import type { Locator, Page } from '@playwright/test';

/** What every page has around its content, found by roles and names. */
export class SitePage {
	readonly page: Page;
	readonly header: Locator;
	readonly main: Locator;
	readonly skip: Locator;
	readonly settings: Locator;

	constructor(page: Page) {
		this.page = page;
		this.header = page.getByRole('banner');
		this.main = page.getByRole('main');
		this.skip = page.getByRole('link', { name: 'Skip to the page' });
		this.settings = page.getByRole('group', { name: 'Reading settings' });
	}

	/** Opens an address and answers with the status that it came with. */
	async open(address: string) {
		return (await this.page.goto(address))?.status();
	}

	async openSettings() {
		await this.page.getByRole('button', { name: 'Reading settings' }).click();
	}

	async choose(set: string, choice: string) {
		await this.settings
			.getByRole('group', { name: set })
			.getByRole('radio', { name: choice, exact: true })
			.check();
	}

	/** The addresses on this host that the page links to, without what follows a hash. */
	async internalLinks(): Promise<string[]> {
		const all = await this.page
			.locator('a[href]')
			.evaluateAll((links) =>
				links.flatMap((link) =>
					link instanceof HTMLAnchorElement && link.origin === location.origin
						? [link.pathname]
						: []
				)
			);
		return [...new Set(all)];
	}
}
