import { z } from 'zod';
import { Id, Text } from './vocabulary.ts';

/** A sourced line: exact words and where they stand. */
export const SourcedQuote = z.strictObject({
	source: Id,
	locator: Text,
	quote: Text,
	seen: z.enum(['original', 'quoted-by']),
	via: Id.optional()
});
export type SourcedQuote = z.infer<typeof SourcedQuote>;

/** One stage of the process that the article describes. */
export const Stage = z.strictObject({
	id: Id,
	label: Text,
	explanation: Text.describe('what happens, in our own neutral words'),
	article: z
		.strictObject({ passage: Id, quote: Text })
		.optional()
		.describe('the article’s wording; absent where it is silent'),
	record: SourcedQuote,
	uncertain: Text,
	items: z.array(Id).default([]).describe('questions asked at this stage')
});
export type Stage = z.infer<typeof Stage>;

/** Where a stage can go on in more than one way. */
export const Branch = z.strictObject({
	after: Id,
	outcomes: z
		.array(z.strictObject({ id: Id, label: Text, explanation: Text, source: Id.optional() }))
		.min(2)
});

/** The step *How it works*: a diagram one steps through, and who checks the checkers. */
export const Process = z.strictObject({
	title: Text,
	intro: Text,
	stages: z.array(Stage).min(3),
	branches: z.array(Branch),
	checkers: z
		.array(z.strictObject({ id: Id, question: Text, answer: Text, evidence: SourcedQuote.optional() }))
		.min(1)
		.describe('who checks: what kind of record this is, who made it, and its limits')
});
export type Process = z.infer<typeof Process>;
