import { describe, expect, it } from 'vitest';
import type { Rationale } from '../../schema/item.ts';
import type { LessonModule } from '../../schema/module.ts';
import { problemsAfter } from '../testing/broken-module.ts';
import { withId } from '../testing/valid-module.ts';

/** Changes the rationales of one item. */
function problemsOf(item: string, change: (rationales: Map<string, Rationale>) => void) {
	return problemsAfter((module: LessonModule) => {
		const { key } = withId(module.items, item);
		const rationales = new Map<string, Rationale>(Object.entries(key.rationales));
		change(rationales);
		Object.assign(key, { rationales: Object.fromEntries(rationales) });
	});
}

/** One part of an item of every kind. */
const parts = [
	['own-1', 'b'],
	['h-voice', 'narration'],
	['warm-1', 'shown'],
	['h-verdict', 'contradicted'],
	['s1-mark', 'clean'],
	['pairs', 'all'],
	['pairs', 'night'],
	['in-order', 'count'],
	['board', 'card-h'],
	['fair', 'who']
] as const;

describe.each(parts)('in %s', (item, part) => {
	it(`misses the rationale of ${part}`, () => {
		expect(problemsOf(item, (rationales) => rationales.delete(part))).toEqual([
			`items.${item}.key.rationales.${part}: “${part}” has no rationale; say why it is right or wrong.`
		]);
	});

	it('finds a rationale of nothing', () => {
		expect(problemsOf(item, (rationales) => rationales.set('nix', { text: 'New.' }))).toEqual([
			`items.${item}.key.rationales.nix: this rationale belongs to nothing in the item; correct “nix” or remove it.`
		]);
	});
});

it('finds the rationale of a right entry that has a pair', () => {
	expect(
		problemsOf('pairs', (rationales) => rationales.set('twelve', { text: 'Twelve.' }))
	).toEqual([
		'items.pairs.key.rationales.twelve: this rationale belongs to nothing in the item; correct “twelve” or remove it.'
	]);
});

it.each([
	['own-1', 'b'],
	['h-voice', 'quoted-claim'],
	['warm-1', 'shown'],
	['h-verdict', 'contradicted'],
	['s1-mark', 'clean'],
	['pairs', 'all'],
	['pairs', 'night']
])('in %s, asks for the misconception of %s', (item, part) => {
	expect(problemsOf(item, (rationales) => rationales.set(part, { text: 'No.' }))).toEqual([
		`items.${item}.key.rationales.${part}.misconception: say which wrong idea “${part}” stands for.`
	]);
});

it.each([
	['own-1', 'a'],
	['h-voice', 'narration'],
	['warm-1', 'said'],
	['h-verdict', 'partly']
])('in %s, refuses a misconception for %s, which is right', (item, part) => {
	const rationale: Rationale = { text: 'Yes.', misconception: 'quotes-prove' };
	expect(problemsOf(item, (rationales) => rationales.set(part, rationale))).toEqual([
		`items.${item}.key.rationales.${part}.misconception: “${part}” is right and stands for no wrong idea; remove it.`
	]);
});

it.each([
	['s1-mark', 'says'],
	['in-order', 'look'],
	['board', 'card-h'],
	['fair', 'who']
])('in %s, takes a misconception for %s', (item, part) => {
	const rationale: Rationale = { text: 'So.', misconception: 'quotes-prove' };
	expect(problemsOf(item, (rationales) => rationales.set(part, rationale))).toEqual([]);
});

it('finds two rationales that say the same', () => {
	expect(
		problemsOf('fair', (rationales) => rationales.set('who', { text: 'It can be checked.' }))
	).toEqual([
		'items.fair.key.rationales.who.text: this says the same as the rationale of “number”; explain each on its own.'
	]);
});
