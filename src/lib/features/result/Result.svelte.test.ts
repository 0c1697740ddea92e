import { afterEach, beforeEach, expect, it, vi, describe } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { keyResponse } from '#lib/core/testing/responses.ts';
import { wrongResponse } from '#lib/core/testing/wrong-response.ts';
import { openFold, plain, section, showResult } from './testing/show-result.ts';

describe('a perfect attempt', () => {
	beforeEach(() => showResult(keyResponse, { confidence: 'sure' }));

	it('has one heading of level 1', () => {
		const headings = page.getByRole('heading', { level: 1 }).elements();
		expect(headings.map(({ textContent }) => textContent)).toEqual(['Your result']);
	});

	it('says how much was answered, and gives no grade', () => {
		const opening = page.getByText(/^You answered 23 of the 23 questions\./);
		expect(opening.element().textContent).toContain('Only your first answers count');
		expect(document.body.textContent).not.toMatch(/score|points|grade|rank/i);
	});

	it('lists every question, with its answer and how it came out', async () => {
		await openFold('See every question and your first answer');
		const table = page.getByRole('table', { name: /^In the order/ });
		const rows = table.getByRole('row').elements().map(plain);
		expect(rows).toHaveLength(24);
		expect(rows[1]).toBe('The bus is late once a day · Said or shown?ShownRight');
		expect(rows).toContain('Place each statement.4 of 4 parts rightRight');
		expect(rows).toContain(
			'Write one fair sentence.An audit counted 28 crashes in one year, down from 40.Checked by you'
		);
	});

	it('counts the two kinds of mistakes apart', () => {
		const text = section('Caught and missed');
		expect(text).toContain('You recognized 6 of 6.');
		expect(text).toContain('Doubted: 0');
		expect(text).toContain('You noticed 4 of 4. You accepted none as backed (no false alarms).');
		expect(text).toContain('You leaned neither toward doubt nor toward belief. You doubted 0 of 6');
	});

	it('lists no mistake', () => {
		expect(section('Sure, and right?')).toContain(
			'Of the answers you gave as Sure, 22 of 22 were right.'
		);
		expect(page.getByText(/Sure, but not right/).elements()).toEqual([]);
		expect(section('Ideas to watch')).toContain(
			'Your first answers fit none of the ideas we look for.'
		);
	});

	it('shows the own sentence with its check', () => {
		const text = section('Your own words');
		expect(text).toContain('An audit counted 28 crashes in one year, down from 40.');
		expect(text).toContain('You ticked this: Names who counted.');
	});
});

describe('an attempt in which everything is wrong', () => {
	beforeEach(() => showResult(wrongResponse, { confidence: 'sure' }));

	it('names no direction: both mistakes were made most of the time', () => {
		const text = section('Caught and missed');
		expect(text).toContain('You recognized 0 of 6.');
		expect(text).toContain('You accepted 4 of 4 as backed (false alarms).');
		expect(text).toContain(
			'you doubted most of what is backed (6 of 6), and accepted most of what is not (4 of 4).'
		);
		expect(text).not.toContain('neither toward doubt');
	});

	it('puts the surest mistakes first, each with why', () => {
		const text = section('Sure, and right?');
		expect(text).toContain('Of the answers you gave as Sure, 0 of 22 were right.');
		expect(text.indexOf('Sure, but not right')).toBeLessThan(text.indexOf('How sure you were'));
		expect(text).toContain('The bus is late once a day');
		expect(text).toContain('The answer: Shown The audit counted it.');
		expect(text).toContain('More of these: 18');
	});

	it('names each idea with the answers that fit it', () => {
		const text = section('Ideas to watch');
		expect(text).toContain('The record does not say it, so it is false');
		expect(text).toContain('It is only a quotation, so nothing backs it');
		expect(text).toContain('Answers that fit it: 6');
	});

	it('says that the own sentence was not checked, and what a fair one is', () => {
		const text = section('Your own words');
		expect(text).toContain('Crossings are fine.');
		expect(text).toContain('You have not checked this sentence');
		expect(text).toContain('One fair sentence: An audit counted 28 crashes');
	});
});

