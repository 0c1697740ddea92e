import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveLink } from './live-link.svelte.ts';
import { ARoom } from './testing/a-room.ts';

const links: LiveLink[] = [];

/** A link to a room in which `counts` tells how far it is. */
function follow(room: ARoom) {
	const link = new LiveLink('/stream', undefined, room.ways);
	links.push(link);
	link.open();
	return link;
}

const aRoom = () => new ARoom(counts(0));
const counts = (joined: number) => ({ counts: { seats: 9, joined, answered: {} } });
const joinedIn = (link: LiveLink) => link.parts.counts?.joined;
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Says whether the page is seen, as a browser does. */
function pageIs(visibility: 'hidden' | 'visible') {
	Object.defineProperty(document, 'hidden', { configurable: true, value: visibility === 'hidden' });
	document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	for (const link of links.splice(0)) link.close();
	Reflect.deleteProperty(document, 'hidden');
	vi.useRealTimers();
});

describe('by a stream', () => {
	it('merges what changed, and forgets what is gone', async () => {
		const room = new ARoom({ ...counts(1), 'seat:a': { name: 'amber-otter' } });
		const link = follow(room);
		await after(0);
		expect(link.state).toBe('streaming');
		room.put(counts(2));
		expect(joinedIn(link)).toBe(2);
		expect(link.parts['seat:a']).toMatchObject({ name: 'amber-otter' });
		room.put({ 'seat:a': null });
		expect(Object.keys(link.parts)).toEqual(['counts']);
		expect(room.asked).toBe(0);
	});

	it('begins with what the page brought, and asks for what came after', async () => {
		const room = aRoom();
		const link = new LiveLink('/stream', room.whole(), room.ways);
		links.push(link);
		expect(joinedIn(link)).toBe(0);
		room.put(counts(1));
		link.open();
		await after(0);
		expect(room.addresses).toEqual(['/stream?after=a-1']);
		expect(joinedIn(link)).toBe(1);
	});

	it('knows the server’s time', async () => {
		const room = aRoom();
		room.ahead = 5000;
		const link = follow(room);
		await after(1000);
		expect(link.serverNow()).toBe(Date.now() + 5000);
	});

	it('opens the next after what came last, and takes the whole from a server that has forgotten', async () => {
		const room = aRoom();
		const link = follow(room);
		await after(0);
		room.break();
		room.put(counts(1));
		expect(link.state).toBe('away');
		await after(1500);
		expect(joinedIn(link)).toBe(1);
		room.put({ 'seat:a': { name: 'amber-otter' } });
		room.break(true);
		await after(1500);
		expect(room.addresses).toEqual(['/stream', '/stream?after=a-1', '/stream?after=a-3']);
		expect(link.state).toBe('streaming');
		expect(joinedIn(link)).toBe(1);
	});

	it('lets beats count as word, and nothing else', async () => {
		const room = aRoom();
		const link = follow(room);
		for (let beats = 0; beats < 6; beats += 1) {
			await after(10_000);
			room.beat();
		}
		expect(room.asked).toBe(0);
		await after(26_000);
		expect(link.state).toBe('polling');
	});

	it('takes what an act answered, and nothing older after it', async () => {
		const room = aRoom();
		const link = follow(room);
		await after(1000);
		const older = room.whole();
		await after(1000);
		room.way = 'held';
		room.put(counts(2));
		link.take(room.whole());
		expect(joinedIn(link)).toBe(2);
		link.take(older);
		expect(joinedIn(link)).toBe(2);
		room.way = 'on';
		room.send(older);
		expect(joinedIn(link)).toBe(2);
		await after(0);
		expect(room.addresses.at(-1)).toBe('/stream?after=a-2');
		expect(link.state).toBe('streaming');
	});
});

