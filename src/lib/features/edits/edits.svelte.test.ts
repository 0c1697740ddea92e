import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../app.css';
import { rulingChanges } from '#lib/core/assigned/ruling-changes.ts';
import type { Ruling } from '#lib/core/assigned/ruled-lesson.ts';
import { answered, eventsOf } from '#lib/core/testing/events.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import Changes from './Changes.svelte';
import ConfirmRuling from './ConfirmRuling.svelte';
import QuestionEntry from './QuestionEntry.svelte';
import { questionsOf } from './question.ts';
import RulingList from './RulingList.svelte';

const lesson = aLesson();
const questions = questionsOf(lesson);
const questionOf = (id: string) => {
	const found = questions.find(({ item }) => item.id === id);
	if (!found) throw new Error(`no question ${id}`);
	return found;
};
const asked = questionOf('compare-choice');
const change = '/change';
const accept: Ruling = {
	id: 'r',
	item: 'compare-choice',
	kind: 'accept',
	key: { kind: 'choice', option: 'a' },
	note: 'Both fit.',
	at: Date.UTC(2026, 10, 24, 19, 45)
};

describe('a question', () => {
	const counts = { item: 'compare-choice', answered: 3, right: 1, options: { a: 2, b: 1 } };
	const show = async (more: object = {}) => {
		const screen = await render(QuestionEntry, {
			lesson,
			question: asked,
			counts,
			struck: false,
			change,
			...more
		});
		await screen.getByText(/What was compared/).click();
		return screen;
	};

	it('shows its key, and how many chose each answer', async () => {
		const screen = await show();
		await expect.element(screen.getByText('Key: Two years')).toBeVisible();
		await expect.element(screen.getByText('3 answered, 1 right')).toBeVisible();
		const entries = screen.getByRole('listitem').elements();
		expect(entries.map((entry) => entry.querySelector('p')?.textContent.trim())).toEqual([
			expect.stringContaining('chosen by 2'),
			expect.stringContaining('chosen by 1'),
			expect.stringContaining('chosen by 0')
		]);
	});

	it('leads to each change by a link that names the answer', async () => {
		const screen = await show();
		const link = (name: string) => screen.getByRole('link', { name, exact: true });
		await expect
			.element(link('Accept this answer, too : Two towns of one size'))
			.toHaveAttribute('href', '/change?item=compare-choice&kind=accept&option=a');
		await expect
			.element(link('Make this the key : Two towns of one size'))
			.toHaveAttribute('href', '/change?item=compare-choice&kind=rekey&option=a');
		await expect
			.element(screen.getByRole('link', { name: /Strike this question/ }))
			.toHaveAttribute('href', '/change?item=compare-choice&kind=strike');
		await expect.element(screen.getByRole('link', { name: /Two years/ })).not.toBeInTheDocument();
	});

	it('offers to go back to one right answer where there are two', async () => {
		const { item } = asked;
		if (item.kind !== 'choice') throw new Error('it is a choice');
		const two = { ...item, key: { ...item.key, alsoCorrect: ['a'] } };
		const screen = await show({ question: { ...asked, item: two } });
		await expect.element(screen.getByText('Key: Two towns of one size · Two years')).toBeVisible();
		await expect
			.element(screen.getByRole('link', { name: 'Make this the only right answer : Two years' }))
			.toBeVisible();
	});

	it('cannot be struck twice', async () => {
		const screen = await show({ struck: true });
		await expect.element(screen.getByText('Struck: counts for nobody')).toBeVisible();
		await expect.element(screen.getByRole('link', { name: /Strike/ })).not.toBeInTheDocument();
	});

	it('in parts shows its key, and can only be struck', async () => {
		const question = questionOf('audit-order');
		const screen = await render(QuestionEntry, {
			lesson,
			question,
			counts: undefined,
			struck: false,
			change
		});
		await screen.getByText(/Put the stages in order/).click();
		await expect.element(screen.getByText('The right order')).toBeVisible();
		expect(screen.getByRole('link').elements()).toHaveLength(1);
	});
});

