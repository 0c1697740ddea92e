import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAnchor } from '../authoring/anchor.ts';
import { aLesson } from '../testing/small-module.ts';
import { contestTexts, findSpan, sentencesOf } from './contest-texts.ts';

const lesson = aLesson();
const itemOf = (id: string) => {
	const found = lesson.items.find((item) => item.id === id);
	if (!found) throw new Error(`no item ${id}`);
	return found;
};
const idsOf = (item: string) => contestTexts(lesson, itemOf(item)).map(({ id }) => id);

describe('the texts of a question', () => {
	it.each([
		['a verdict: its passage and its record', 'half-verdict', ['mayor', 'half-fall']],
		['a statement of the record, which its evidence repeats', 'unfinished-verdict', ['unfinished']],
		['a mark: the passages of its spans', 'mayor-mark', ['mayor', 'count']],
		['a stimulus: its words and the record beside it', 'warm-bus', ['stimulus', 'record-0']],
		[
			'a board: all that its cards are about',
			'board',
			['headline', 'mayor', 'count', 'paid-budget', 'half-fall']
		],
		[
			'a question about no statement: every passage',
			'audit-order',
			['headline', 'lead', 'mayor', 'count', 'unfinished']
		]
	])('%s', (_, item, ids) => {
		expect(idsOf(item)).toEqual(ids);
	});
});

describe('the words of a contest', () => {
	const item = itemOf('half-verdict');

	it.each([
		['the passage', 'cut crashes in half', 'mayor'],
		['the record', 'from 40 to 28.', 'half-fall'],
		['another passage of the lesson', 'twelve crossings last spring', 'lead']
	])('are found in %s', (_, quote, id) => {
		expect(findSpan(lesson, item, { quote })).toMatchObject({ text: { id } });
	});

	it('are absent when they were never shown', () => {
		expect(findSpan(lesson, item, { quote: 'Crashes doubled.' })).toEqual({ fault: 'absent' });
		expect(findSpan(lesson, item, { quote: 'in half', prefix: 'by ' })).toEqual({
			fault: 'absent'
		});
	});

	it('are ambiguous when a text repeats them, until what stands around them tells', () => {
		const text = 'It fell. It rose. It fell.';
		const passages = lesson.passages.map((one) => (one.id === 'mayor' ? { ...one, text } : one));
		const repeating = { ...lesson, passages };
		expect(findSpan(repeating, item, { quote: 'It fell.' })).toEqual({ fault: 'ambiguous' });
		expect(findSpan(repeating, item, { quote: 'It fell.', prefix: 'rose. ' })).toMatchObject({
			text: { id: 'mayor' }
		});
	});
});

describe('the sentences of a text', () => {
	it('are its words, in order', () => {
		expect(sentencesOf('It fell. “Did it?” she asked.', 'en').map(({ quote }) => quote)).toEqual([
			'It fell.',
			'“Did it?”',
			'she asked.'
		]);
	});

	it('each find themselves and no other, whatever the text', () => {
		const words = fc.constantFrom('It fell. ', 'It rose. ', 'Why? ', 'and ', '“No.” ', '\n');
		fc.assert(
			fc.property(fc.array(words, { minLength: 1, maxLength: 7 }), (parts) => {
				const text = parts.join('');
				const starts = sentencesOf(text, 'en').map((span) => findAnchor(text, span));
				expect(starts.flat().length).toBe(starts.length);
			})
		);
	});
});
