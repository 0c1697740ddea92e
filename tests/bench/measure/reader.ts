import { timeAnswers } from './in-page.ts';
import type { SlowPage } from './slow-page.ts';

/** Where the lesson is, and the middle of the button that checks what has been filled in, if any. */
interface Turn {
	step: string;
	button: { x: number; y: number } | null;
}

declare global {
	interface Window {
		benchTurn?: () => Promise<Turn>;
	}
}

/** What a page needs before its own scripts so that it can be read by `takeTurn`. */
export const readerScripts = [timeAnswers, installReader];

const NOTHING_NEW_MS = 1500;

/**
 * Does the next thing of a hasty reader: goes on where nothing is asked or all is answered, else gives
 * the first answer that the question takes.
 *
 * @returns the step, and the time from the click to the frame after the feedback, if there was any
 */
export async function takeTurn(page: SlowPage): Promise<{ step: string; answeredMs?: number }> {
	const { step, button } = await page.run(nextTurn);
	if (!button) return { step };
	// A click as a hand makes it, so that waiting for a busy page counts.
	const click = { ...button, button: 'left', clickCount: 1 } as const;
	await page.session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...click });
	await page.session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...click });
	try {
		return { step, answeredMs: await page.report('painted', NOTHING_NEW_MS) };
	} catch {
		// Holding a written sentence against its rubric says nothing new.
		return { step };
	}
}

function nextTurn(): Promise<Turn> {
	if (!window.benchTurn) throw new TypeError('the reader is not installed');
	return window.benchTurn();
}

/** Runs in the page, so it is complete in itself. */
function installReader(): void {
	const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
	const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));

	async function turn(): Promise<Turn> {
		const step = document.querySelector<HTMLElement>('.lesson')?.dataset['step'] ?? '';
		const onward = document.querySelector<HTMLElement>('[data-act="continue"], [data-act="begin"]');
		const check = document.querySelector<HTMLElement>('form [type="submit"]');
		const fields = document.querySelectorAll<HTMLElement>(
			'form .options input, form select, form textarea, form [aria-pressed], form .option input'
		);
		if (check && fields.length > 0) {
			await fillIn(fields[0]);
			check.scrollIntoView({ block: 'center' });
			await frame();
			await idle();
			const { x, y, width, height } = check.getBoundingClientRect();
			return { step, button: { x: x + width / 2, y: y + height / 2 } };
		}
		if (!check) onward?.click();
		await frame();
		await idle();
		return { step, button: null };
	}

	async function fillIn(field: HTMLElement | undefined) {
		if (field instanceof HTMLSelectElement) return choosePlaces();
		if (!(field instanceof HTMLTextAreaElement)) return field?.click();
		field.value = 'The report found that some records were not complete.';
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}

	async function choosePlaces() {
		const selects = () => [...document.querySelectorAll('select')];
		const choose = async (select: HTMLSelectElement, index: number) => {
			select.selectedIndex = index;
			select.dispatchEvent(new Event('change', { bubbles: true }));
			await frame();
		};
		const [first] = selects();
		// Where everything has a place already, one thing has to be moved.
		if (first && selects().every(({ value }) => value !== '')) {
			await choose(first, first.options.length - 1);
		}
		for (;;) {
			// What is chosen may move its card, so each is looked up anew.
			const empty = selects().find(({ value }) => value === '');
			if (!empty) return;
			await choose(empty, 1);
		}
	}

	window.benchTurn = turn;
}
