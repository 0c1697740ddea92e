import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../schema/item.ts';
import type { ItemResponse } from '../schema/response.ts';
import { VERDICTS } from '../scoring/options.ts';
import { score } from '../scoring/score.ts';
import { aChoice, aMark, aVerdict, why } from '../testing/items.ts';
import { aLesson } from '../testing/small-module.ts';
import { ruledLesson } from './ruled-lesson.ts';
import type { Ruling } from './ruled-lesson.ts';

const choice = aChoice('b', {
	a: why('a', 'quotes-prove'),
	b: why('b'),
	c: why('c', 'number-means-fact')
});
const verdict = aVerdict('contradicted', { partly: why('partly', 'both-sides-balance') });
const lesson = { ...aLesson(), items: [choice, verdict, aMark(['x', 'y'], ['x'])] };

const pick = (option: string): ItemResponse => ({ kind: 'choice', option });
const judge = (about: (typeof VERDICTS)[number]): ItemResponse => ({
	kind: 'verdict',
	verdict: about
});

function aRuling(kind: Ruling['kind'], key?: ItemResponse, more: Partial<Ruling> = {}): Ruling {
	const item = key?.kind ?? 'choice';
	return { id: 'r1', item, kind, key, note: 'We corrected this.', at: 1, ...more };
}

/** Points of the answers a, b and c. */
function points(...rulings: Ruling[]) {
	const [item] = ruledLesson(lesson, rulings).lesson.items;
	return ['a', 'b', 'c'].map((option) => item && score(item, pick(option)).points);
}

function verdictPoints(...rulings: Ruling[]) {
	const item = ruledLesson(lesson, rulings).lesson.items[1];
	return VERDICTS.map((about) => item && score(item, judge(about)).points);
}

describe('a choice', () => {
	it.each<[string, Ruling[], number[]]>([
		['without a ruling', [], [0, 1, 0]],
		['with a new key', [aRuling('rekey', pick('a'))], [1, 0, 0]],
		['with a further key', [aRuling('accept', pick('a'))], [1, 1, 0]],
		['with the old key accepted', [aRuling('accept', pick('b'))], [0, 1, 0]],
		['struck', [aRuling('strike')], [0, 1, 0]]
	])('%s', (_, rulings, expected) => {
		expect(points(...rulings)).toEqual(expected);
	});

	it('takes rulings in the order they were made, however they are listed', () => {
		const accept = aRuling('accept', pick('c'), { id: 'r1', at: 1 });
		const rekey = aRuling('rekey', pick('a'), { id: 'r2', at: 2 });
		expect(points(accept, rekey)).toEqual([1, 0, 0]);
		expect(points(rekey, accept)).toEqual([1, 0, 0]);
		expect(points({ ...accept, at: 3 }, rekey)).toEqual([1, 0, 1]);
	});

	it('takes two rulings of one moment by their ids', () => {
		const accept = aRuling('accept', pick('c'), { id: 'r2' });
		expect(points(accept, aRuling('rekey', pick('a'), { id: 'r1' }))).toEqual([1, 0, 1]);
		expect(points(accept, aRuling('rekey', pick('a'), { id: 'r3' }))).toEqual([1, 0, 0]);
	});

	it('names each right answer once', () => {
		const twice = [
			aRuling('accept', pick('a')),
			aRuling('accept', pick('a'), { id: 'r2' }),
			aRuling('accept', pick('b'), { id: 'r3' })
		];
		const [item] = ruledLesson(lesson, twice).lesson.items;
		expect(item?.key).toMatchObject({ correct: 'b', alsoCorrect: ['a'] });
	});

	it('says the note where an answer has turned right or wrong, and no wrong idea', () => {
		const [item] = ruledLesson(lesson, [aRuling('rekey', pick('a'))]).lesson.items;
		expect(item?.key.rationales).toEqual({
			a: { text: 'We corrected this.' },
			b: { text: 'We corrected this.' },
			c: why('c', 'number-means-fact')
		});
	});

	it('keeps what was said about the key when a further answer is accepted', () => {
		const [item] = ruledLesson(lesson, [aRuling('accept', pick('a'))]).lesson.items;
		expect(item?.key.rationales).toMatchObject({ a: { text: 'We corrected this.' }, b: why('b') });
	});
});

