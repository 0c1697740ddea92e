import { z } from 'zod';
import { Id, Text } from './vocabulary.ts';

/** One block of the article, or of the record, in its own order. */
export const Passage = z.strictObject({
	id: Id.describe('how statements, spans and steps refer to this passage'),
	source: Id.describe('the article, or for the role `record` the source it stands in'),
	role: z
		.enum(['headline', 'deck', 'link', 'caption', 'body', 'record'])
		.describe('where it stands in the article; `record`: a passage of the record'),
	wording: z
		.enum(['quoted', 'summarised'])
		.describe(
			'`quoted`: the words of the source; `summarised`: ours, with its words in quotation marks'
		),
	text: Text.describe('the words that a reader sees'),
	wordsFrom: Id.optional().describe(
		'the public-domain source that these words were taken from, when it is not the article'
	),
	note: Text.optional().describe('a plain remark shown under the passage')
});
export type Passage = z.infer<typeof Passage>;
