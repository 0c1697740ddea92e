import { expect, test as base } from '@playwright/test';
import { GivenClass } from '../fixtures/live/given-class.ts';
import { RestartingSite } from '../fixtures/restarting-site.ts';
import { publishedLesson } from '../fixtures/lesson.ts';

/* What goes wrong in a classroom: the network, lids, devices, seats, and the server itself. */

const { path, itemAt } = publishedLesson('groundhog');
const walk = path.filter(({ step }) => step === 'walk').flatMap((stop) => itemAt(stop) ?? []);
const [first, second] = walk;
if (!first || !second) throw new Error('the walk asks two questions');

const test = base.extend<{ room: GivenClass }>({
	room: async ({ browser, baseURL }, use) => {
		const room = await GivenClass.give(browser, baseURL ?? '', { feedback: 'closing' });
		await use(room);
		await room.close();
	}
});
test.use({ actionTimeout: 8000 });

/** How often the server has an answer to each of these. */
async function kept(room: GivenClass) {
	const events = await room.given.events();
	const answers = events.filter(({ type }) => type === 'answered' || type === 'revised');
	return [first, second].map((item) => answers.filter((one) => one['item'] === item?.id).length);
}

test('without network: answers wait, come once, and the class is caught up with', async ({
	room
}) => {
	const teaching = await room.teaching();
	await teaching.act({ type: 'opened' });
	await teaching.step(first.id, second.id);
	const { seat, proxy } = await room.student();
	await seat.join(room.given.code);
	await expect(seat.question(first.prompt)).toBeVisible();

	proxy.cut();
	await seat.fillIn(first, 'right');
	await seat.check();
	await seat.continue();
	await seat.fillIn(second, 'wrong');
	await seat.check();
	await teaching.act({ type: 'paused' });
	expect(await kept(room)).toEqual([0, 0]);

	proxy.mend();
	await seat.page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(seat.said('Paused by your teacher.')).toBeVisible();
	await expect.poll(() => kept(room), { timeout: 15_000 }).toEqual([1, 1]);
	await seat.reload();
	expect(await kept(room)).toEqual([1, 1]);
	await expect(seat.said('Paused by your teacher.')).toBeVisible();
});

test('an answer given offline after the key was shown is kept, does not count, and says so', async ({
	room
}) => {
	const teaching = await room.teaching();
	await teaching.act({ type: 'opened' });
	await teaching.step(first.id);
	const { seat, proxy } = await room.student();
	await seat.join(room.given.code);
	await expect(seat.question(first.prompt)).toBeVisible();
	proxy.cut();
	await seat.fillIn(first, 'right');
	await seat.check();
	await teaching.reveal(first.id, 'key');
	proxy.mend();
	await seat.page.evaluate(() => dispatchEvent(new Event('online')));
	await expect.poll(() => kept(room), { timeout: 15_000 }).toEqual([1, 0]);
	await expect(seat.said(/does not count|not counted/)).toBeVisible();
	const parts = await teaching.room();
	expect(parts.counts?.answered).toEqual({ [first.id]: 0 });
});

test('a lid that was closed opens where the class is by then', async ({ room }) => {
	const teaching = await room.teaching();
	await teaching.act({ type: 'opened' });
	await teaching.step(first.id);
	const { seat, context } = await room.student();
	await seat.join(room.given.code);
	await expect(seat.question(first.prompt)).toBeVisible();

	const browser = await context.newCDPSession(seat.page);
	await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
	await teaching.step(second.id);
	await teaching.act({ type: 'paused' });
	await browser.send('Page.setWebLifecycleState', { state: 'active' });
	await seat.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect(seat.question(second.prompt)).toBeVisible();
	await expect(seat.said('Paused by your teacher.')).toBeVisible();
});

test('another device takes the seat up with its name and its word', async ({ room }) => {
	const teaching = await room.teaching();
	await teaching.act({ type: 'opened' });
	await teaching.step(first.id);
	const broken = await room.student();
	const seat = await broken.seat.join(room.given.code);
	await broken.seat.vote(first, 'right');
	await teaching.act({ type: 'locked' });

	const spare = await room.student();
	await spare.seat.comeBack(room.given.code, seat);
	await expect(spare.seat.said(/Waiting for the class/)).toBeVisible();
	await teaching.step(second.id);
	await expect(spare.seat.question(second.prompt)).toBeVisible();
	const { counts } = await teaching.room();
	expect(counts).toMatchObject({ seats: 2, joined: 1 });
	expect(await kept(room)).toEqual([1, 0]);
});

