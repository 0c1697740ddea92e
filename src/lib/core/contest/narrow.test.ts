import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAnchor } from '../authoring/anchor.ts';
import { aLesson } from '../testing/small-module.ts';
import { contestTexts, findSpan, sentencesOf } from './contest-texts.ts';
import { holds, narrow } from './narrow.ts';

const text = 'It fell. “It’s down — by half,” she said. It fell again.';
const sentences = sentencesOf(text, 'en');
const sentence = sentences.find(({ quote }) => quote.startsWith('“')) ?? { quote: '' };
const inIt = (words: string, others?: string[]) => narrow({ text, sentence }, words, others);

describe('words of a sentence', () => {
	it('are the exact ones, however marks and spaces are typed', () => {
		expect(inIt('down — by half')).toEqual({ span: { quote: 'down — by half' } });
		expect(inIt(' "It\'s  down -\nby ')).toEqual({ span: { quote: '“It’s down — by' } });
	});

	it('are the whole sentence where none are given, or all', () => {
		for (const words of ['', ' \n', sentence.quote]) {
			expect(inIt(words)).toEqual({ span: sentence });
		}
	});

	it.each([
		['changed', 'up by half', 'absent'],
		['of another sentence', 'It fell.', 'absent'],
		['with a gap', 'down half', 'absent'],
		['in the sentence twice', 'a', 'repeated']
	])('are not taken when they are %s', (_, words, fault) => {
		const one = { text, sentence: { quote: 'It fell again.' } };
		expect(fault === 'repeated' ? narrow(one, words) : inIt(words)).toEqual({ fault });
	});

	it('come with what stands around them where they stand elsewhere, too', () => {
		const last = { text, sentence: { quote: 'It fell again.' } };
		expect(narrow(last, 'It fell')).toEqual({
			span: {
				quote: 'It fell',
				prefix: ' fell. “It’s down — by half,” she said. ',
				suffix: ' again.'
			}
		});
		const other = inIt('half', ['They ran half of it.']);
		expect(other).toMatchObject({ span: { quote: 'half', prefix: 'It fell. “It’s down — by ' } });
	});
});

it('any run of words of any sentence is found again, where it was', () => {
	const lesson = aLesson();
	const item = lesson.items.find(({ id }) => id === 'half-verdict');
	if (!item) throw new Error('the small lesson asks about it');
	const texts = contestTexts(lesson, item);
	const all = [...texts, ...lesson.passages].map((one) => one.text);
	const choices = texts.flatMap((one) =>
		sentencesOf(one.text, 'en').map((each) => ({ text: one, sentence: each }))
	);
	fc.assert(
		fc.property(fc.constantFrom(...choices), fc.nat(), fc.nat(), (chosen, from, count) => {
			const words = chosen.sentence.quote.split(' ');
			const start = from % words.length;
			const some = words.slice(start, start + 1 + (count % (words.length - start))).join(' ');
			const others = all.filter((one) => one !== chosen.text.text);
			const narrowed = narrow({ text: chosen.text.text, sentence: chosen.sentence }, some, others);
			if ('fault' in narrowed) {
				expect(narrowed.fault).toBe('repeated');
				expect(findAnchor(chosen.sentence.quote, { quote: some }).length).toBeGreaterThan(1);
				return;
			}
			expect(narrowed.span.quote).toBe(some);
			expect(findSpan(lesson, item, narrowed.span)).toMatchObject({ text: { id: chosen.text.id } });
			expect(holds(chosen.text.text, chosen.sentence, narrowed.span)).toBe(true);
		})
	);
});

it('a sentence holds its own words, and not those of another', () => {
	const [first, last] = [{ quote: 'It fell.' }, { quote: 'It fell again.' }];
	expect(holds(text, sentence, { quote: 'down' })).toBe(true);
	expect(holds(text, first, { quote: 'down' })).toBe(false);
	expect(holds(text, last, { quote: 'It fell', suffix: ' again' })).toBe(true);
	expect(holds(text, first, { quote: 'It fell', suffix: ' again' })).toBe(false);
	expect(holds(text, first, { quote: 'fell' })).toBe(false);
});