describe('an attempt without answers', () => {
	beforeEach(() => showResult(() => undefined));

	it('says so, and shows no share of nothing', () => {
		expect(
			page.getByText(/^You have not answered any of the 23 questions yet\./).elements()
		).toHaveLength(1);
		expect(document.body.textContent).not.toMatch(/\b0 of\b|of 0\b|NaN|undefined|%/);
	});

	it('reveals what was withheld all the same', async () => {
		await openFold('The exit questions, with the answers');
		const entry = page.getByRole('listitem').filter({ hasText: 'The oak is 200 years old' });
		expect(plain(entry.first().element())).toContain('Not answered The answer: Shown');
	});

	it('tells in every section what is missing', () => {
		expect(section('Caught and missed')).toContain('You did not answer any of these.');
		expect(section('Caught and missed')).toContain('Not answered: 6');
		expect(section('Sure, and right?')).toContain('You did not say how sure you were');
		expect(section('Warm-up and exit')).toContain('You answered neither the warm-up nor the exit');
		expect(section('Ideas to watch')).toContain('There is nothing to show until you answer.');
		expect(section('Your own words')).toContain('Not answered');
	});

	it('still says what can be relied on', () => {
		expect(section('What you can rely on here')).toContain('Checked against: the audit');
	});
});

describe('what to do next', () => {
	it('names the day on which what was missed returns', async () => {
		vi.useFakeTimers({ now: new Date(2026, 0, 5, 9), toFake: ['Date'] });
		await showResult(wrongResponse);
		vi.useRealTimers();
		expect(section('When to come back')).toContain('They return from Monday, January 12, 2026 on');
	});

	it('says that nothing has to return where nothing was missed', async () => {
		await showResult(keyResponse);
		expect(section('When to come back')).toContain('You missed no rule');
	});

	it('leads to the other module', async () => {
		await showResult(keyResponse);
		const link = page.getByRole('link', { name: 'Open another module' });
		await expect.element(link).toHaveAttribute('href', '/modules/groundhog');
	});

	it('starts again at once, and says what happens to the old answers', async () => {
		const { onstartagain } = await showResult(keyResponse);
		expect(section('Start again')).toContain(
			'Your old answers stay on this device until you clear'
		);
		await page.getByRole('button', { name: 'Start again' }).click();
		expect(onstartagain).toHaveBeenCalledOnce();
	});
});

describe('on paper', () => {
	beforeEach(async () => {
		await showResult(wrongResponse, { confidence: 'sure' });
		// As the browser does before it prints.
		window.dispatchEvent(new Event('beforeprint'));
		await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
	});
	afterEach(() => cdp().send('Emulation.setEmulatedMedia', { media: '' }));

	const isShown = (text: RegExp) => page.getByText(text).first().element().checkVisibility();

	it('everything folded is open, but for what is said elsewhere', () => {
		expect(isShown(/^We compare two shares/)).toBe(true);
		expect(isShown(/^In the order of the lesson/)).toBe(true);
		expect(isShown(/^Answers that fit it: 6/)).toBe(false);
	});

	it('there are no buttons, and the module and the day are named', () => {
		expect(page.getByRole('button').elements()).toEqual([]);
		expect(isShown(/^Twelve crossings · .+ \d{4}$/)).toBe(true);
	});
});

describe('the record', () => {
	it('prints the page', async () => {
		const print = vi.spyOn(window, 'print').mockReturnValue();
		await showResult(keyResponse);
		await page.getByRole('button', { name: 'Print' }).click();
		expect(print).toHaveBeenCalledOnce();
	});

	it('is a file with every sentence of the page and the answers as data', async () => {
		const blobs: Blob[] = [];
		vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
			if (blob instanceof Blob) blobs.push(blob);
			return 'blob:nowhere';
		});
		const names: string[] = [];
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
			this: HTMLAnchorElement
		) {
			names.push(this.download);
		});
		const { events } = await showResult(wrongResponse, { confidence: 'sure' });
		await page.getByRole('button', { name: 'Save a file' }).click();
		const kept = new DOMParser().parseFromString((await blobs[0]?.text()) ?? '', 'text/html');
		expect(JSON.parse(kept.querySelector('#attempt')?.textContent ?? '')).toMatchObject({
			module: 'small',
			events
		});
		for (const element of document.querySelectorAll(
			'article > p:not(.print-only), article > section p, article > section td'
		)) {
			expect(plain(kept.body)).toContain(plain(element));
		}
		expect(plain(kept.body)).toMatch(/Module version 1\.0\.0, made on \w+, \w+ \d+, \d{4}\./);
		expect(names[0]).toMatch(/^said-or-shown-small-\d{4}-\d\d-\d\d\.html$/);
		await expect.element(page.getByRole('status')).toHaveTextContent(`File made: ${names[0]}`);
	});
});