test('a seat taken by somebody else is freed, and its own student comes back with a new word', async ({
	room
}) => {
	const teaching = await room.teaching();
	await teaching.act({ type: 'opened' });
	const wrong = await room.student();
	const taken = await wrong.seat.join(room.given.code);
	const parts = await teaching.room();
	const part = Object.keys(parts).find(
		(name) =>
			name.startsWith('seat:') && JSON.stringify(parts[name as 'seat:']).includes(taken.name)
	);
	await teaching.free(part?.slice('seat:'.length) ?? '');
	await teaching.step(first.id);
	await teaching.reveal(first.id, 'distribution');
	await expect(wrong.seat.said(/seat/i)).toBeVisible();
	await wrong.seat.page.waitForTimeout(1000);
	await expect(wrong.seat.question(first.prompt)).toHaveCount(0);
	expect(wrong.proxy.found([`"from":"${first.id}"`])).toEqual([]);
	const { context, proxy } = wrong;
	const cookies = await context.cookies(room.origin);
	const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
	expect((await fetchStream(room, cookie)).status).toBe(404);
	expect(proxy.found([/"tally:/])).toEqual([]);

	const own = await room.student();
	await own.seat.page.goto(`${room.origin}/join/${room.given.code}`);
	await own.seat.page.getByLabel('Name of your seat').fill(taken.name);
	await own.seat.page.getByLabel('Your word').fill(taken.word);
	await own.seat.button('Go to my seat').click();
	await expect(own.seat.page.getByRole('alert')).toBeVisible();
});

test('two tabs of the teacher do everything once', async ({ room }) => {
	const [one, two] = [await room.teaching(), await room.teaching()];
	const opened = { type: 'opened' } as const;
	await Promise.all([one.act(opened), two.act(opened), one.act(opened)]);
	await Promise.all([one.step(first.id), two.step(first.id)]);
	await Promise.all([one.reveal(first.id, 'key'), two.reveal(first.id, 'key')]);
	const rooms = await Promise.all([one.room(), two.room()]);
	for (const { room: seen } of rooms) {
		expect(seen).toMatchObject({ from: first.id, revealed: { [first.id]: ['key'] }, news: 1 });
	}
});

test('where streams are held up on their way, asking takes their place', async ({ room }) => {
	const teaching = await room.teaching();
	await teaching.act({ type: 'opened' });
	await teaching.step(first.id);
	const { seat, proxy } = await room.student();
	proxy.holdStreams();
	await seat.join(room.given.code);
	await expect(seat.question(first.prompt)).toBeVisible();
	await expect
		.poll(() => proxy.received.filter(({ path: asked }) => asked.includes('/stream')).length, {
			timeout: 15_000
		})
		.toBeGreaterThan(2);
	await teaching.act({ type: 'paused' });
	await expect(seat.said('Paused by your teacher.')).toBeVisible({ timeout: 3000 });
});

test('a forged id of a message brings the whole, and no more than may be seen', async ({
	room
}) => {
	const teaching = await room.teaching();
	await teaching.act({ type: 'opened' });
	await teaching.reveal(first.id, 'distribution');
	const { seat, context } = await room.student();
	await seat.join(room.given.code);
	const cookies = await context.cookies(room.origin);
	const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
	const whole = (await (await fetchStream(room, cookie)).json()) as Message;
	expect(whole).toMatchObject({ whole: true });
	for (const id of ['x.1', '1', `${whole.id}9`, "'; --", `${whole.id}.1`, '.', '-1']) {
		const { parts, ...more } = (await (await fetchStream(room, cookie, id)).json()) as Message;
		expect([id, more.whole, Object.keys(parts)]).toEqual([id, true, ['room']]);
	}
});

interface Message {
	id: string;
	whole: boolean;
	parts: object;
}

function fetchStream(room: GivenClass, cookie: string, after?: string) {
	const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
	return fetch(`${room.origin}/api/live/${room.given.id}/stream${query}`, {
		headers: { cookie, accept: 'application/json' }
	});
}

test('a server that is killed in the midst of it is back where it was', async ({ browser }) => {
	const site = await RestartingSite.start();
	const room = await GivenClass.give(browser, site.origin, {
		feedback: 'closing',
		folder: site.folder
	});
	try {
		const teaching = await room.teaching();
		await teaching.act({ type: 'opened' });
		await teaching.step(first.id);
		const { seat } = await room.student();
		await seat.join(room.given.code);
		await seat.vote(first, 'right');
		await site.kill();
		await site.again();
		await teaching.step(second.id);
		await expect(seat.question(second.prompt)).toBeVisible({ timeout: 15_000 });
		await seat.vote(second, 'right');
		await expect.poll(() => kept(room), { timeout: 15_000 }).toEqual([1, 1]);
	} finally {
		await room.close();
		await site.stop();
	}
});
