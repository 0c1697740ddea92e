import { afterEach, expect, it, vi } from 'vitest';
import { addressKey, makeLimit } from './limit.ts';

afterEach(() => vi.useRealTimers());

const keyOf = (address: string) => addressKey({ getClientAddress: () => address });

it('lets so many tries through and then says how long to wait', async () => {
	const limit = makeLimit({ points: 3, seconds: 60 });
	const waits = [];
	for (let nth = 0; nth < 5; nth += 1) waits.push(await limit.take('one'));
	expect(waits).toEqual([0, 0, 0, 60, 60]);
});

it('counts each key apart, and each limit apart', async () => {
	const limit = makeLimit({ points: 1, seconds: 60 });
	expect([await limit.take('one'), await limit.take('two')]).toEqual([0, 0]);
	expect(await makeLimit({ points: 1, seconds: 60 }).take('one')).toBe(0);
	expect(await limit.take('one')).toBeGreaterThan(0);
});

it('begins anew when its time is over', async () => {
	vi.useFakeTimers();
	const limit = makeLimit({ points: 1, seconds: 60 });
	await limit.take('one');
	vi.advanceTimersByTime(59_000);
	expect(await limit.take('one')).toBe(1);
	vi.advanceTimersByTime(1_001);
	expect(await limit.take('one')).toBe(0);
});

it('does not count what is given back', async () => {
	const limit = makeLimit({ points: 1, seconds: 60 });
	for (let nth = 0; nth < 5; nth += 1) {
		expect(await limit.take('one')).toBe(0);
		await limit.giveBack('one');
	}
});

it('holds 100,000 tries that come at once to its number', async () => {
	const limit = makeLimit({ points: 30, seconds: 60 });
	const waits = await Promise.all(Array.from({ length: 100_000 }, () => limit.take('one')));
	expect(waits.filter((wait) => wait === 0)).toHaveLength(30);
});

it('knows an address of the old kind whole, however it is written', () => {
	expect(keyOf('192.0.2.7')).toBe('192.0.2.7');
	expect(keyOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
});

it('takes all addresses of the new kind that one client has for one', () => {
	expect(keyOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
	expect(keyOf('2001:db8:1:2::9')).toBe('2001:db8:1:2');
	expect(keyOf('2001:db8::9')).toBe('2001:db8:0:0');
	expect(keyOf('::1')).toBe('0:0:0:0');
});
