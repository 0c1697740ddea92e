import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { stickingOut } from './layout.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that another set of colors can break. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/** What is wrong with the screen as it is now: the rule, the element, and what is the matter. */
async function violations(page: Page, only?: string[]): Promise<string[]> {
	// Colors on their way to others are nobody's colors.
	const isHere = await page.evaluate(async () => {
		await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
		return 'axe' in window;
	});
	// To send the whole of axe for every scan would take longer than the scans.
	const axe = new AxeBuilder({ page, ...(isHere && { axeSource: 'void 0' }) })
		.setLegacyMode()
		.options({ resultTypes: ['violations'], preload: false });
	const { violations: found } = await (only ? axe.withRules(only) : axe.withTags(TAGS)).analyze();
	return found.flatMap(({ id, nodes }) =>
		nodes.map(({ target, html, failureSummary }) =>
			[id, target.join(' '), html.slice(0, 200), failureSummary ?? ''].join('\n')
		)
	);
}

/**
 * Scans the screen in light and in dark colors, and looks whether it scrolls sideways; every fault is
 * told, and the test goes on.
 */
export async function expectAccessible(page: Page, screen: string) {
	expect.soft(await stickingOut(page), `${screen}, width`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
	expect.soft(await violations(page), `${screen}, light`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	expect.soft(await violations(page, COLOR_RULES), `${screen}, dark`).toEqual([]);
}

/** Unfolds everything that is folded, so that nothing escapes the rules. */
export async function openFolds(page: Page) {
	await page.evaluate(async () => {
		for (;;) {
			const closed = document.querySelectorAll<HTMLDetailsElement>('details:not([open])');
			if (closed.length === 0) return;
			for (const fold of closed) fold.open = true;
			// A fold may make what it holds when it is opened, and more folds in it.
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	});
	const whole = page.getByRole('button', { name: 'Show the whole article', pressed: false });
	if (await whole.isVisible()) await whole.click();
}
