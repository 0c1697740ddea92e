import { z } from 'zod';
import { Id, Text } from './vocabulary.ts';

/** A sourced line: exact words and where they stand. */
export const SourcedQuote = z.strictObject({
	source: Id.describe('whose words they are'),
	locator: Text.describe('page, section or paragraph a reader can turn to'),
	quote: Text.describe('the exact words of the source'),
	seen: z
		.enum(['original', 'quoted-by'])
		.describe('whether the editors saw the words in the source itself'),
	via: Id.optional().describe('the source that quotes it; needed when `seen` is `quoted-by`')
});
export type SourcedQuote = z.infer<typeof SourcedQuote>;

/** One stage of the process that the article describes. */
export const Stage = z.strictObject({
	id: Id.describe('how branches refer to this stage'),
	label: Text.describe('its name in the diagram'),
	explanation: Text.describe('what happens, in our own neutral words'),
	article: z
		.strictObject({
			passage: Id.describe('the passage of the article'),
			quote: Text.describe('exact words of that passage')
		})
		.optional()
		.describe('the article’s wording; absent where it is silent'),
	record: SourcedQuote.describe('the record’s wording'),
	uncertain: Text.describe('what is not known or differs from place to place'),
	items: z.array(Id).default([]).describe('questions asked at this stage')
});
export type Stage = z.infer<typeof Stage>;

/** Where a stage can go on in more than one way. */
export const Branch = z.strictObject({
	after: Id.describe('the stage where the ways part'),
	outcomes: z
		.array(
			z.strictObject({
				id: Id.describe('differs from every other outcome'),
				label: Text.describe('its name in the diagram'),
				explanation: Text.describe('what happens then'),
				source: Id.optional().describe('where that is written')
			})
		)
		.min(2)
		.describe('the ways it can go on')
});

/** The step *How it works*: a diagram one steps through, and who checks the checkers. */
export const Process = z.strictObject({
	title: Text.describe('what the diagram shows'),
	intro: Text.describe('one or two sentences above the diagram'),
	stages: z.array(Stage).min(3).describe('the stages, in order'),
	branches: z.array(Branch).describe('where a stage can go on in more than one way'),
	checkers: z
		.array(
			z.strictObject({
				id: Id,
				question: Text.describe('e.g. who checks the office'),
				answer: Text.describe('in plain words'),
				evidence: SourcedQuote.optional().describe('where that is written')
			})
		)
		.min(1)
		.describe('who checks: what kind of record this is, who made it, and its limits')
});
export type Process = z.infer<typeof Process>;
