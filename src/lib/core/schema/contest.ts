import { z } from 'zod';
import { ContentHash } from './attempt.ts';
import { ItemResponse } from './response.ts';
import { Id } from './vocabulary.ts';

/** Exact words that were shown with a question (W3C Web Annotation, TextQuoteSelector). */
export const ContestSpan = z.strictObject({
	quote: z.string().min(1).max(2000).describe('exact words of a passage or of a record'),
	prefix: z
		.string()
		.min(1)
		.max(200)
		.optional()
		.describe('what stands right before, if they repeat'),
	suffix: z.string().min(1).max(200).optional().describe('what stands right after, if they repeat')
});
export type ContestSpan = z.infer<typeof ContestSpan>;

// One plain line: it stands in lists.
const Reason = z
	.string()
	.trim()
	.min(1)
	.max(280)
	.regex(/^[^\p{Cc}]*$/u);

/** What a learner says against the key of one question, as the device sends it. The same `id` twice is one. */
export const Contest = z.strictObject({
	id: z.uuidv7(),
	hash: ContentHash.describe('of the version that the learner has before them'),
	item: Id,
	span: ContestSpan.describe('the words that speak against the key'),
	reason: Reason.describe('why, in the learner’s words')
});
export type Contest = z.infer<typeof Contest>;

/** The same from somebody who studies alone: a file for those who edit the module. */
export const ContestFile = z.strictObject({
	format: z.literal('said-or-shown-contest-1'),
	module: Id,
	version: z.string(),
	hash: ContentHash,
	item: Id,
	given: ItemResponse.optional().describe('what the learner answered last, if they did'),
	span: ContestSpan,
	reason: Reason
});
export type ContestFile = z.infer<typeof ContestFile>;
