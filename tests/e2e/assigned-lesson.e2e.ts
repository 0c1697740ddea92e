import { expect, test as base } from '@playwright/test';
import type { AssignmentSettings } from '../../src/lib/core/schema/assignment.ts';
import { GivenAssignment } from '../fixtures/assignment.ts';
import { publishedLesson } from '../fixtures/lesson.ts';
import { RestartingSite } from '../fixtures/restarting-site.ts';
import { AssignedPage } from '../pages/assigned-page.ts';

const { lesson, path, itemAt } = publishedLesson('groundhog');
const asked = path.flatMap((stop) => itemAt(stop) ?? []);
const warmup = path.filter(({ step }) => step === 'warmup').flatMap((stop) => itemAt(stop) ?? []);
const walked = path.filter(({ step }) => step === 'walk').flatMap((stop) => itemAt(stop) ?? []);
const [first, second, third] = walked;
const last = asked.at(-1);
if (!first || !second || !third || !last) throw new Error('the walk asks three questions');

interface Fixtures {
	give: (settings?: Partial<AssignmentSettings>) => Promise<GivenAssignment>;
	/** Takes the seat in this browser, and goes to the first question of the walk. */
	learner: (given: GivenAssignment) => Promise<AssignedPage>;
	/** Both: an assignment, and its learner at the first question of the walk. */
	begin: (
		settings?: Partial<AssignmentSettings>
	) => Promise<{ given: GivenAssignment; reader: AssignedPage }>;
}

const test = base.extend<Fixtures>({
	// Playwright wants the names of what a fixture needs in braces, be there any or not.
	// eslint-disable-next-line no-empty-pattern -- this one needs none
	give: async ({}, use) => {
		const all: GivenAssignment[] = [];
		await use(async (settings) => {
			const given = await GivenAssignment.give(settings);
			all.push(given);
			return given;
		});
		for (const given of all) await given.close();
	},
	learner: async ({ page, context, baseURL }, use) => {
		await use(async (given) => {
			await given.sit(context, baseURL ?? '');
			return atTheWalk(new AssignedPage(page, given.path));
		});
	},
	begin: async ({ give, learner }, use) => {
		await use(async (settings) => {
			const given = await give(settings);
			return { given, reader: await learner(given) };
		});
	}
});

async function atTheWalk(reader: AssignedPage) {
	await reader.open();
	await reader.answerElsewhere(warmup);
	await reader.open(first?.id);
	await reader.reload();
	return reader;
}

/** The ids of the questions that the server has an answer to, as often as it has one. */
async function answersOf(given: GivenAssignment) {
	const events = await given.events();
	return events.filter(({ type }) => type === 'answered').map(({ item }) => item);
}

test.describe('told after each answer', () => {
	test('a learner sees why, and no response before held a key', async ({ give, learner, page }) => {
		const bodies: string[] = [];
		page.on('response', (response) => {
			if (/assignments|api/.test(response.url()))
				void response.text().then(
					(body) => bodies.push(body),
					() => undefined
				);
		});
		const reader = await learner(await give());
		const why = first.kind === 'choice' ? first.key.rationales[first.key.correct]?.text : '';
		expect(bodies.length).toBeGreaterThan(0);
		for (const body of bodies) expect(body).not.toContain(why);
		await reader.answer(first);
		await expect(reader.status).toHaveText(/^That’s right/);
		await expect(reader.explanation).toBeFocused();
		await expect(page.getByText(why ?? '')).toBeVisible();
	});

	test('a wrong answer may be given again while tries are left', async ({ give, learner }) => {
		const reader = await learner(await give({ tries: 2 }));
		await reader.answer(first, 'wrong');
		await expect(reader.page.getByText('Tries left: 1.')).toBeVisible();
		await reader.button('Try again').click();
		await reader.answer(first, 'wrong');
		await expect(reader.page.getByText('The answer is', { exact: false })).toBeVisible();
		await expect(reader.button('Try again')).toBeHidden();
	});
});

