import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seedOf } from './seed-of.ts';

it('is FNV-1a', () => {
	// From the reference test vectors of the function’s authors.
	expect(seedOf('')).toBe(0x811c9dc5);
	expect(seedOf('a')).toBe(0xe40c292c);
	expect(seedOf('foobar')).toBe(0xbf9cf968);
});

it('is a whole number that a seed can be', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			const seed = seedOf(text);
			expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
		})
	);
});
