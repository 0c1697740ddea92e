import { findAnchor } from '../authoring/anchor.ts';
import type { TextQuote } from '../schema/statement.ts';

/** A run of text; `id` names the anchor it belongs to, and is absent from plain text. */
export interface Segment {
	text: string;
	id?: string;
}

/**
 * Cuts a text at its anchors, in reading order, so that the segments joined are the text. Where
 * anchors overlap, the shared words go to the shorter anchor.
 *
 * @throws {RangeError} when the words of an anchor are absent or occur more than once.
 */
export function segments(
	text: string,
	anchors: readonly (TextQuote & { id: string })[]
): Segment[] {
	const spans = anchors.map((anchor) => {
		const [start, ...others] = findAnchor(text, anchor);
		if (start === undefined || others.length > 0) {
			throw new RangeError(`“${anchor.quote}” (${anchor.id}) must occur exactly once`);
		}
		return { id: anchor.id, start, end: start + anchor.quote.length };
	});
	const shortestFirst = spans.toSorted((a, b) => a.end - a.start - (b.end - b.start));
	const cuts = [...new Set([0, ...spans.flatMap(({ start, end }) => [start, end]), text.length])];
	cuts.sort((a, b) => a - b);
	return cuts.slice(1).map((end, index) => {
		const start = cuts[index] ?? 0;
		const owner = shortestFirst.find((span) => span.start <= start && end <= span.end);
		return { text: text.slice(start, end), ...(owner && { id: owner.id }) };
	});
}
