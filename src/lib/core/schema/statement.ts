import { z } from 'zod';
import { Day, Id, Text, Verdict, Voice } from './vocabulary.ts';

/**
 * A quotation found in a text by its exact words (W3C Web Annotation, TextQuoteSelector).
 * `prefix` and `suffix` are needed when the words occur twice.
 */
export const TextQuote = z.strictObject({
	quote: Text.describe('exact words of the passage'),
	prefix: z
		.string()
		.min(1)
		.optional()
		.describe('what stands right before, spaces included, when the words occur twice'),
	suffix: z
		.string()
		.min(1)
		.optional()
		.describe('what stands right after, spaces included, when the words occur twice')
});
export type TextQuote = z.infer<typeof TextQuote>;

/** One hop of the trail: what a source says, where, and how we know. */
export const Evidence = z
	.strictObject({
		id: Id.describe('differs from the other rows of this statement'),
		source: Id.describe('whose words they are'),
		locator: Text.describe('page, section or paragraph a reader can turn to'),
		quote: Text.describe('the exact words of the source'),
		seen: z
			.enum(['original', 'quoted-by'])
			.describe('whether the editors saw the words in the source itself'),
		via: Id.optional().describe('the source that quotes it; needed when `seen` is `quoted-by`'),
		note: Text.optional().describe('what this hop adds, in one sentence'),
		differs: z
			.strictObject({
				statement: z.array(z.string().min(1)).describe('exact words of the statement'),
				record: z.array(z.string().min(1)).describe('exact words of this quotation')
			})
			.optional()
			.describe('the words to mark when the two wordings stand side by side')
	})
	.refine((evidence) => (evidence.seen === 'quoted-by') === (evidence.via !== undefined), {
		path: ['via'],
		error: '`seen: quoted-by` names its `via`, `seen: original` has none'
	});
export type Evidence = z.infer<typeof Evidence>;

/** One checkable assertion, judged on two axes: who is speaking, and does the record back it. */
export const Statement = z
	.strictObject({
		id: Id.describe('how items refer to this statement'),
		passage: Id.describe('the passage it stands in'),
		quote: Text.optional().describe('exact words of the passage'),
		prefix: TextQuote.shape.prefix,
		suffix: TextQuote.shape.suffix,
		altered: Text.optional().describe(
			'instead of `quote`: our own changed wording of a record passage, absent from it'
		),
		speaker: Text.describe('who says it, or whose account it is'),
		voice: Voice.optional().describe('absent for statements of the record: those skip question 1'),
		verdict: Verdict.describe('question 2: whether the record backs it'),
		evidence: z.array(Evidence).describe('the trail, hop by hop; empty only for `not-addressed`'),
		gap: Text.describe('the distance between the wording and the record, in one sentence'),
		rule: Text.describe('one rule that transfers to other texts'),
		statusAsOf: Day.describe('the day on which the verdict was last checked'),
		changesIf: Text.describe('what would change this verdict')
	})
	.refine((statement) => (statement.quote === undefined) !== (statement.altered === undefined), {
		path: ['quote'],
		error: 'give either `quote` or `altered`'
	});
export type Statement = z.infer<typeof Statement>;
