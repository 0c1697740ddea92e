import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { projectedLesson } from '#lib/core/live/projected-lesson.ts';
import type { Revealed } from '#lib/core/live/live-session.ts';
import type { LiveParts, RoomPart } from '#lib/core/live/wire.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import Projector from './Projector.svelte';

const lesson = aLesson();
const ITEM = 'safe-verdict';
const qr = createRawSnippet(() => ({ render: () => '<i>square</i>' }));

interface Shown {
	at?: string;
	to?: string;
	revealed?: Record<string, Revealed>;
	room?: Partial<RoomPart>;
	parts?: LiveParts;
	state?: 'streaming' | 'away' | 'refused';
}

function show({ at = ITEM, to = at, revealed = {}, room, parts, state = 'streaming' }: Shown) {
	const whole: RoomPart = {
		...{ phase: 'open', pace: 'teacher', from: at, to, paused: false, locked: false, home: true },
		...{ revealed: {}, revotes: {}, struck: [], news: 0 },
		...room
	};
	return render(Projector, {
		lesson: projectedLesson(lesson, { from: at, to, revealed }),
		parts: {
			room: whole,
			counts: { seats: 25, joined: 24, finished: 3, answered: { [ITEM]: 18 } },
			...parts
		},
		state,
		code: 'KMPRTW',
		address: 'lessons.test/join',
		qr
	});
}

const heading = (level = 1) => page.getByRole('heading', { level });
const text = () => document.body.textContent;

describe('in the lobby', () => {
	it('shows the code sign by sign, the address, the square and how many have joined', async () => {
		await show({ at: 'cover' });
		await expect.element(heading()).toHaveTextContent('Twelve crossings');
		await expect.element(page.getByText('The code is: K M P R T W')).toBeInTheDocument();
		await expect.element(page.getByText('lessons.test/join')).toBeVisible();
		await expect.element(page.getByText('square')).toBeVisible();
		await expect.element(page.getByRole('status').getByText('24 have joined')).toBeVisible();
	});

	it.each([
		[0, 'Nobody has joined yet'],
		[1, '1 has joined']
	])('says it of %i', async (joined, words) => {
		await show({
			at: 'cover',
			parts: { counts: { seats: 3, joined, finished: 0, answered: {} } }
		});
		await expect.element(page.getByText(words, { exact: true })).toBeVisible();
	});
});

describe('at a question', () => {
	it('shows the passage with the statement marked, the answers to choose from, and how many answered', async () => {
		await show({});
		await expect
			.element(page.getByRole('mark'))
			.toHaveTextContent('New crossings have made the town safe');
		await expect
			.element(page.getByRole('listitem').first())
			.toHaveTextContent('Backed by the record');
		await expect.element(page.getByText('18 of 24 answered')).toBeVisible();
		await expect.element(page.getByText('Code KMPRTW')).toBeVisible();
		expect(text()).not.toContain('The answer');
		expect(text()).not.toContain('In the record');
	});

	it('says that all look up', async () => {
		await show({ room: { paused: true } });
		await expect.element(page.getByRole('status').getByText('Paused: look up')).toBeVisible();
	});

	it('shows both votes by words and numbers, and no shares of a few', async () => {
		const first = { voters: 20, options: { supported: 5, partly: 15 } };
		const parts = { [`tally:${ITEM}`]: { shown: true, first, second: { voters: 4 } } };
		await show({ parts });
		const row = page.getByRole('row').filter({ hasText: 'Backed in part' });
		await expect.element(row.getByRole('cell').first()).toHaveTextContent('15 of 20 (75%)');
		await expect.element(row.getByRole('cell').nth(1)).toHaveTextContent('–');
		await expect.element(page.getByRole('columnheader', { name: /Second vote/ })).toBeVisible();
		await expect
			.element(page.getByText('Where fewer than 5 answered, no shares are shown.'))
			.toBeVisible();
	});

	it('sets the record beside the sentence, with its source, place and date', async () => {
		await show({ at: 'paid-verdict', revealed: { 'paid-verdict': { record: 1 } } });
		const statement = lesson.statements.find(({ id }) => id === 'paid');
		const [hop] = statement?.evidence ?? [];
		await expect.element(page.getByText('In the record').first()).toBeVisible();
		await expect.element(page.getByText(`“${hop?.quote ?? ''}”`)).toBeVisible();
		await expect.element(page.getByText(new RegExp(hop?.locator ?? 'none'))).toBeVisible();
		await expect
			.element(page.getByText(`Last checked on ${statement?.statusAsOf ?? ''}`))
			.toBeVisible();
	});

	it('brings what has just been shown into view', async () => {
		await page.viewport(1280, 400);
		const revealed = { [ITEM]: { record: 1, key: 2 } };
		await show({ revealed });
		await expect.element(page.getByText('The answer', { exact: true })).toBeInViewport();
		expect(scrollY).toBeGreaterThan(0);
		await page.viewport(414, 896);
	});

	it('tells the answer with the gap and the rule', async () => {
		await show({ revealed: { [ITEM]: { key: 1 } } });
		const statement = lesson.statements.find(({ id }) => id === 'safe');
		await expect.element(page.getByRole('heading', { name: 'The answer' })).toBeVisible();
		await expect.element(page.getByText(new RegExp(statement?.gap ?? 'none'))).toBeVisible();
		await expect.element(page.getByText(new RegExp(statement?.rule ?? 'none'))).toBeVisible();
	});

	it('shows chosen reasons, and why a question does not count', async () => {
		const struck = [{ item: ITEM, note: 'Two answers were right.', at: 1 }];
		const reasons = [{ text: 'The audit says so.', option: 'supported' }];
		await show({ room: { struck }, parts: { [`reasons:${ITEM}`]: reasons } });
		await expect.element(page.getByText('“The audit says so.”')).toBeVisible();
		await expect.element(page.getByText('for “Backed by the record”')).toBeVisible();
		await expect.element(page.getByText('This question does not count')).toBeVisible();
		await expect.element(page.getByText('Two answers were right.')).toBeVisible();
	});

	it.each(lesson.items.map(({ id, kind }) => [id, kind]))(
		'shows %s (%s), open and answered',
		async (at) => {
			const prompt = lesson.items.find(({ id }) => id === at)?.prompt ?? '';
			const { rerender } = await show({ at });
			await expect.element(heading()).toHaveTextContent(prompt);
			const revealed = { [at]: { key: 1, record: 1 } };
			await rerender({ lesson: projectedLesson(lesson, { from: at, to: at, revealed }) });
			await expect.element(page.getByRole('heading', { name: 'The answer' })).toBeVisible();
		}
	);
});