describe('where streams do not get through', () => {
	it('asks instead, once nothing has come for 4 s', async () => {
		const room = aRoom();
		room.way = 'held';
		const link = follow(room);
		await after(3900);
		expect(room.asked).toBe(0);
		await after(200);
		expect(link.state).toBe('polling');
		expect(joinedIn(link)).toBe(0);
	});

	it('asks instead, once three streams in a row were cut', async () => {
		const room = aRoom();
		room.way = 'cut';
		const link = follow(room);
		await after(5000);
		expect(room.opened).toBe(3);
		expect(link.state).toBe('polling');
	});

	it.each(['held', 'cut'] as const)('a change reaches it within 3 s (%s)', async (way) => {
		const room = aRoom();
		room.way = way;
		const link = follow(room);
		await after(9000);
		for (let joined = 1; joined < 8; joined += 1) {
			await after(700);
			room.put(counts(joined));
			await after(3000);
			expect(joinedIn(link)).toBe(joined);
		}
	});

	it('tries a stream again every minute, and asks on until word comes by it', async () => {
		const room = aRoom();
		room.way = 'held';
		const link = follow(room);
		await after(63_000);
		expect(room.opened).toBe(1);
		await after(3000);
		expect(room.opened).toBe(2);
		expect(link.state).toBe('polling');
		room.way = 'on';
		await after(63_000);
		expect(link.state).toBe('streaming');
		const { asked } = room;
		await after(9000);
		room.beat();
		expect(room.asked).toBe(asked);
	});
});

it('comes back by itself after 90 s without a network, with what it missed', async () => {
	const room = aRoom();
	const link = follow(room);
	await after(1000);
	room.way = 'off';
	room.break();
	await after(90_000);
	expect(link.state).toBe('away');
	expect(joinedIn(link)).toBe(0);
	room.put(counts(5));
	room.way = 'on';
	await after(5000);
	expect(link.state).toBe('streaming');
	expect(joinedIn(link)).toBe(5);
});

it('connects at once when the browser is back online or the page comes back', async () => {
	const room = aRoom();
	const link = follow(room);
	room.way = 'off';
	room.break();
	await after(20_000);
	room.way = 'on';
	dispatchEvent(new Event('online'));
	await after(0);
	expect(link.state).toBe('streaming');
	const { opened } = room;
	dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
	await after(0);
	expect(room.opened).toBe(opened + 1);
	expect(room.open).toBe(1);
});

it('sees at once that a lid was closed: the clock went on and nothing came', async () => {
	const room = aRoom();
	const link = follow(room);
	await after(1000);
	room.way = 'held';
	room.put(counts(3));
	vi.setSystemTime(Date.now() + 3_600_000);
	await after(1000);
	expect(joinedIn(link)).toBe(3);
});

it('lets go of its stream while the page is hidden, and takes it up at once', async () => {
	const room = aRoom();
	const link = follow(room);
	await after(0);
	pageIs('hidden');
	await after(9000);
	expect(room.open).toBe(1);
	await after(2000);
	expect(room.open).toBe(0);
	room.put(counts(4));
	await after(120_000);
	expect([room.opened, room.asked]).toEqual([1, 0]);
	pageIs('visible');
	await after(0);
	expect(room.open).toBe(1);
	expect(joinedIn(link)).toBe(4);
});

it('stops for good where there is nothing to be had', async () => {
	const room = aRoom();
	room.way = 'gone';
	const link = follow(room);
	await after(0);
	expect(link.state).toBe('refused');
	const { asked, opened } = room;
	await after(200_000);
	dispatchEvent(new Event('online'));
	await after(1000);
	expect([room.asked, room.opened]).toEqual([asked, opened]);
});

it('takes no page of a network for a room', async () => {
	const room = aRoom();
	room.way = 'page';
	const link = follow(room);
	await after(10_000);
	expect(link.state).toBe('away');
	expect(link.parts).toEqual({});
	room.way = 'on';
	await after(6000);
	expect(link.state).toBe('streaming');
});

it('leaves nothing running when it is closed', async () => {
	const room = aRoom();
	const link = follow(room);
	await after(0);
	link.close();
	expect(room.open).toBe(0);
	dispatchEvent(new Event('online'));
	await after(100_000);
	expect([room.opened, room.asked]).toEqual([1, 0]);
	expect(vi.getTimerCount()).toBe(0);
});
