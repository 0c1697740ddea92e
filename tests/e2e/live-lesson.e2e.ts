import { expect, test as base } from '@playwright/test';
import type { Item } from '../../src/lib/core/schema/item.ts';
import { GivenClass } from '../fixtures/live/given-class.ts';
import type { Student } from '../fixtures/live/given-class.ts';
import { plainSeats } from '../fixtures/live/plain-seats.ts';
import { publishedLesson } from '../fixtures/lesson.ts';
import { expectAccessible } from '../pages/axe.ts';
import { ResultsPages } from '../pages/teaching/results-pages.ts';

/*
 * The lesson in class of the product’s plan, minute by minute, in some seconds: one teacher, one screen for
 * the room, four students with browsers, and four seats that answer without one, so that shares show.
 */

const { lesson, path, itemAt } = publishedLesson('groundhog');
const stepItems = (step: string) =>
	path.filter((stop) => stop.step === step).flatMap((stop) => itemAt(stop) ?? []);
const warmup = stepItems('warmup');
const exit = stepItems('exit');
const [voice, verdict, next] = stepItems('walk');
if (!voice || verdict?.kind !== 'verdict' || !next)
	throw new Error('the walk opens with a statement');

const REASON = 'The count in the record is lower than that.';
const NOTE = 'Two answers are right here.';
const UNSHOWN = 'He says so himself on the stage.';

const test = base.extend<{ room: GivenClass }>({
	room: async ({ browser, baseURL }, use) => {
		const room = await GivenClass.give(browser, baseURL ?? '', { feedback: 'each' });
		await use(room);
		await room.close();
	}
});

/** Texts of a key that stand nowhere in what a learner holds beforehand. */
function secretsOf({ key, statement }: Item): string[] {
	const about = lesson.statements.filter(({ id }) => id === statement);
	const texts = [
		...Object.values(key.rationales).map(({ text }) => text),
		...about.flatMap(({ gap, rule }) => [gap, rule])
	];
	return texts.flatMap((text) => (text ? JSON.stringify(text).slice(1, -1) : []));
}

const all = (
	students: readonly Student[],
	act: (student: Student, index: number) => Promise<unknown>
) => Promise.all(students.map(act));

test.use({ actionTimeout: 8000 });