describe('at several questions', () => {
	const stretch = { at: 'warm-bus', to: 'warm-pool' };
	const counts = {
		...{ seats: 25, joined: 24, finished: 0 },
		answered: { 'warm-bus': 20, 'warm-pool': 11 }
	};

	it('sends all to their own screens, and counts', async () => {
		await show({ ...stretch, parts: { counts } });
		await expect.element(heading()).toHaveTextContent('Warm-up: Work on your own screen');
		await expect.element(page.getByText(/20 of 24 answered/)).toBeVisible();
		await expect.element(page.getByText(/11 of 24 answered/)).toBeVisible();
		const asked = lesson.items.find(({ id }) => id === 'warm-bus');
		if (asked?.kind !== 'choice' || !asked.stimulus) throw new Error('a quick question');
		expect(text()).not.toContain(asked.stimulus.text);
	});

	it('shows whole only those of which something is shown', async () => {
		const revealed = { 'warm-pool': { key: 1 } };
		await show({ ...stretch, revealed, parts: { counts } });
		await expect.element(page.getByRole('heading', { name: 'The answer' })).toBeVisible();
		expect(page.getByRole('article').elements()).toHaveLength(1);
	});
});

describe('where nothing is asked', () => {
	it('shows what is read', async () => {
		await show({ at: 'read-lead' });
		const passage = lesson.passages.find(({ id }) => id === 'lead')?.text ?? '';
		await expect.element(page.getByText(passage)).toBeVisible();
	});

	it.each<[string, Shown, string]>([
		['lets all go on', { room: { pace: 'student' } }, 'Go on by yourself'],
		['stops for today', { room: { phase: 'frozen' } }, 'We stop here for today'],
		['sends all home', { room: { phase: 'ended' } }, 'Finish at home'],
		['ends', { room: { phase: 'ended', home: false } }, 'The lesson is over'],
		['leads to the result', { at: 'result' }, 'Your result is on your own screen']
	])('%s', async (_, shown, words) => {
		await show(shown);
		await expect.element(heading()).toHaveTextContent(words);
	});

	it('counts who has finished', async () => {
		await show({ room: { pace: 'student' } });
		await expect.element(page.getByText('3 of 24 finished')).toBeVisible();
	});

	it('says when it may be out of date, and when it is closed', async () => {
		const { rerender } = await show({ state: 'away' });
		await expect.element(page.getByText(/No connection/)).toBeVisible();
		await rerender({ state: 'refused' });
		await expect.element(page.getByText(/Sign in again/)).toBeVisible();
	});
});
