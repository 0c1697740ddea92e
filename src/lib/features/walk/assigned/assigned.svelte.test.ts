import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { before, finish, lesson, right, wrong } from '#lib/core/assigned/testing/received.ts';
import { lessonPath } from '#lib/core/attempt/going-on/path.ts';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import { started } from '#lib/core/testing/events.ts';
import { showAssigned } from './testing/show-assigned.ts';

const path = lessonPath(lesson);
const asked = path.flatMap(({ item }) => item ?? []);
const [q1 = ''] = path.flatMap(({ step, item }) => (step === 'walk' && item ? [item] : []));
const everything = asked.map((id) => right(id));

const button = (name: string) => page.getByRole('button', { name, exact: true });
const status = () => page.getByRole('form').getByRole('status');
const explanation = () => page.getByRole('heading', { level: 3 });

async function choose(how: 'right' | 'wrong') {
	const { response } = (how === 'right' ? right : wrong)(q1);
	const value = response.kind === 'choice' ? response.option : '';
	await expect.element(page.getByRole('radio').first()).toBeEnabled();
	document.querySelector<HTMLElement>(`input[value="${value}"]`)?.click();
}

async function answer(how: 'right' | 'wrong') {
	await choose(how);
	await button('Check answer').click();
}

const responseOf = ({ response }: ReturnType<typeof right>) => response;

/** What the server has been told of the first question, in order. */
function answersIn({ events }: { events: ReadonlyMap<string, AttemptEvent> }) {
	return [...events.values()].flatMap((event) =>
		event.type === 'answered' && event.item === q1 ? [event.response] : []
	);
}

afterEach(() => {
	location.hash = '';
});

it('names the seat and the rules on the cover, and begins an assigned attempt', async () => {
	const { server } = await showAssigned({ standing: { feedback: 'end' } });
	await expect.element(page.getByText('Your seat is quiet-heron.', { exact: false })).toBeVisible();
	await expect
		.element(page.getByRole('link', { name: 'Not your seat? Leave it here.' }))
		.toHaveAttribute('href', '/classes/class');
	await expect
		.element(page.getByText('You see how you did when you have finished.', { exact: false }))
		.toBeVisible();
	await button('Start').click();
	await expect.poll(() => [...server.events.values()][0]).toMatchObject({ mode: 'assigned' });
	expect(button('Start again').query()).toBeNull();
});

it('says at once how an answer did where the policy is to tell each', async () => {
	await showAssigned({ at: q1, before: [started(), ...before(q1)] });
	await answer('right');
	await expect.poll(() => status().element().textContent).toMatch(/^That’s right/);
	await expect.element(explanation()).toHaveFocus();
});

it('goes on without the explanation while the server is away, and brings it when it is back', async () => {
	const shown = await showAssigned({ at: q1, before: [started(), ...before(q1)] });
	shown.goes('off');
	await answer('wrong');
	await expect
		.element(status())
		.toHaveTextContent('Saved here. The explanation comes when you are back online.');
	await expect.element(button('Continue')).toHaveFocus();
	expect(explanation().query()).toBeNull();
	shown.goes('on');
	await expect.poll(() => status().element().textContent).toMatch(/^Not quite/);
	await expect.element(explanation()).toHaveFocus();
});

it('offers no further try when none is left', async () => {
	await showAssigned({ standing: { tries: 2 }, at: q1, before: [started(), ...before(q1)] });
	await answer('wrong');
	await expect.element(page.getByText('Tries left: 1.', { exact: false })).toBeVisible();
	await button('Try again').click();
	await answer('wrong');
	await expect.element(page.getByText('The answer is', { exact: false })).toBeVisible();
	expect(button('Try again').query()).toBeNull();
});

it('tells nothing before the end where that is the policy', async () => {
	await showAssigned({
		standing: { feedback: 'end' },
		at: q1,
		before: [started(), ...before(q1), right(q1)]
	});
	await expect
		.element(status())
		.toHaveTextContent('Saved. You will see how you did when you have finished.');
	expect(explanation().query()).toBeNull();
});