test('a lesson of forty minutes in class', async ({ room }) => {
	test.setTimeout(180_000);
	const { given, origin } = room;
	const teaching = await room.teaching();
	const plain = await plainSeats(given, origin);
	const [one, two, three, late] = [
		await room.student(),
		await room.student(),
		await room.student(),
		await room.student()
	];
	const early = [one, two, three];
	const students = [...early, late];
	const names: string[] = [];

	// 0–4: the code is shown, they join, and see nothing but that the class begins.
	await teaching.act({ type: 'opened' });
	await teaching.open();
	const projector = await room.teaching();
	await projector.page.goto(`${origin}/teach/assignments/${given.id}/live/projector`);
	await expect(projector.page.getByText(given.code).first()).toBeVisible();
	await all(early, async ({ seat }, index) => {
		names[index] = (await seat.join(given.code)).name;
	});
	await expect(projector.page.getByText('7 have joined')).toBeVisible();

	// Late join is open until the teacher locks the class, and again after that.
	await teaching.press('Lock: nobody new');
	await expect(teaching.page.getByRole('button', { name: 'Unlock' })).toBeVisible();
	await late.seat.page.goto(`${origin}/join/${given.code}`);
	await late.seat.button('Take a seat').click();
	await expect(late.seat.page.getByRole('alert')).toBeVisible();
	await teaching.press('Unlock');

	// 4–6: the warm-up, each at their own speed; who is done waits for the class.
	await teaching.press('Start the warm-up');
	await all(early, async ({ seat }) => {
		for (const item of warmup) {
			await seat.vote(item, 'right');
			if (item !== warmup.at(-1)) await seat.continue();
		}
		await expect(seat.said(/Waiting for the class|The next screen comes by itself/)).toBeVisible();
	});
	names[3] = (await late.seat.join(given.code)).name;
	await late.seat.vote(warmup[0] ?? voice, 'wrong');

	// 6–14: they read to a passage, all at one question; the late one is led there, too.
	await teaching.step(voice.id);
	await all(students, async ({ seat }) => {
		await seat.vote(voice, 'right');
	});
	await teaching.step(verdict.id);
	await all([one, two], ({ seat }) =>
		seat.vote(verdict, 'wrong', seat === one.seat ? UNSHOWN : '')
	);
	const [first, second, third, fourth] = plain;
	if (!first || !second || !third || !fourth) throw new Error('there are four');
	await first.answer(verdict, 'wrong');
	await second.answer(verdict, 'wrong');
	await third.answer(verdict, 'right');
	const shown = await fourth.answer(verdict, 'right', REASON);
	await three.seat.vote(verdict, 'right');
	// The late one has not voted yet; nobody has seen anything of others.
	const others = [/"tally:|"counts":\{|"heat":|"candidates":/, REASON];
	for (const { proxy } of students) {
		const strange = proxy === one.proxy ? [] : [UNSHOWN];
		expect(proxy.found([...others, ...strange, ...plain.map(({ name }) => name)])).toEqual([]);
	}

	// 14–19: a pause reaches everybody within three seconds; the split sentence is proposed.
	const pausedAt = Date.now();
	await teaching.press('Pause all');
	await all(students, ({ seat }) =>
		expect(seat.said('Paused by your teacher.')).toBeVisible({ timeout: 3000 })
	);
	await expect(projector.page.getByText('Paused: look up')).toBeVisible();
	expect(Date.now() - pausedAt).toBeLessThan(3000);
	const { split, heat } = await teaching.room();
	expect(split?.[0]).toEqual({ statement: verdict.statement, item: verdict.id, backed: 4, of: 7 });
	expect(heat?.find(({ item }) => item === verdict.id)).toMatchObject({
		responders: 7,
		disputed: true
	});
	await expect(
		teaching.page.getByText('4 say the record backs it, 3 say it does not.')
	).toBeVisible();
	await teaching.press('Go on');

	// 19–21: a second vote; both are kept, and the table says who went where.
	await teaching.press('Vote again');
	await all([one, two, three], async ({ seat }) => {
		await expect(seat.said('Vote again')).toBeVisible();
	});
	await one.seat.vote(verdict, 'right');
	await two.seat.vote(verdict, 'wrong');
	await three.seat.vote(verdict, 'wrong');
	await first.answer(verdict, 'right');
	await expect
		.poll(async () => (await teaching.room()).shifts?.[verdict.id])
		.toEqual({ stayedRight: 0, toRight: 2, toWrong: 1, stayedWrong: 1 });
	await expect(teaching.page.getByText('Both votes of 4')).toBeVisible();

	await expectAccessible(teaching.page, 'control, second vote');
	await expectAccessible(projector.page, 'room, second vote');
	await expectAccessible(two.seat.page, 'student, second vote');

	// 21–23: the record, the vote of the class, and the answer, each by itself.
	await teaching.press('Show the record');
	await teaching.press('Show how the class voted');
	await all([one, two, three], ({ seat }) =>
		expect(seat.said('How the class voted')).toBeVisible()
	);
	await expect(late.seat.question(verdict.prompt)).toBeVisible();
	expect(late.proxy.text(), 'who has not voted is told of no vote').not.toContain('"tally:');
	for (const secret of secretsOf(verdict)) {
		for (const { proxy } of [...students, projector.way])
			expect(proxy.text()).not.toContain(secret);
	}
	await teaching.press('Show the answer');
	const why = verdict.key.rationales[verdict.key.correct].text;
	await all(students, ({ seat }) => expect(seat.said(why.slice(0, 40))).toBeVisible());

	await expectAccessible(projector.page, 'room, answer shown');
	await expectAccessible(two.seat.page, 'student, answer shown');

	// Chosen reasons, nobody’s.
	await teaching.act({ type: 'shown', event: shown });
	await all([one, two, three], ({ seat }) => expect(seat.said(REASON)).toBeVisible());
	await expect(projector.page.getByText(REASON).first()).toBeVisible();
	expect(late.proxy.found([REASON])).toEqual([]);

	// 23–35: let go; feedback comes after each answer again.
	await teaching.step(next.id);
	await teaching.press('Students go on their own');
	await one.seat.answer(next, 'right');
	await expect(one.seat.status).toHaveText(/^That’s right/);

	// A wrong key, found in class: the question is taken out, and everybody reads why.
	await teaching.page.locator('summary', { hasText: 'Strike this question' }).first().click();
	await teaching.page.getByLabel('Why? Everyone sees this.').first().fill(NOTE);
	await teaching.press('Strike it');
	await expect
		.poll(async () => (await teaching.room()).room?.struck.map(({ note }) => note))
		.toEqual([NOTE]);
	await expect(one.seat.said(NOTE)).toBeVisible();

	// The fire drill: stopped for today, and gone on with.
	await teaching.press('Stop for today');
	await all(students, ({ seat }) =>
		expect(seat.said(/stopped here for today|Stopped for today/)).toBeVisible()
	);
	await expect(projector.page.getByText('We stop here for today')).toBeVisible();
	await teaching.press('Go on with the class');

	// 35–40: the exit, and the end; it can be finished at home.
	await teaching.press('I set the pace');
	await teaching.step(exit[0]?.id ?? '', exit.at(-1)?.id);
	await expect(two.seat.question(exit[0]?.prompt ?? '')).toBeVisible();
	await two.seat.vote(exit[0] ?? voice, 'right');
	await teaching.press('End');
	await teaching.page.getByLabel('It can be finished at home').check();
	await teaching.press('End the session');
	await expect(projector.page.getByText('Finish at home')).toBeVisible();
	await expect(two.seat.said(/lesson in class is over/)).toBeVisible();

	// The results page says what the live screen said.
	const after = await teaching.room();
	const live = after.heat?.find(({ item }) => item === verdict.id);
	const results = new ResultsPages(teaching.page);
	await teaching.page.goto(`${origin}/teach/assignments/${given.id}/results`);
	const share = `${String(live?.misjudged?.count)} of ${String(live?.responders)}`;
	expect(share).toBe('4 of 7');
	const onTheText = results.part('Where on the text').getByRole('link');
	await expect(onTheText.first()).toHaveText(new RegExp(`${share}$`));

	await teaching.page.goto(`${origin}/teach/assignments/${given.id}/live/summary`);
	await expect(
		teaching.page.getByText(
			'2 from wrong to right, 1 from right to wrong, 0 stayed right, 1 stayed wrong'
		)
	).toBeVisible();

	// What the room’s screen was sent in all that time: no seat, and no key that was not shown.
	const { proxy: seen } = projector.way;
	const plainNames = plain.map(({ name }) => name);
	expect(seen.found([...names, ...plainNames, /"seat:|"candidates":|"heat":/, UNSHOWN])).toEqual(
		[]
	);
	const told = secretsOf(verdict);
	const untold = lesson.items.flatMap(secretsOf).filter((text) => !told.includes(text));
	expect(seen.found(untold)).toEqual([]);
	// And no student the name of another, or a reason that was not shown.
	for (const [index, { proxy }] of students.entries()) {
		const strangers = [...names.filter((_, at) => at !== index), ...plainNames];
		expect(proxy.found([...strangers, ...(index > 0 ? [UNSHOWN] : [])])).toEqual([]);
	}
});
