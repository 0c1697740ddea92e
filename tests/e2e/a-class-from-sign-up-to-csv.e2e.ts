import { expect, test } from '@playwright/test';
import {
	ACCEPTED,
	NAMES,
	PLANS,
	everything,
	lesson,
	responseOf,
	textOf
} from '../fixtures/answering-class.ts';
import { everyRow } from '../fixtures/every-row.ts';
import { TeacherPages } from '../pages/class-pages.ts';
import { AssignmentPages } from '../pages/teaching/assignment-pages.ts';
import {
	expectFigures,
	expectHeat,
	expectIdeas,
	expectQuestions,
	expectStudent,
	expectedRow
} from '../pages/teaching/expect-results.ts';
import { ResultsPages, rowsOf } from '../pages/teaching/results-pages.ts';
import { Sent } from '../pages/teaching/sent.ts';
import { StudentPages } from '../pages/teaching/student-pages.ts';

test.use({ actionTimeout: 20_000 });

interface Exported {
	results: {
		seats: { seat: string; name: string }[];
		responses: { seat: string; item: string; response: unknown }[];
	};
}

test('a teacher and three students get from sign-up to the file of results', async ({
	browser,
	page
}) => {
	test.setTimeout(420_000);
	const sent = new Sent();
	sent.watch(page.context());
	const device = async () => sent.watch(await browser.newContext()).newPage();
	const teacher = new TeacherPages(page);
	const assigning = new AssignmentPages(page);
	const results = new ResultsPages(page);

	await teacher.signUp();
	const classCode = await teacher.makeClass('Period 3 of the run');
	const classroom = new URL(page.url()).pathname;
	await page.goto('/modules/groundhog');
	await page.getByRole('link', { name: 'For teachers: assign this to a class' }).click();
	const assignment = await assigning.assignTo('Period 3 of the run');
	const code = (await assigning.code.textContent()) ?? '';
	const lessonPage = assignment.replace('/teach', '');
	const students = [
		new StudentPages(await device(), lessonPage),
		new StudentPages(await device(), lessonPage),
		new StudentPages(await device(), lessonPage)
	] as const;
	const [one, two, three] = students;

	await test.step('the first joins by the code, after a wrong one', async () => {
		await one.join.type('ZZZZZZ');
		await expect(one.join.problem).toContainText('No class has this code now.');
		await one.join.type(code);
		await one.sit();
		await one.start();
		await one.answer(PLANS[0].slice(0, 8));
	});

	await test.step('the second comes by the link, and is offline for a while', async () => {
		await two.page.goto(`/join/${code}`);
		await two.sit();
		await two.start();
		await two.answer(PLANS[1].slice(0, 8));
		await two.page.evaluate(() => navigator.serviceWorker.ready);
		await two.lesson.reload();
		await two.page.context().setOffline(true);
		await two.answer(PLANS[1].slice(8, 11), { online: false });
		await two.lesson.keeping('Saved here');
		await two.lesson.reload();
		await two.lesson.keeping('Saved here');
		await two.answer(PLANS[1].slice(11, 13), { online: false });
		await two.page.context().setOffline(false);
		await two.lesson.keeping('Saved');
		await two.answer(PLANS[1].slice(13));
		await two.lesson.keeping('Saved');
	});

	await test.step('the third comes late, by the code of the class', async () => {
		await three.join.type(classCode);
		await three.sit();
		await three.page.getByRole('link', { name: lesson.module.title }).click();
		await three.start();
		await three.answer(PLANS[2]);
		await three.lesson.keeping('Saved');
	});

	await test.step('a pause stops the students until it is over', async () => {
		await page.goto(assignment);
		await assigning.press('Pause');
		await expect(page.getByText('Paused. Students cannot answer until')).toBeVisible();
		for (const { lesson: screen } of students) {
			await screen.reload();
			await expect(screen.notice('Your teacher has paused this assignment.')).toBeVisible();
		}
		await expect(one.lesson.button('Check answer')).toBeHidden();
		await assigning.press('Resume');
		await expect(page.getByText('Open until you close it', { exact: true })).toBeVisible();
		await one.lesson.reload();
		await expect(one.lesson.notice('Your teacher has paused')).toHaveCount(0);
	});

	const moved = new StudentPages(await device(), lessonPage);
	await test.step('the first goes on at another device, and finds the answers there', async () => {
		await moved.join.type(code);
		await moved.join.comeBack(one.seat);
		await moved.lesson.settled();
		await moved.lesson.button('Continue').click();
		await moved.answer(PLANS[0].slice(8));
		await moved.lesson.keeping('Saved');
		for (const given of PLANS[0].filter(({ how }) => how === 'wrong')) {
			await moved.lesson.open(given.item.id);
			await expect(moved.lesson.question(given.item.prompt)).toBeVisible();
			await expect(moved.chosen).toHaveValue(textOf(given));
		}
	});

	await test.step('names are typed, and stay in the browser', async () => {
		await page.goto(classroom);
		await expect(page.getByText('Seats: 3. Joined: 3.')).toBeVisible();
		for (const [index, { seat }] of students.entries()) {
			await page.getByRole('textbox', { name: `Student at ${seat.name}` }).fill(NAMES[index] ?? '');
		}
	});

	await test.step('the results say what was answered', async () => {
		await page.goto(`${assignment}/results`);
		await expectFigures(results);
		await expectHeat(results);
		await expectQuestions(results);
		for (const [index, { seat }] of students.entries()) {
			await expectStudent(results, index, seat.name);
		}
		await expectIdeas(results);
	});

	await test.step('names can be hidden, and a room sees none', async () => {
		await page.goto(`${assignment}/results`);
		await page.getByLabel('Hide names').check();
		for (const name of NAMES) await expect(page.getByText(name)).toHaveCount(0);
		await expect(results.student(one.seat.name)).toBeVisible();
		await results.idea('A number makes it a fact').getByRole('link').click();
		const behind = await results.behind();
		await expect(behind.filter({ hasText: one.seat.name })).not.toHaveCount(0);
		for (const name of NAMES) await expect(page.getByText(name)).toHaveCount(0);
		await page.getByRole('link', { name: 'Back to the results' }).click();
		await expect(page.getByLabel('Hide names')).toBeChecked();
		await page.getByRole('link', { name: 'Projector view' }).click();
		await expect(page.getByText('No names here')).toBeVisible();
		const source = await (await page.request.get(page.url())).text();
		const room = source + (await page.content());
		for (const word of [...NAMES, ...students.map(({ seat }) => seat.name)]) {
			expect(room).not.toContain(word);
		}
		await expect(results.part('What the class misunderstands')).toContainText('Fewer than five');
	});

	let before: Record<string, string>[] = [];
	let seatIds: string[] = [];
	await test.step('the files hold every answer, once', async () => {
		await page.goto(`${assignment}/results`);
		await page.getByLabel('Hide names').uncheck();
		before = rowsOf(await results.saved('All answers (CSV)'));
		expect(before).toHaveLength(3 * everything.length);
		for (const row of before) expect(row).toMatchObject(expectedRow(row, students));
		const named = rowsOf(await results.saved('Save all answers with names', 'button'));
		expect(named.map(({ name: _, ...row }) => row)).toEqual(before);
		for (const { seat, name } of named) {
			const index = students.findIndex((student) => student.seat.name === seat);
			expect(name).toBe((NAMES[index] ?? '').replace(/^=/, "'="));
		}
		const json = JSON.parse(await results.saved('Everything (JSON)')) as Exported;
		seatIds = students.map(
			({ seat }) => json.results.seats.find(({ name }) => name === seat.name)?.seat ?? ''
		);
		expect(json.results.responses).toHaveLength(PLANS.flat().length);
		for (const [index, given] of PLANS.entries()) {
			const own = json.results.responses.filter(({ seat }) => seat === seatIds[index]);
			expect(own.map(({ item, response }) => ({ item, response }))).toEqual(
				given.map((each) => ({ item: each.item.id, response: responseOf(each) }))
			);
		}
	});

	await test.step('a correction changes what its preview said, and the students read why', async () => {
		await page.getByRole('link', { name: 'Correct a question' }).click();
		await expect(page.getByText('You see every change before it is made.')).toBeVisible();
		const question = page.getByRole('group').filter({ hasText: ACCEPTED.prompt });
		await question.locator('summary').click();
		await question
			.getByRole('link', { name: /^Accept this answer, too ?: Backed by the record$/ })
			.click();
		await expect(page.getByText('Scores that change: 2 of 3.')).toBeVisible();
		for (const { seat } of [two, three]) {
			await expect(results.student(seat.name)).toContainText('0 of 1 → 1 of 1');
		}
		await expect(results.student(one.seat.name)).toHaveCount(0);
		await assigning.press('Accept it, too');
		const made = `Question ${everything.indexOf(ACCEPTED) + 1}: “Backed by the record” was accepted, too.`;
		await expect(page.getByText(made, { exact: true })).toBeVisible();

		await page.goto(`${assignment}/results`);
		const after = rowsOf(await results.saved('All answers (CSV)'));
		const right = { first_points: '1', points: '1', outcome: 'correct' };
		expect(after).toEqual(
			before.map((row) => {
				if (row['item'] !== ACCEPTED.id) return row;
				return { ...row, key: `${row['key'] ?? ''} | supported`, ...right };
			})
		);
		for (const { lesson: screen } of [two, three]) {
			await screen.open(ACCEPTED.id);
			await screen.reload();
			await expect(screen.notice('Corrected on')).toContainText('We now accept a further answer');
		}
	});

	await test.step('nobody else finds it, and a closed one is only read', async () => {
		const other = new TeacherPages(await device());
		await other.signUp();
		for (const address of ['', '/show', '/results', '/results/responses', '/results/results.csv']) {
			const reply = await other.page.request.get(assignment + address);
			expect(reply.status(), address).toBe(404);
		}
		expect((await other.page.request.get(`${assignment}/edits`)).status()).toBe(404);
		await page.goto(assignment);
		await assigning.press('Close now');
		await expect(page.getByText(/^Closed on /)).toBeVisible();
		await two.lesson.reload();
		await expect(two.lesson.notice('This assignment is closed.')).toBeVisible();
		await expect(two.lesson.button('Check answer')).toBeHidden();
	});

	await test.step('a seat that is erased is gone everywhere', async () => {
		const { name } = three.seat;
		expect(await everyRow()).toContain(seatIds[2]);
		await page.getByRole('link', { name: 'Privacy', exact: true }).click();
		await page.locator('summary').filter({ hasText: 'Period 3 of the run' }).click();
		await page.getByRole('link', { name: new RegExp(`^Erase ?: ${name}$`) }).click();
		await page.getByLabel('To confirm, type the name:').fill(name);
		await assigning.press('Erase');
		await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible();
		expect(await everyRow()).not.toContain(seatIds[2]);

		await page.goto(classroom);
		await expect(page.getByText('Seats: 2. Joined: 2.')).toBeVisible();
		await page.goto(`${assignment}/results`);
		await expect(results.student(NAMES[1])).toBeVisible();
		await expect(results.student(NAMES[2])).toHaveCount(0);
		const json = await results.saved('Everything (JSON)');
		expect(json).not.toContain(seatIds[2]);
		const rows = rowsOf(await results.saved('All answers (CSV)'));
		expect(new Set(rows.map(({ seat }) => seat))).toEqual(new Set([one.seat.name, two.seat.name]));
		const kept = await page.evaluate(() => Object.values(localStorage).join());
		expect(kept).toContain(NAMES[1]);
		expect(kept).not.toContain(NAMES[2]);
		await three.page.goto(lessonPage);
		await expect(three.page).toHaveURL(`/join/${code}`);
	});

	await test.step('after signing out nothing is shown, and no name was ever sent', async () => {
		await page.getByRole('button', { name: 'Sign out', exact: true }).click();
		await expect(page).toHaveURL('/teach/sign-in');
		await page.goto(`${assignment}/results`);
		await expect(page).toHaveURL(/\/teach\/sign-in\?next=/);
		expect(sent.text).toContain(one.seat.name);
		const stored = (await everyRow()).toLowerCase();
		for (const word of NAMES.flatMap((name) => name.replace('=', '').toLowerCase().split(' '))) {
			expect(sent.text).not.toContain(word);
			expect(stored).not.toContain(word);
		}
	});
});
