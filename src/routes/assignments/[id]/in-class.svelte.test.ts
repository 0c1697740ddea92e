import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { before, right, wrong } from '#lib/core/assigned/testing/received.ts';
import type { LiveAct } from '#lib/core/schema/live.ts';
import {
	answers,
	begun,
	button,
	choose,
	heading,
	here,
	promptOf,
	says,
	status,
	to,
	verdict,
	voice,
	vote
} from './testing/on-screen.ts';
import { showInClass } from './testing/show-in-class.ts';

afterEach(() => {
	location.hash = '';
});

describe('at the teacher’s pace', () => {
	it('waits on the cover, and begins a live attempt when the class goes on', async () => {
		const { server, does } = await showInClass();
		await expect.element(says('Waiting for the class.')).toBeVisible();
		expect(button('Start').query()).toBeNull();
		does(to(voice));
		await expect.element(heading()).toHaveTextContent(promptOf(voice));
		await expect.element(heading()).toHaveFocus();
		await expect.poll(() => [...server.events.values()][0]).toMatchObject({ mode: 'live' });
	});

	it('comes to the screen of the class, whatever the address asks for', async () => {
		await showInClass({
			acts: [to('paid-voice')],
			before: [begun, ...before('board')],
			at: 'board'
		});
		await expect.element(heading()).toHaveTextContent(promptOf('paid-voice'));
		await expect.poll(here).toBe('paid-voice');
	});

	it('keeps a vote and tells nothing of it', async () => {
		const { server } = await showInClass({ acts: [to(voice)] });
		await vote(voice, 'wrong');
		await expect.element(status()).toHaveTextContent('Saved. Waiting for the class.');
		await expect.element(says('The next screen comes by itself.')).toHaveFocus();
		expect(button('Continue').query()).toBeNull();
		expect(page.getByRole('heading', { level: 3 }).query()).toBeNull();
		await expect.poll(() => answers(server, voice)).toHaveLength(1);
	});

	it('lets a learner go on by themselves to the end of a span, and no further', async () => {
		const { does } = await showInClass({ acts: [to('warm-bus', 'warm-pool')] });
		await expect.element(heading()).toHaveTextContent(promptOf('warm-bus'));
		await vote('warm-bus');
		await button('Continue').click();
		await expect.element(heading()).toHaveTextContent(promptOf('warm-pool'));
		await vote('warm-pool');
		await expect.element(status()).toHaveTextContent('Saved. Waiting for the class.');
		expect(button('Continue').query()).toBeNull();
		location.hash = 'safe-voice';
		await expect.element(heading()).toHaveTextContent(promptOf('warm-pool'));
		does(to('warm-bus', voice));
		await expect.element(heading()).toHaveTextContent(promptOf(voice));
	});

	it('says that it waits where a screen that is only read is the last', async () => {
		await showInClass({ acts: [to('read-lead')] });
		await button('Continue').click();
		await expect
			.poll(() => document.activeElement?.textContent)
			.toMatch(/^Waiting for the class\./);
		expect(button('Continue').query()).toBeNull();
		expect(here()).toBe('read-lead');
	});

	it('lets a learner look back, and leads them to the class again', async () => {
		await showInClass({ acts: [to(voice), to('paid-voice')], before: [begun, right(voice)] });
		await expect.element(heading()).toHaveTextContent(promptOf('paid-voice'));
		location.hash = voice;
		await expect.element(heading()).toHaveTextContent(promptOf(voice));
		await expect.element(says('The class is at another screen.')).toBeVisible();
		await button('Go to the class').click();
		await expect.element(heading()).toHaveTextContent(promptOf('paid-voice'));
		await expect.element(heading()).toHaveFocus();
		expect(says('The class is at another screen.').query()).toBeNull();
	});

	it('keeps what was chosen and typed, and sends nothing, when the class moves', async () => {
		const { server, does } = await showInClass({ acts: [to(voice)] });
		await choose(voice);
		await page.getByRole('radio', { name: 'Sure' }).click({ force: true });
		await page.getByRole('textbox').fill('It names no one.');
		does(to('paid-voice'));
		await expect.element(heading()).toHaveTextContent(promptOf('paid-voice'));
		await expect.element(page.getByRole('textbox')).toHaveValue('');
		does(to(voice));
		await expect.element(heading()).toHaveTextContent(promptOf(voice));
		await expect.element(page.getByRole('textbox')).toHaveValue('It names no one.');
		expect(answers(server, voice)).toEqual([]);
		await button('Save answer').click();
		await expect
			.poll(() => answers(server, voice))
			.toMatchObject([{ ...right(voice), confidence: 'sure', reason: 'It names no one.' }]);
	});

	it('keeps a sentence and half a match, too', async () => {
		const { does } = await showInClass({ acts: [to('fair-sentence')] });
		await page.getByRole('textbox').fill('Crashes fell, and so');
		does(to('audit-match'));
		const first = page.getByRole('combobox').first();
		const chosen = (await first.findElement()).querySelectorAll('option')[2]?.value ?? '';
		await first.selectOptions(chosen);
		does(to('fair-sentence'));
		await expect.element(page.getByRole('textbox')).toHaveValue('Crashes fell, and so');
		does(to('audit-match'));
		await expect.element(page.getByRole('combobox').first()).toHaveValue(chosen);
	});

	it('shows the record only when the teacher does', async () => {
		const { does } = await showInClass({ acts: [to(verdict)] });
		await expect.element(heading()).toHaveTextContent(promptOf(verdict));
		await expect.element(says('The record comes later.')).toBeVisible();
		expect(says('paid for from the town budget').query()).toBeNull();
		does({ type: 'revealed', item: verdict, what: 'record' });
		await expect.element(says('paid for from the town budget').first()).toBeVisible();
	});

	it('opens the form for another vote, and sends the same answer again', async () => {
		const { server, does } = await showInClass({ acts: [to(voice)] });
		await vote(voice, 'wrong');
		await expect.element(says('The next screen comes by itself.')).toHaveFocus();
		does({ type: 'revoted', item: voice });
		await expect.element(status()).toHaveTextContent('Vote again: keep your answer or change it.');
		await expect.element(heading()).toHaveFocus();
		await expect.element(page.getByRole('radio', { checked: true }).first()).toBeEnabled();
		await button('Save answer').click();
		await expect.element(status()).toHaveTextContent('Saved. Waiting for the class.');
		await expect.poll(() => answers(server, voice)).toMatchObject([wrong(voice), wrong(voice)]);
		does({ type: 'revoted', item: voice });
		await vote(voice, 'right');
		await expect.poll(() => answers(server, voice)).toHaveLength(3);
	});

	it('asks nobody again who votes for the first time', async () => {
		await showInClass({ acts: [to(voice), { type: 'revoted', item: voice }] });
		await vote(voice);
		await expect.element(status()).toHaveTextContent('Saved. Waiting for the class.');
	});

	it('tells the answer when the teacher shows it', async () => {
		const { does } = await showInClass({ acts: [to(voice)] });
		await vote(voice, 'wrong');
		await expect.element(says('The next screen comes by itself.')).toHaveFocus();
		does({ type: 'revealed', item: voice, what: 'key' });
		await expect.poll(() => status().element().textContent).toMatch(/^Not quite/);
		await expect.element(says('The answer is')).toBeVisible();
		await expect.element(says('Waiting for the class.')).toBeVisible();
		expect(button('Try again').query()).toBeNull();
		expect(button('Continue').query()).toBeNull();
	});

	it('tells it to those who have not answered, and holds the form', async () => {
		const { server, does } = await showInClass({ acts: [to(voice)] });
		await choose(voice, 'wrong');
		does({ type: 'revealed', item: voice, what: 'key' });
		await expect.element(says('The answer was shown before you answered.')).toBeVisible();
		await expect.element(says('The answer is')).toBeVisible();
		await expect.element(page.getByRole('radio').first()).toBeDisabled();
		expect(button('Save answer').query()).toBeNull();
		expect(answers(server, voice)).toEqual([]);
	});
});

