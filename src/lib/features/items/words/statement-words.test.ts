import { expect, it } from 'vitest';
import { aLesson, smallModule } from '#lib/core/testing/small-module.ts';
import { isQuoted, markedWords } from './statement-words.ts';

const lesson = aLesson();
const [statement] = smallModule.statements;
if (!statement) throw new TypeError('no statement');
const { quote: _, ...unquoted } = statement;
// The passage `lead` is a summary.
const inSummary = { ...statement, passage: 'lead', quote: 'put in twelve crossings' };

it.each([
	['a text in its own words', statement, '“New crossings have made the town safe”'],
	['our summary', inSummary, 'put in twelve crossings'],
	[
		'a quotation that our summary holds',
		{ ...inSummary, voice: 'quoted-claim' as const },
		'“put in twelve crossings”'
	],
	['a quotation within', { ...statement, quote: 'they “made it safe”' }, '“they ‘made it safe’”'],
	['our altered wording', { ...unquoted, altered: 'The town is safe' }, 'The town is safe']
])('sets marks round %s exactly when it is quoted', (_, given, words) => {
	expect(markedWords(lesson, given)).toBe(words);
	expect(isQuoted(lesson, given)).toBe(words.startsWith('“'));
});
