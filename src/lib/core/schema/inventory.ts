import { z } from 'zod';
import { Id, Text } from './vocabulary.ts';

/** Who speaks in an article, who is not named, and who is not heard. */
export const Inventory = z.strictObject({
	voices: z
		.array(
			z.strictObject({
				id: Id,
				who: Text.describe('who speaks, as a reader would name them; the writer is one of them'),
				statements: z.array(Id).min(1).describe('the article’s statements in this voice')
			})
		)
		.min(2)
		.describe('every voice of the article, the one that speaks most first'),
	anonymous: z
		.array(
			z.strictObject({
				passage: Id.describe('the passage of the article'),
				words: Text.describe('exact words that credit somebody without a name'),
				note: Text.describe('what a reader is not told')
			})
		)
		.describe('where somebody speaks who is not named; `[]` where nobody does'),
	absent: z
		.array(
			z.strictObject({
				id: Id,
				who: Text.describe('people or offices that the article is about and does not let speak'),
				could: Text.describe('what they could tell, without guessing what they would say')
			})
		)
		.min(1)
		.describe('whose voice is not heard'),
	heard: z
		.array(Text)
		.min(1)
		.describe('voices that are heard, to choose among beside those that are not')
});
export type Inventory = z.infer<typeof Inventory>;