describe('what changes', () => {
	const seat = (name: string, option: string) => ({
		seat: name,
		events: eventsOf(answered('compare-choice', { kind: 'choice', option }))
	});
	const learners = [seat('s1', 'a'), seat('s2', 'b')];
	// A sentence that nobody has rated adds nothing.
	const most = lesson.items.length - 1;
	const names = { s1: 'amber-otter', s2: 'brave-finch' };
	const changesBy = (after: Ruling[]) =>
		rulingChanges({ lesson, before: [], after, item: asked.item.id, counts: 'first' }, learners);

	it('is shown seat by seat, and how many stay as they are', async () => {
		const screen = await render(Changes, { item: asked.item, names, ...changesBy([accept]) });
		await expect.element(screen.getByText('Scores that change: 1 of 2.')).toBeVisible();
		const rows = screen.getByRole('row').elements().slice(1);
		expect(rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()))).toEqual([
			[
				'amber-otter',
				'Two towns of one size',
				'0 of 1 → 1 of 1',
				`0 of ${most} → 1 of ${most}`,
				expect.stringMatching(/^No longer shown: /)
			]
		]);
		await expect
			.element(screen.getByText('Learners who answered and keep their score: 1.'))
			.toBeVisible();
	});

	it('says where a question is not counted any more', async () => {
		const strike: Ruling = { ...accept, kind: 'strike', key: undefined };
		const screen = await render(Changes, { item: asked.item, names, ...changesBy([strike]) });
		await expect.element(screen.getByRole('cell', { name: '1 of 1 → not counted' })).toBeVisible();
	});

	it('may be nothing', async () => {
		const screen = await render(Changes, { item: asked.item, names, ...changesBy([]) });
		await expect.element(screen.getByText(/^No score changes\./)).toBeVisible();
		await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
	});
});

describe('the list of corrections', () => {
	it('says what was done, when and by whom, and offers to undo it', async () => {
		const rulings = [{ ...accept, by: 'R. Ellis' }];
		const timeZone = 'America/New_York';
		const screen = await render(RulingList, { questions, rulings, timeZone, change });
		await expect
			.element(
				screen
					.getByText(`Question ${asked.number}: “Two towns of one size” was accepted, too.`)
					.first()
			)
			.toBeVisible();
		await expect.element(screen.getByText(/Nov 24, 2026, 2:45.PM, R\. Ellis/)).toBeVisible();
		await expect
			.element(screen.getByRole('link', { name: /^Undo/ }))
			.toHaveAttribute('href', '/change?undo=r');
	});

	it('keeps one that was undone, with no way to undo it again', async () => {
		const rulings = [{ ...accept, undoneAt: accept.at + 60_000, undoneBy: 'A. Reyes' }];
		const screen = await render(RulingList, { questions, rulings, timeZone: 'UTC', change });
		await expect
			.element(screen.getByText(/^Undone: Nov 24, 2026, 7:46.PM, A\. Reyes/))
			.toBeVisible();
		await expect.element(screen.getByRole('link')).not.toBeInTheDocument();
	});
});

describe('the note to learners', () => {
	it('is drafted, and names no answer', async () => {
		const screen = await render(ConfirmRuling, {
			kind: 'rekey',
			item: 'compare-choice',
			option: 'a',
			cancel: '/edits'
		});
		const note = screen.getByRole('textbox', { name: 'Note to learners' });
		await expect
			.element(note)
			.toHaveValue(
				'The key to this question was wrong, and we corrected it. Your score has been worked out again.'
			);
		await expect.element(note).toHaveAccessibleDescription(/do not name the answer/);
		await expect.element(screen.getByRole('button', { name: 'Change the key' })).toBeVisible();
	});

	it('keeps what was typed, and says what to do, where it was refused', async () => {
		const problem = 'Write a note of 1 to 280 characters, in one line.';
		const screen = await render(ConfirmRuling, {
			kind: 'strike',
			item: 'compare-choice',
			option: undefined,
			note: 'Two\nlines',
			problem,
			cancel: '/edits'
		});
		const note = screen.getByRole('textbox');
		await expect.element(note).toHaveValue('Two\nlines');
		await expect.element(note).toHaveAccessibleDescription(/in one line\.$/);
		await expect.element(screen.getByRole('alert')).toHaveTextContent(problem);
		const form = screen.container.querySelector('form');
		expect(form?.getAttribute('action')).toBe('?item=compare-choice&kind=strike&/make');
	});
});
