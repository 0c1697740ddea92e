import { expect, it } from 'vitest';
import { seeded } from './seeded.ts';

it('gives the same numbers for the same seed, and others for another', () => {
	const draw = (seed: number) => Array.from({ length: 5 }, seeded(seed));
	expect(draw(7)).toEqual(draw(7));
	expect(draw(7)).not.toEqual(draw(8));
});

it('spreads evenly from 0 up to 1', () => {
	const chance = seeded(1);
	const tenths = Array.from({ length: 10 }, () => 0);
	for (let n = 0; n < 10_000; n += 1) {
		const tenth = Math.floor(chance() * 10);
		tenths[tenth] = (tenths[tenth] ?? 0) + 1;
	}
	expect(tenths.length).toBe(10);
	for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
