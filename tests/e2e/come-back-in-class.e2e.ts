import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { answered } from '../../src/lib/core/testing/events.ts';
import { GivenAssignment } from '../fixtures/assignment.ts';
import { schoolModule } from '../fixtures/school.ts';
import { expectAccessible } from '../pages/axe.ts';
import { ComeBackPage } from '../pages/come-back-page.ts';

const RULE = 'quotes-prove';

/** A wrong answer to a question of the lesson that stands for one wrong idea. */
function missing(idea: string) {
	for (const item of schoolModule().module.items) {
		if (item.kind !== 'choice') continue;
		const options = Object.entries<{ misconception?: string | undefined }>(item.key.rationales);
		const found = options.find(([, why]) => why.misconception === idea);
		if (found) return answered(item.id, { kind: 'choice', option: found[0] });
	}
	throw new Error(`no question of the lesson offers ${idea}`);
}

async function lessonDaysAgo(days: number, finished = true): Promise<GivenAssignment> {
	const given = await GivenAssignment.give({ feedback: 'end' });
	const end = finished ? [{ type: 'finished' } as const] : [];
	await given.happened(days, missing(RULE), ...end);
	return given;
}

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false, serviceWorkers: 'block' });

	test('what was missed ten days ago returns, is answered, and returns again later', async ({
		page,
		context,
		baseURL
	}) => {
		const given = await lessonDaysAgo(10);
		await given.sit(context, baseURL ?? '');
		await page.goto(`/classes/${given.classroom}`);
		await expect(page.getByText('One rule that you missed is due')).toBeVisible();
		await expect(page.getByText('Your answers stay on this device.')).toHaveCount(0);
		await page.getByRole('link', { name: 'Come back' }).click();
		await expect(page.getByText(/^In “Is the groundhog ever right\?” on \w+day, /)).toBeVisible();
		await page.getByRole('button', { name: 'Begin' }).click();

		const back = new ComeBackPage(page);
		await expect(back.question).toHaveText('Question 1 of 4');
		await back.check();
		await expect(back.problem).toContainText('Choose an answer first');
		const first = await back.answer('wrong');
		await page.reload();
		await expect(back.explained).toHaveText('Not right');
		await back.goOn();
		await expect(back.question).toHaveText('Question 2 of 4');
		expect(await back.item()).not.toBe(first);
		await back.answer('right', 'Sure');

		// In the middle: the page alone goes on where it was.
		await page.goto(`/classes/${given.classroom}`);
		await expect(page.getByText('You have begun, and some questions are open.')).toBeVisible();
		await page.getByRole('link', { name: 'Come back' }).click();
		await expect(back.question).toHaveText('Question 3 of 4');
		await back.answer('right');
		await back.goOn();
		await back.answer('wrong');
		await back.goOn();
		await expect(page.getByRole('heading', { level: 2, name: '2 of 4 right' })).toBeVisible();
		await page.reload();
		await expect(
			page.getByRole('heading', { level: 3, name: 'When the rules return' })
		).toBeVisible();

		await page.getByRole('link', { name: 'To your class' }).click();
		await expect(page.getByText(/^What you missed returns on \w+day, /)).toBeVisible();
		await page.getByRole('link', { name: 'Come back' }).click();
		const saving = page.waitForEvent('download');
		await page.getByRole('link', { name: 'Save the day for a calendar' }).click();
		const file = await readFile(await (await saving).path(), 'utf8');
		expect(file).toMatch(/BEGIN:VEVENT[^]*DTSTART;VALUE=DATE:\d{8}/);
		const unfolded = file.replaceAll(/\r\n /g, '');
		expect(unfolded).toContain(`URL;VALUE=URI:${baseURL}/classes/${given.classroom}/come-back\r\n`);
		expect(file).not.toContain('VALARM');
		await given.close();
	});
});

