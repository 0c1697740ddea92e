import { z } from 'zod';
import { Id, Text } from './vocabulary.ts';

/** A word explained neutrally, with its source. */
export const Term = z.strictObject({
	id: Id,
	term: Text.describe('the word as it stands in the texts'),
	also: z.array(z.string().min(1)).default([]).describe('other spellings to recognise in a text'),
	explanation: Text.describe('what it means, without taking a side'),
	source: Id.describe('where the explanation comes from'),
	locator: Text.describe('page, section or paragraph a reader can turn to')
});
export type Term = z.infer<typeof Term>;

/** What a teacher needs beside the lesson. */
export const Guide = z.strictObject({
	overview: Text.describe('the lesson in a few sentences'),
	before: z.array(Text).min(1).describe('what to prepare'),
	plan: z
		.array(
			z.strictObject({
				minutes: z
					.string()
					.regex(/^\d+–\d+$/, 'write two numbers with an en dash, e.g. 0–4')
					.describe('from–to, with an en dash'),
				title: Text.describe('what this part is called'),
				teacher: Text.describe('what the teacher does'),
				students: Text.describe('what the students do')
			})
		)
		.min(3)
		.describe('a lesson of 40 minutes'),
	prompts: z
		.array(
			z.strictObject({
				question: Text.describe('what to ask'),
				listenFor: Text.describe('what a good answer holds')
			})
		)
		.min(3)
		.describe('questions for the talk afterwards'),
	sensitive: z
		.array(
			z.strictObject({
				point: Text.describe('what may hurt or divide'),
				advice: Text.describe('how to handle it')
			})
		)
		.describe('what needs care in the room'),
	homework: Text.optional().describe('one task for home')
});
export type Guide = z.infer<typeof Guide>;

/** What a later editor must check, visible to teachers. */
export const OpenQuestion = z.strictObject({
	id: Id,
	question: Text.describe('what is still to be checked'),
	matters: Text.describe('why it matters'),
	statements: z.array(Id).describe('statements whose verdict could change')
});
export type OpenQuestion = z.infer<typeof OpenQuestion>;
