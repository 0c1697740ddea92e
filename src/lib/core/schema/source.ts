import { z } from 'zod';
import { Day, Id, Text } from './vocabulary.ts';

/** How much of a source the editors saw: all of it, a part, or only what others quote from it. */
export const ReadExtent = z.enum(['whole', 'excerpt', 'via']);

/** A document that a module leans on, and what it has at stake. */
export const Source = z.strictObject({
	id: Id.describe('how the rest of the file refers to this source'),
	kind: z
		.enum(['article', 'release', 'report', 'study', 'dataset', 'law', 'page'])
		.describe('what sort of document it is'),
	title: Text.describe('its own title, as printed'),
	name: Text.describe('in the middle of a sentence, e.g. “the report”'),
	citeAs: Text.describe(
		'what was really read, in the middle of “Checked against: …”, e.g. “the report’s summary”'
	),
	publisher: Text.describe('who published it'),
	author: Text.optional().describe('the person who wrote it, if named'),
	published: Day.optional().describe('the day it was published'),
	dateNote: Text.optional().describe('shown when the day is unknown or needs a word'),
	url: z
		.url({ protocol: /^https?$/ })
		.optional()
		.describe('absent only for what was written for practice'),
	interest: Text.describe('who made it and what they stand to gain'),
	rights: z
		.enum(['public-domain', 'quoted', 'own'])
		.describe('`quoted`: at most 25 words in one quotation; `own`: written for practice'),
	read: ReadExtent.describe('how much of it the editors saw; `via`: only what others quote'),
	readNote: Text.optional().describe('which part was read; needed unless `read` is `whole`'),
	accessed: Day.describe('the day the editors last opened it')
});
export type Source = z.infer<typeof Source>;