describe('before anything is told', () => {
	const saved = { at: q1, before: [started(), ...before(q1), wrong(q1)] };

	it.each(['last', 'best'] as const)(
		'a saved answer can be changed where the %s one counts',
		async (counts) => {
			const { server } = await showAssigned({ standing: { feedback: 'end', counts }, ...saved });
			await button('Change answer').click();
			await expect.element(page.getByRole('heading', { level: 2 })).toHaveFocus();
			await choose('right');
			await button('Save answer').click();
			await expect.element(button('Continue')).toHaveFocus();
			await expect.poll(() => answersIn(server)).toEqual([wrong(q1), right(q1)].map(responseOf));
		}
	);

	it('a saved answer stays where the first one counts', async () => {
		await showAssigned({ standing: { feedback: 'closing', counts: 'first' }, ...saved });
		await expect.element(button('Continue')).toBeVisible();
		expect(button('Change answer').query()).toBeNull();
	});

	it('a change uses a try up, and saving the same answer again does not', async () => {
		const standing = { feedback: 'end', counts: 'last', tries: 2 } as const;
		const { server } = await showAssigned({ standing, ...saved });
		await expect.element(page.getByText('Tries left: 1.')).toBeVisible();
		await button('Change answer').click();
		await button('Save answer').click();
		await expect.element(page.getByText('Tries left: 1.')).toBeVisible();
		expect(answersIn(server)).toHaveLength(1);
		await button('Change answer').click();
		await choose('right');
		await button('Save answer').click();
		await expect.element(button('Continue')).toBeVisible();
		expect(button('Change answer').query()).toBeNull();
		await expect.poll(() => answersIn(server)).toHaveLength(2);
	});

	it('a saved answer stays once the lesson is finished, paused or closed', async () => {
		const standing = { feedback: 'closing', counts: 'last' } as const;
		const events = [started(), ...everything, finish];
		await showAssigned({ standing, at: q1, before: events });
		await expect.element(button('Continue')).toBeVisible();
		expect(button('Change answer').query()).toBeNull();
		await showAssigned({ standing: { ...standing, paused: true }, ...saved });
		await expect.element(button('Continue').last()).toBeVisible();
		expect(button('Change answer').query()).toBeNull();
	});
});

it.each([
	['last', 'Your teacher counts your last answer'],
	['best', 'Your teacher counts your best answer']
] as const)('says on the result that the teacher counts the %s try', async (counts, words) => {
	await showAssigned({
		standing: { feedback: 'end', counts },
		at: 'result',
		before: [started(), wrong(q1), ...everything, finish]
	});
	await expect.element(page.getByText(words, { exact: false })).toBeVisible();
});

it('shows the whole result after the end where that is the policy', async () => {
	await showAssigned({
		standing: { feedback: 'end' },
		at: 'result',
		before: [started(), ...everything, finish]
	});
	await expect.element(page.getByRole('heading', { name: 'Your result' })).toBeVisible();
	expect(button('Start again').query()).toBeNull();
});

it('names the time in the reader’s own zone where it is told after closing', async () => {
	const closesAt = Date.UTC(2126, 0, 5, 15, 30);
	await showAssigned({
		standing: { feedback: 'closing', closesAt },
		at: 'result',
		before: [started(), ...everything, finish]
	});
	const moment = new Date(closesAt).toLocaleString('en-US', {
		dateStyle: 'medium',
		timeStyle: 'short'
	});
	await expect
		.element(page.getByText(`You will see how you did after ${moment}.`, { exact: false }))
		.toBeVisible();
	expect(page.getByRole('heading', { name: 'Your result' }).query()).toBeNull();
});

