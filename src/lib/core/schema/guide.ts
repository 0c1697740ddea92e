import { z } from 'zod';
import { Id, Text } from './vocabulary.ts';

/** A word explained neutrally, with its source. */
export const Term = z.strictObject({
	id: Id,
	term: Text,
	also: z.array(z.string().min(1)).default([]).describe('other spellings to recognise in a text'),
	explanation: Text,
	source: Id,
	locator: Text
});
export type Term = z.infer<typeof Term>;

/** What a teacher needs beside the lesson. */
export const Guide = z.strictObject({
	overview: Text,
	before: z.array(Text).min(1).describe('what to prepare'),
	plan: z
		.array(z.strictObject({ minutes: z.string().regex(/^\d+–\d+$/), title: Text, teacher: Text, students: Text }))
		.min(3)
		.describe('a lesson of 40 minutes'),
	prompts: z.array(z.strictObject({ question: Text, listenFor: Text })).min(3),
	sensitive: z.array(z.strictObject({ point: Text, advice: Text })),
	homework: Text.optional()
});
export type Guide = z.infer<typeof Guide>;

/** What a later editor must check, visible to teachers. */
export const OpenQuestion = z.strictObject({
	id: Id,
	question: Text,
	matters: Text.describe('why it matters'),
	statements: z.array(Id).describe('statements whose verdict could change')
});
export type OpenQuestion = z.infer<typeof OpenQuestion>;
