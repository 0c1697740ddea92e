import { z } from 'zod';
import { Day, Id, Text } from './vocabulary.ts';

/** How much of a source the editors saw: all of it, a part, or only what others quote from it. */
export const ReadExtent = z.enum(['whole', 'excerpt', 'via']);

/** A document that a module leans on, and what it has at stake. */
export const Source = z.strictObject({
	id: Id,
	kind: z.enum(['article', 'release', 'report', 'study', 'dataset', 'law', 'page']),
	title: Text,
	name: Text.describe('in the middle of a sentence, e.g. “the report”'),
	citeAs: Text.describe(
		'what was really read, in the middle of “Checked against: …”, e.g. “the report’s summary”'
	),
	publisher: Text,
	author: Text.optional(),
	published: Day.optional(),
	dateNote: Text.optional().describe('shown when the day is unknown or needs a word'),
	url: z.url({ protocol: /^https?$/ }).optional().describe('absent only for what was written for practice'),
	interest: Text.describe('who made it and what they stand to gain'),
	rights: z.enum(['public-domain', 'quoted', 'own']).describe(
		'`quoted`: at most 25 words in one quotation; `own`: written for practice'
	),
	read: ReadExtent,
	readNote: Text.optional().describe('which part was read; needed unless `read` is `whole`'),
	accessed: Day
});
export type Source = z.infer<typeof Source>;
