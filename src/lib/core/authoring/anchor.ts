import type { TextQuote } from '../schema/statement.ts';

type Anchor = Pick<TextQuote, 'quote'> & {
	prefix?: string | undefined;
	suffix?: string | undefined;
};

/**
 * Finds where exact words stand in a text (W3C TextQuoteSelector): the start of every occurrence,
 * in UTF-16 code units, that follows `prefix` and is followed by `suffix` without a gap.
 */
export function findAnchor(text: string, { quote, prefix = '', suffix = '' }: Anchor): number[] {
	const starts: number[] = [];
	for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
		const fits =
			text.slice(0, at).endsWith(prefix) && text.slice(at + quote.length).startsWith(suffix);
		if (fits) starts.push(at);
	}
	return starts;
}
