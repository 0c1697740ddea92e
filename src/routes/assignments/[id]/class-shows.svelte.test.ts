import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { right, wrong } from '#lib/core/assigned/testing/received.ts';
import {
	begun,
	button,
	choose,
	heading,
	here,
	says,
	status,
	to,
	voice
} from './testing/on-screen.ts';
import { showInClass } from './testing/show-in-class.ts';

afterEach(() => {
	location.hash = '';
});

describe('what the teacher shows of a question', () => {
	const votes = { voters: 12, options: { 'quoted-claim': 5, narration: 7 } };

	it('is how the class voted, with the own answer marked by words', async () => {
		const { room } = await showInClass({ acts: [to(voice)], before: [begun, wrong(voice)] });
		await expect.element(status()).toHaveTextContent('Saved. Waiting for the class.');
		expect(page.getByRole('table').query()).toBeNull();
		room.put({ [`tally:${voice}`]: { first: votes } });
		const table = page.getByRole('table', { name: 'How the class voted' });
		await expect.element(table.getByText('votes: 12')).toBeVisible();
		await expect.element(table.getByText('7')).toBeVisible();
		await expect.element(table.getByText('Your answer')).toBeVisible();
		room.put({ [`tally:${voice}`]: { first: votes, second: { voters: 3 } } });
		await expect.element(table.getByText('Second vote, votes: 3')).toBeVisible();
		await expect.element(table.getByText('Too few votes to show.').first()).toBeVisible();
		room.put({ [`tally:${voice}`]: null });
		await expect.poll(() => page.getByRole('table').query()).toBeNull();
	});

	it('are reasons of the class, without names', async () => {
		const text = 'The paper says it in its own words.';
		await showInClass({
			acts: [to(voice)],
			before: [begun, wrong(voice)],
			parts: { [`reasons:${voice}`]: [{ text, option: 'narration' }] }
		});
		await expect
			.element(page.getByRole('heading', { name: 'Reasons from the class' }))
			.toBeVisible();
		await expect.element(says(text)).toBeVisible();
	});

	it('is at once that a question was taken out, and why', async () => {
		const { strikes } = await showInClass({ acts: [to(voice)] });
		strikes(voice, 'Two readings are fair.');
		await expect
			.element(says('Your teacher took this question out: Two readings are fair.'))
			.toBeVisible();
	});
});

describe('when the class stops', () => {
	it('holds the form while it is paused, and lets go', async () => {
		const { does } = await showInClass({ acts: [to(voice)] });
		await choose(voice);
		does({ type: 'paused' });
		await expect.element(says('Paused by your teacher. Your answers are kept.')).toBeVisible();
		await expect.element(page.getByRole('radio').first()).toBeDisabled();
		expect(button('Save answer').query()).toBeNull();
		does({ type: 'resumed' });
		await expect.element(button('Save answer')).toBeVisible();
		await expect.element(page.getByRole('radio', { checked: true }).first()).toBeEnabled();
	});

	it('says that it is over for today, and goes on another day', async () => {
		const { does } = await showInClass({ acts: [to(voice), { type: 'froze' }] });
		await expect
			.element(says('Your class stopped here for today. Your answers are kept.'))
			.toBeVisible();
		await expect.element(page.getByRole('radio').first()).toBeDisabled();
		does({ type: 'thawed' });
		await expect.element(button('Save answer')).toBeVisible();
	});

	it('becomes the ordinary assignment at home', async () => {
		const { does, room } = await showInClass({
			acts: [to('warm-bus', voice)],
			before: [begun, right('warm-bus'), right('warm-pool'), right(voice)],
			at: voice
		});
		does({ type: 'ended', home: true });
		await expect.element(says('You can finish at home under the same code.')).toBeVisible();
		await expect.element(says('That’s right')).toBeVisible();
		await button('Continue').click();
		await expect.poll(here).toBe('safe-verdict');
		await expect.element(button('Check answer')).toBeVisible();
		await expect.poll(() => room.open).toBe(0);
	});

	it('is closed where it is not to be finished', async () => {
		const { does } = await showInClass({ acts: [to(voice)] });
		await expect.element(heading()).toBeVisible();
		does({ type: 'ended', home: false });
		await expect.element(says('This assignment is closed.')).toBeVisible();
		await expect.element(page.getByRole('radio').first()).toBeDisabled();
	});

	it('does not count as finished by being led to the result', async () => {
		const { server } = await showInClass({ acts: [to('result')], before: [begun, right(voice)] });
		await expect.poll(here).toBe('result');
		await expect.poll(() => [...server.events.values()].at(-1)).toMatchObject({ stop: 'result' });
		expect([...server.events.values()].map(({ type }) => type)).not.toContain('finished');
	});
});
