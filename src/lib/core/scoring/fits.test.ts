import { expect, it } from 'vitest';
import type { ItemResponse } from '../schema/response.ts';
import { aLesson } from '../testing/small-module.ts';
import { keyResponse } from '../testing/responses.ts';
import { fits } from './fits.ts';

const items = aLesson().items;
const itemOf = (kind: string) => {
	const item = items.find((one) => one.kind === kind);
	if (!item) throw new Error(`the small module has no ${kind}`);
	return item;
};

it.each(items.map((item) => [item.id, item] as const))('accepts the key of %s', (_, item) => {
	expect(fits(item, keyResponse(item))).toBe(true);
});

it.each(items.map((item) => [item.id, item] as const))(
	'refuses a response of another kind to %s',
	(_, item) => {
		const other: ItemResponse =
			item.kind === 'write' ? { kind: 'mark', spans: [] } : { kind: 'write', text: 'x' };
		expect(fits(item, other)).toBe(false);
	}
);

it.each<[string, ItemResponse]>([
	['choice', { kind: 'choice', option: 'no-such-option' }],
	['mark', { kind: 'mark', spans: ['no-such-span'] }],
	['match', { kind: 'match', pairs: { 'no-such-left': 'x' } }],
	['order', { kind: 'order', sequence: ['no-such-entry'] }],
	['sort', { kind: 'sort', places: { 'no-such-card': 'said-backed' } }],
	['write', { kind: 'write', text: 'x', ratings: ['no-such-line'] }]
])('refuses a %s response that names what the item does not have', (kind, response) => {
	expect(fits(itemOf(kind), response)).toBe(false);
});

it('refuses a pair with a right entry that the item does not have', () => {
	const item = itemOf('match');
	const left = item.kind === 'match' ? (item.left[0]?.id ?? '') : '';
	expect(fits(item, { kind: 'match', pairs: { [left]: 'no-such-right' } })).toBe(false);
});

it('refuses an order that leaves an entry out or repeats one', () => {
	const item = itemOf('order');
	const sequence = item.kind === 'order' ? item.key.sequence : [];
	const [first = ''] = sequence;
	expect(fits(item, { kind: 'order', sequence: sequence.slice(1) })).toBe(false);
	expect(fits(item, { kind: 'order', sequence: [first, ...sequence.slice(0, -1)] })).toBe(false);
});
