import { expect, it } from 'vitest';
import { ownValue } from './own-value.ts';

it('finds what the record holds', () => {
	expect(ownValue({ a: 1 }, 'a')).toBe(1);
});

it.each(['b', 'constructor', 'toString', '__proto__'])('finds nothing under %s', (id) => {
	expect(ownValue({ a: 1 }, id)).toBeUndefined();
});

it('finds an id that every object inherits when the record has its own', () => {
	expect(ownValue({ constructor: 2 }, 'constructor')).toBe(2);
});