describe('a verdict', () => {
	// Columns: supported, partly, not-addressed, contradicted.
	it.each<[string, Ruling[], number[]]>([
		['without a ruling', [], [0, 0, 0.5, 1]],
		['with a new key', [aRuling('rekey', judge('partly'))], [0, 1, 0, 0]],
		['with a further key', [aRuling('accept', judge('partly'))], [0, 1, 0.5, 1]],
		['with its neighbour accepted', [aRuling('accept', judge('not-addressed'))], [0, 0, 1, 1]]
	])('%s', (_, rulings, expected) => {
		expect(verdictPoints(...rulings)).toEqual(expected);
	});
});

it('lists a struck question once, and leaves it in the lesson', () => {
	const struck = ruledLesson(lesson, [
		aRuling('strike'),
		aRuling('strike', undefined, { id: 'r2' })
	]);
	expect(struck).toEqual({ lesson, struck: ['choice'] });
});

it('strikes questions of every kind', () => {
	expect(ruledLesson(lesson, [aRuling('strike', undefined, { item: 'mark' })]).struck).toEqual([
		'mark'
	]);
});

it.each<[string, Ruling]>([
	['another kind', aRuling('rekey', judge('partly'), { item: 'choice' })],
	['none', aRuling('accept', undefined)],
	['a kind with no single answer', aRuling('accept', { kind: 'mark', spans: ['y'] })]
])('refuses a key of %s', (_, ruling) => {
	expect(() => ruledLesson(lesson, [ruling])).toThrow(TypeError);
});

const anyRuling: fc.Arbitrary<Ruling> = fc
	.record({
		id: fc.uuid(),
		kind: fc.constantFrom('strike', 'rekey', 'accept'),
		key: fc.oneof(
			fc.constantFrom('a', 'b', 'c').map(pick),
			fc.constantFrom(...VERDICTS).map(judge)
		),
		at: fc.nat(5)
	})
	.map(({ kind, key, ...rest }) => aRuling(kind, key, rest));

it('changes nothing by a ruling that was undone', () => {
	fc.assert(
		fc.property(fc.array(anyRuling), anyRuling, fc.nat(5), (rulings, one, at) => {
			const undone = { ...one, undoneAt: one.at + 1 };
			const between = [...rulings.slice(0, at), undone, ...rulings.slice(at)];
			expect(ruledLesson(lesson, between)).toEqual(ruledLesson(lesson, rulings));
		})
	);
});

it('never takes points from an answer by accepting another', () => {
	fc.assert(
		fc.property(fc.array(anyRuling), anyRuling, (rulings, one) => {
			const last: Ruling = { ...one, kind: 'accept', at: 6 };
			const before = ruledLesson(lesson, rulings).lesson.items;
			const after = ruledLesson(lesson, [...rulings, last]).lesson.items;
			for (const [index, item] of before.entries()) {
				for (const answer of answersTo(item)) {
					const now = after[index];
					expect(now && score(now, answer).points).toBeGreaterThanOrEqual(
						score(item, answer).points
					);
				}
			}
		})
	);
});

it('leaves the lesson it was given as it was', () => {
	const before = structuredClone(lesson);
	ruledLesson(lesson, [aRuling('rekey', pick('a')), aRuling('accept', judge('partly'))]);
	expect(lesson).toEqual(before);
});

function answersTo(item: Item): ItemResponse[] {
	if (item.kind === 'choice') return ['a', 'b', 'c'].map(pick);
	return item.kind === 'verdict' ? VERDICTS.map(judge) : [];
}