describe('at the students’ pace', () => {
	const paced: LiveAct = { type: 'paced', by: 'student' };

	it('goes on from where the learner is, past what the class left out', async () => {
		const { does } = await showInClass({ acts: [to(voice), to('paid-voice')] });
		await expect.element(heading()).toHaveTextContent(promptOf('paid-voice'));
		does(paced);
		await choose('paid-voice');
		await button('Check answer').click();
		await button('Continue').click();
		await expect.element(heading()).toHaveTextContent(promptOf(verdict));
		expect(here()).toBe(verdict);
		// At their own pace the record stands beside the question.
		await expect.element(says('paid for from the town budget').first()).toBeVisible();
		does(to('fair-headline'));
		expect(here()).toBe(verdict);
		does({ type: 'paced', by: 'teacher' });
		await expect.element(heading()).toHaveTextContent(promptOf('fair-headline'));
	});
});

it('an assignment learns that its class begins', async () => {
	const { does, side } = await showInClass({ acts: [{ type: 'ended', home: true }] });
	await expect.element(button('Start')).toBeVisible();
	does({ type: 'opened' });
	side.refresh();
	await expect.element(says('Waiting for the class.')).toBeVisible();
	expect(button('Start').query()).toBeNull();
});

it('answers by the keyboard alone, and comes back after the network was lost', async () => {
	const { server, does, goes, room } = await showInClass({ acts: [to(voice)] });
	await expect.element(heading()).toBeVisible();
	goes('off');
	room.way = 'off';
	room.break();
	await choose(voice);
	await userEvent.tab();
	document.querySelector<HTMLElement>('[type="submit"]')?.focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(status()).toHaveTextContent('Saved. Waiting for the class.');
	await expect.element(says('The server cannot be reached.').first()).toBeVisible();
	room.way = 'on';
	does(to('paid-voice'));
	goes('on');
	await expect.element(heading()).toHaveTextContent(promptOf('paid-voice'));
	await expect.poll(() => answers(server, voice)).toHaveLength(1);
});