test.describe('told at the end', () => {
	test('nothing is told before the result, and everything there', async ({ give, learner }) => {
		const reader = await learner(await give({ feedback: 'end' }));
		await reader.answer(first, 'wrong');
		await expect(reader.status).toHaveText(
			'Saved. You will see how you did when you have finished.'
		);
		await expect(reader.explanation).toBeHidden();
		await reader.answerElsewhere(asked.filter((item) => item !== first && item !== last));
		await reader.open(last.id);
		await reader.reload();
		await reader.answer(last);
		await reader.continue();
		await expect(reader.page.getByRole('heading', { level: 1, name: 'Your result' })).toBeVisible();
		await expect(reader.button('Start again')).toBeHidden();
		await reader.open(first.id);
		await expect(reader.status).toHaveText(/^Not quite/);
		await expect(reader.explanation).toBeVisible();
	});

	test('until then an answer can be changed where the last one counts', async ({ begin }) => {
		const { given, reader } = await begin({ feedback: 'end', counts: 'last' });
		await reader.answer(first, 'wrong');
		await reader.button('Change answer').click();
		await reader.fillIn(first, 'right');
		await reader.check();
		await expect(reader.button('Continue')).toBeFocused();
		await reader.keeping('Saved');
		expect((await answersOf(given)).filter((id) => id === first.id)).toHaveLength(2);
		await reader.reload();
		await expect(reader.form.getByRole('radio', { checked: true }).first()).toHaveValue(
			first.kind === 'choice' ? first.key.correct : ''
		);
	});
});

test.describe('told after closing', () => {
	test('the time is named, and the result comes when it is over', async ({ give, learner }) => {
		const closesAt = Date.now() + 12_000;
		const reader = await learner(await give({ feedback: 'closing', closesAt }));
		await reader.answer(first);
		await expect(reader.status).toHaveText(/^Saved\. You will see how you did after /);
		await expect(reader.notice('This assignment is closed.')).toBeVisible({ timeout: 20_000 });
		await expect(reader.status).toHaveText(/^That’s right/);
	});
});

test('answers given without a network, over a reload, arrive once each', async ({
	begin,
	context
}) => {
	const { given, reader } = await begin();
	await reader.page.evaluate(() => navigator.serviceWorker.ready);
	await reader.reload();
	await context.setOffline(true);
	await reader.answer(first);
	await expect(reader.status).toHaveText(
		'Saved here. The explanation comes when you are back online.'
	);
	await reader.keeping('Saved here');
	await reader.onTo(second);
	await reader.answer(second);
	await reader.reload();
	await reader.keeping('Saved here');
	await expect(reader.question(second.prompt)).toBeVisible();
	await reader.onTo(third);
	await reader.answer(third);
	expect((await answersOf(given)).length).toBe(warmup.length);
	await context.setOffline(false);
	await reader.keeping('Saved');
	await expect(reader.explanation).toBeVisible();
	const answers = await answersOf(given);
	expect(answers.sort()).toEqual([...warmup, first, second, third].map(({ id }) => id).sort());
	await reader.open(second.id);
	await expect(reader.explanation).toBeVisible();
});

test('a server that is killed in the middle loses and doubles nothing', async ({ browser }) => {
	const site = await RestartingSite.start();
	const given = await GivenAssignment.give({}, site.folder);
	const context = await browser.newContext({ baseURL: site.origin });
	try {
		await given.sit(context, site.origin);
		const reader = await atTheWalk(new AssignedPage(await context.newPage(), given.path));
		await reader.answer(first);
		await expect(reader.explanation).toBeVisible();
		await reader.onTo(second);
		await site.kill();
		await reader.answer(second);
		await reader.keeping('Saved here');
		await reader.onTo(third);
		await reader.answer(third);
		await site.again();
		await reader.keeping('Saved');
		const answers = await answersOf(given);
		expect(answers.sort()).toEqual([...warmup, first, second, third].map(({ id }) => id).sort());
	} finally {
		await context.close();
		await given.close();
		await site.stop();
	}
});

