import { describe, expect, it } from 'vitest';
import type { Item } from '../schema/item.ts';
import type { ItemResponse } from '../schema/response.ts';
import { keyResponse } from '../testing/responses.ts';
import { smallItems } from '../testing/small-items.ts';
import { score } from './score.ts';

describe('a response of another kind', () => {
	const pairs = smallItems.flatMap((item) =>
		smallItems
			.filter((other) => other.kind !== item.kind)
			.map((other): [string, string, Item, ItemResponse] => [
				other.kind,
				item.id,
				item,
				keyResponse(other)
			])
	);

	it.each(pairs)('%s is refused by %s', (kind, _, item, response) => {
		expect(() => score(item, response)).toThrow(
			new TypeError(`a ${kind} response cannot answer a ${item.kind} item`)
		);
	});
});

describe('the key', () => {
	it.each(smallItems.map((item) => [item.id, item] as const))('of %s gets all', (_, item) => {
		const all = score(item, keyResponse(item));
		expect(all).toMatchObject({ points: 1, max: 1, outcome: 'correct', misconceptions: [] });
		expect(all.feedback.length).toBeGreaterThan(0);
		expect(all.feedback.every(({ state, text }) => state === 'right' && text !== '')).toBe(true);
	});
});

it('says about a part whose it is, how it stands and why, and nothing more', () => {
	const parts = smallItems.flatMap((item) => score(item, keyResponse(item)).feedback);
	expect(new Set(parts.map((part) => Object.keys(part).join()))).toEqual(
		new Set(['for,state,text'])
	);
});