it('shows the result once it has closed', async () => {
	await showAssigned({
		standing: { feedback: 'closing', now: 5000, closesAt: 4000 },
		at: 'result',
		before: [started(), ...everything, finish]
	});
	await expect.element(page.getByRole('heading', { name: 'Your result' })).toBeVisible();
	await expect
		.element(page.getByText('This assignment is closed.', { exact: false }))
		.toBeVisible();
});

it('holds the form while it is paused, and lets go when it goes on', async () => {
	const shown = await showAssigned({
		standing: { paused: true },
		at: q1,
		before: [started(), ...before(q1)]
	});
	await expect.element(page.getByText('Your teacher has paused', { exact: false })).toBeVisible();
	await expect.element(page.getByText('Paused by your teacher.')).toBeVisible();
	await expect.element(page.getByRole('radio').first()).toBeDisabled();
	expect(button('Check answer').query()).toBeNull();
	shown.server.standing = { ...shown.server.standing, paused: false };
	shown.goes('on');
	await expect.element(button('Check answer')).toBeVisible();
	expect(page.getByText('Paused by your teacher.').query()).toBeNull();
});

it('lets a closed assignment be looked through, unanswered questions too, and writes nothing', async () => {
	const { server } = await showAssigned({
		standing: { closesAt: 500 },
		at: q1,
		before: [started()]
	});
	await expect.element(page.getByRole('radio').first()).toBeDisabled();
	await expect.element(page.getByText('Closed: nothing can be answered now.')).toBeVisible();
	await button('Continue').click();
	await expect.poll(() => location.hash).not.toBe(`#${q1}`);
	expect(server.events.size).toBe(1);
});

it('does not ask how sure a learner is where the teacher does not want to know', async () => {
	await showAssigned({ standing: { confidence: false }, at: q1, before: [started()] });
	await expect.element(button('Check answer')).toBeVisible();
	expect(page.getByRole('radiogroup', { name: 'How sure are you?' }).query()).toBeNull();
});

it('says which answer does not count, and which question was corrected when', async () => {
	const at = Date.UTC(2026, 1, 3, 12);
	await showAssigned({
		at: q1,
		before: [started(), right(q1)],
		told: {
			uncounted: ['00000000-0000-7000-8000-000000000002'],
			corrections: [{ item: q1, kind: 'strike', note: 'Two readings are fair.', at }]
		}
	});
	await expect.element(page.getByText('it does not count', { exact: false })).toBeVisible();
	const note = page.getByText('Two readings are fair.', { exact: false });
	await expect.poll(() => note.element().textContent).toMatch(/^Corrected on Feb 3, 2026\./);
	await expect
		.poll(() => note.element().textContent)
		.toMatch(/This question does not count any more\.$/);
});

it('says on the result what the teacher answered to a contest, and when', async () => {
	const ruledAt = Date.UTC(2026, 1, 3, 12);
	const one = {
		id: 'one',
		item: q1,
		at: 1,
		outcome: 'kept',
		sentence: 'It stands.',
		ruledAt
	} as const;
	const open = { id: 'two', item: q1, at: 2 };
	await showAssigned({
		at: 'result',
		before: [started(), ...everything, finish],
		told: { contests: [one, open] }
	});
	const said = page.getByRole('listitem').filter({ hasText: 'It stands.' });
	await expect
		.poll(() => said.element().textContent.trim())
		.toMatch(/^Your teacher kept the key on Feb 3, 2026\./);
	expect(page.getByText('has not answered yet', { exact: false }).query()).toBeNull();
});

it('names what the server refused, and sends the rest', async () => {
	const { server } = await showAssigned({ at: q1, before: [started(), ...before(q1)] });
	server.refuses = ({ type }) => type === 'moved';
	const had = server.events.size;
	await answer('right');
	await expect
		.element(page.getByText('did not take some of what this device sent', { exact: false }))
		.toBeVisible();
	await expect.poll(() => server.events.size).toBe(had + 1);
});