test('a second tab and a second device go on in the same attempt', async ({
	begin,
	context,
	browser,
	baseURL
}) => {
	const { given, reader: one } = await begin();
	const two = new AssignedPage(await context.newPage(), given.path);
	await two.open(first.id);
	await one.answer(first);
	await expect(two.status).toHaveText(/^That’s right/);
	await two.onTo(second);
	await two.answer(second);
	const elsewhere = await browser.newContext();
	await given.sit(elsewhere, baseURL ?? '');
	const three = new AssignedPage(await elsewhere.newPage(), given.path);
	await three.open();
	await three.button('Continue').click();
	await expect(three.question(second.prompt)).toBeVisible();
	await expect(three.explanation).toBeVisible();
	await three.onTo(third);
	await three.answer(third);
	await one.page.evaluate(() => dispatchEvent(new Event('online')));
	await one.open(third.id);
	await expect(one.explanation).toBeVisible();
	const answers = await answersOf(given);
	expect(answers.sort()).toEqual([...warmup, first, second, third].map(({ id }) => id).sort());
	await elsewhere.close();
});

test('a pause holds the form and keeps the answers; a closed one is only read', async ({
	begin
}) => {
	const { given, reader } = await begin();
	await reader.answer(first);
	await reader.continue();
	await given.change({ paused_at: Date.now() });
	await reader.reload();
	await expect(reader.notice('Your teacher has paused this assignment.')).toBeVisible();
	await expect(reader.page.getByText('Paused by your teacher.')).toBeInViewport();
	await expect(reader.form.getByRole('radio').first()).toBeDisabled();
	await expect(reader.button('Check answer')).toBeHidden();
	await given.change({ paused_at: null, closed_at: Date.now() });
	await reader.reload();
	await expect(reader.notice('This assignment is closed.')).toBeVisible();
	await expect(reader.page.getByText('Closed: nothing can be answered now.')).toBeInViewport();
	await expect(reader.button('Check answer')).toBeHidden();
	await reader.onTo(third);
	await reader.onTo(last);
});

test('an answer that comes after closing is kept and said not to count', async ({
	begin,
	context
}) => {
	const { given, reader } = await begin();
	await context.setOffline(true);
	await reader.answer(first);
	await given.change({ closed_at: Date.now() });
	await context.setOffline(false);
	await expect(reader.page.getByText('it does not count')).toBeVisible();
	expect(await answersOf(given)).toContain(first.id);
});

test('a seat that is lost says so, and the answers stay for when it is taken again', async ({
	begin,
	context,
	baseURL
}) => {
	const { given, reader } = await begin();
	await given.endLogins();
	await reader.answer(first);
	await expect(reader.notice('no longer at your seat')).toBeVisible();
	expect(await answersOf(given)).not.toContain(first.id);
	await given.sit(context, baseURL ?? '');
	await reader.reload();
	await reader.keeping('Saved');
	expect(await answersOf(given)).toContain(first.id);
});

test('only who does the assignment gets it, and only from its opening on', async ({
	give,
	context,
	page,
	baseURL
}) => {
	const given = await give();
	await page.goto(given.path);
	await expect(page).toHaveURL(`/join/${given.code}`);
	await given.sit(context, baseURL ?? '');
	await given.change({ whole_class: 0 });
	expect((await page.goto(given.path))?.status()).toBe(404);
	expect((await page.goto('/assignments/unknown'))?.status()).toBe(404);
	const later = await give({ opensAt: Date.now() + 3_600_000 });
	await later.sit(context, baseURL ?? '');
	await page.goto(later.path);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.module.title);
	await expect(page.getByText('This assignment is not open yet.')).toBeVisible();
});