test('nothing is said of what was missed before the learner may know it', async ({
	page,
	context,
	baseURL
}) => {
	const given = await lessonDaysAgo(10, false);
	await given.sit(context, baseURL ?? '');
	await page.goto(`/classes/${given.classroom}`);
	await expect(page.getByRole('link', { name: 'Is the groundhog ever right?' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Come back' })).toHaveCount(0);
	await page.goto(`/classes/${given.classroom}/come-back`);
	await expect(page.getByText('Nothing has to return.')).toBeVisible();
	await expect(page.getByRole('button', { name: /Begin/ })).toHaveCount(0);
	await given.close();
});

test('begun early and in two tabs it is one set, and a question takes one answer', async ({
	page,
	context,
	baseURL
}) => {
	const given = await lessonDaysAgo(1);
	await given.sit(context, baseURL ?? '');
	const other = await context.newPage();
	const [here, there] = [new ComeBackPage(page), new ComeBackPage(other)];
	for (const tab of [page, other]) {
		await tab.goto(`/classes/${given.classroom}/come-back`);
		await expect(tab.getByText(/^Nothing is due before \w+day, /)).toBeVisible();
	}
	for (const tab of [page, other])
		await tab.getByRole('button', { name: 'Begin now anyway' }).click();
	expect(await here.item()).toBe(await there.item());
	await here.answer('right');
	// The first answer stands, and its explanation is what the second tab is shown.
	await other.locator('input[name="answer"]:not(:checked)').first().check();
	await there.check();
	await expect(there.explained).toHaveText('Right');
	await here.goOn();
	await there.goOn();
	await expect(here.question).toHaveText('Question 2 of 4');
	expect(await here.item()).toBe(await there.item());
	await given.close();
});

test('nothing that the server sends holds the key of an open question', async ({
	page,
	context,
	baseURL
}) => {
	const given = await lessonDaysAgo(10);
	await given.sit(context, baseURL ?? '');
	const path = `/classes/${given.classroom}/come-back`;
	await page.goto(path);
	await page.getByRole('button', { name: 'Begin' }).click();
	const back = new ComeBackPage(page);
	for (let asked = 0; asked < 4; asked += 1) {
		const id = await back.item();
		for (const address of ['', `?answered=${id}`, '?done', '/__data.json']) {
			const sent = await (await page.request.get(path + address)).text();
			expect(sent).toContain(id);
			expect(back.secretsOf(id).filter((secret) => sent.includes(secret))).toEqual([]);
		}
		await back.answer('wrong');
		// So that the search is known to find something.
		await expect(page.getByText(back.secretsOf(id)[0] ?? '').first()).toBeVisible();
		await back.goOn();
	}
	await given.close();
});

test('what no form of the page sends is refused in a sentence, and a repeat changes nothing', async ({
	page,
	context,
	baseURL
}) => {
	const given = await lessonDaysAgo(10);
	await given.sit(context, baseURL ?? '');
	const path = `/classes/${given.classroom}/come-back`;
	await page.goto(path);
	await page.getByRole('button', { name: 'Begin' }).click();
	const back = new ComeBackPage(page);
	const item = await back.item();
	const send = async (form: Record<string, string>) => {
		const sent = await page.request.post(`${path}?/answer`, {
			form,
			headers: { origin: baseURL ?? '', accept: 'text/html' },
			maxRedirects: 0
		});
		return [sent.status(), await sent.text()] as const;
	};
	for (const [form, status, words] of [
		[{ answer: 'said' }, 400, '(field “item”)'],
		[{ item }, 400, 'Choose an answer first'],
		[{ item, answer: 'maybe' }, 400, 'Choose an answer first'],
		[{ item, answer: 'said', confidence: 'very' }, 400, '(field “confidence”)'],
		[{ item: 'bank-of-another', answer: 'said' }, 409, 'none of those that came back to you']
	] as const) {
		const [code, text] = await send(form);
		expect([code, text.includes(words)], words).toEqual([status, true]);
	}
	expect(await given.probeAnswers()).toEqual([]);
	for (const answer of ['said', 'said', 'shown'])
		expect((await send({ item, answer }))[0]).toBe(303);
	expect(await given.probeAnswers()).toMatchObject([
		{ item, response: { kind: 'choice', option: 'said' } }
	]);
	await given.close();
});

test('an assignment that is kept for offline use stays so', async ({ page, context, baseURL }) => {
	const given = await lessonDaysAgo(10);
	await given.sit(context, baseURL ?? '');
	await page.goto(`/classes/${given.classroom}`);
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.reload();
	await page.goto(given.path);
	await expect(page.locator('#lesson-data')).toBeAttached();
	await page.goto(`/classes/${given.classroom}/come-back`);
	await page.getByRole('button', { name: 'Begin' }).click();
	await new ComeBackPage(page).answer('right');
	await context.setOffline(true);
	await page.goto(given.path);
	await expect(page.locator('#lesson-data')).toBeAttached();
	await context.setOffline(false);
	await given.close();
});

test.describe('on a phone', () => {
	test.use({ serviceWorkers: 'block', viewport: { width: 360, height: 740 } });

	test('every screen is accessible and fits', async ({ page, context, baseURL }) => {
		test.slow();
		const given = await lessonDaysAgo(10);
		await given.sit(context, baseURL ?? '');
		await page.goto(`/classes/${given.classroom}`);
		await expectAccessible(page, 'the class');
		await page.getByRole('link', { name: 'Come back' }).click();
		await expectAccessible(page, 'what is due');
		await page.getByRole('button', { name: 'Begin' }).click();
		const back = new ComeBackPage(page);
		await expectAccessible(page, 'a question');
		await back.check();
		await expectAccessible(page, 'a question without its answer');
		await back.answer('wrong');
		await expectAccessible(page, 'an explanation');
		await back.goOn();
		for (const which of ['right', 'right', 'wrong'] as const) {
			await back.answer(which);
			await back.goOn();
		}
		await expectAccessible(page, 'how it went');
		await page.goto(`/classes/${given.classroom}/come-back`);
		await expectAccessible(page, 'nothing due yet');
		await given.close();
	});
});
