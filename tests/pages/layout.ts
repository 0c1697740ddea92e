import type { Page } from '@playwright/test';

/** The elements that stick out of the window sideways, where that makes the page scroll. */
export function stickingOut(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const wide = [...document.body.querySelectorAll('*')].filter((element) => {
			const { left, right } = element.getBoundingClientRect();
			return left < -1 || right > clientWidth + 1;
		});
		return [`${scrollWidth} px`, ...wide.map(({ outerHTML }) => outerHTML.slice(0, 120))];
	});
}

/** Sets the text as loosely as WCAG 2.2, 1.4.12, lets a reader set it. */
export async function loosenText(page: Page) {
	await page.addStyleTag({
		content: `* {
			line-height: 1.5 !important;
			letter-spacing: 0.12em !important;
			word-spacing: 0.16em !important;
		}
		p { margin-block-end: 2em !important; }`
	});
}
