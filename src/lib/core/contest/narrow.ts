import { findAnchor } from '../authoring/anchor.ts';
import type { ContestSpan } from '../schema/contest.ts';

/** Words of a sentence as a span, or why they are none. */
export type Narrowed = { span: ContestSpan } | { fault: 'absent' | 'repeated' };

// As much as tells the same words in two places apart.
const AROUND = 40;

/**
 * The words of one sentence that somebody means. They must stand in it as they are, and once; only how
 * quotation marks, dashes and spaces are typed makes no difference. Without any words it is the sentence.
 *
 * @param text - holds the sentence.
 * @param others - further texts that were shown, in which the same words may stand, too.
 */
export function narrow(
	{ text, sentence }: { text: string; sentence: ContestSpan },
	words: string,
	others: readonly string[] = []
): Narrowed {
	const wanted = asTyped(words).replaceAll(/ +/g, ' ').trim();
	const [start] = findAnchor(text, sentence);
	if (start === undefined) return { fault: 'absent' };
	if (wanted === '' || wanted === asTyped(sentence.quote)) return { span: sentence };
	const [at, ...more] = findAnchor(asTyped(sentence.quote), { quote: wanted });
	if (at === undefined) return { fault: 'absent' };
	if (more.length > 0) return { fault: 'repeated' };

	const quote = sentence.quote.slice(at, at + wanted.length);
	const places = [text, ...others].flatMap((one) => findAnchor(one, { quote }));
	if (places.length === 1) return { span: { quote } };
	const prefix = text.slice(Math.max(0, start + at - AROUND), start + at);
	const suffix = text.slice(start + at + quote.length, start + at + quote.length + AROUND);
	return { span: { quote, ...(prefix && { prefix }), ...(suffix && { suffix }) } };
}

/** Does a sentence of a text hold the words of a span? */
export function holds(text: string, sentence: ContestSpan, span: ContestSpan): boolean {
	const [start] = findAnchor(text, sentence);
	const [at, ...more] = findAnchor(text, span);
	if (start === undefined || at === undefined || more.length > 0) return false;
	return at >= start && at + span.quote.length <= start + sentence.quote.length;
}

/** Each sign as a keyboard has it, so that places stay the same. */
function asTyped(words: string): string {
	return words
		.replaceAll(/[“”„«»]/g, '"')
		.replaceAll(/[‘’‚]/g, "'")
		.replaceAll(/[‐‑–—]/g, '-')
		.replaceAll(/\s/g, ' ');
}
