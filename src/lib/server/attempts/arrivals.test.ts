import { expect, it } from 'vitest';
import { makeArrivals } from './arrivals.ts';

it('is the time of the clock', () => {
	let now = 10;
	const { arrive } = makeArrivals(() => now);
	expect(arrive()).toBe(10);
	now = 12;
	expect(arrive()).toBe(12);
});

it('is one time for all that comes in a millisecond in which nothing was told', () => {
	const { arrive } = makeArrivals(() => 10);
	expect([arrive(), arrive()]).toEqual([10, 10]);
});

it('is later for what comes after something was told, in the same millisecond too', () => {
	const { arrive, tell } = makeArrivals(() => 10);
	tell(arrive());
	expect(arrive()).toBe(11);
	tell(5);
	expect(arrive()).toBe(11);
});

it('never goes back behind what was told when the clock does', () => {
	let now = 10;
	const { arrive, tell } = makeArrivals(() => now);
	tell(arrive());
	now = 3;
	expect(arrive()).toBe(11);
});
