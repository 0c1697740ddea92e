import { z } from 'zod';
import { Guide, OpenQuestion, Term } from './guide.ts';
import { Item } from './item.ts';
import { Passage } from './passage.ts';
import { Process } from './process.ts';
import { Source } from './source.ts';
import { Statement } from './statement.ts';
import { Step } from './step.ts';
import { Day, Id, Text } from './vocabulary.ts';

/** A published learning standard that the module serves. */
export const Standard = z.strictObject({ framework: Text, code: Text, wording: Text, url: z.url().optional() });

/** What the catalogue and the cover say about a module. */
export const ModuleInfo = z.strictObject({
	id: Id,
	version: z.string().regex(/^\d+\.\d+\.\d+$/, 'write three numbers, e.g. 1.0.0'),
	language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
	title: Text,
	summary: Text,
	goals: z.array(Text).min(1).describe('what the learner will be able to do'),
	grades: z.strictObject({ from: z.int().min(4).max(12), to: z.int().min(4).max(12) }),
	minutes: z.int().min(5).max(90),
	claimMakers: Text.describe('who makes the claims, in one line'),
	contentNote: Text,
	alternative: Id.optional().describe('the module that earns the same credit, one click away'),
	checked: z.array(Text).min(1).describe('what was read and what was not, in plain words, for the cover'),
	standards: z.array(Standard),
	topics: z.array(Text).min(1),
	history: z.array(z.strictObject({ version: z.string(), date: Day, note: Text })).min(1)
});
export type ModuleInfo = z.infer<typeof ModuleInfo>;

/**
 * The unit of teaching: one article and the record behind it. This schema is the one source of
 * types, validation messages, JSON Schema and the author’s tables.
 */
export const LessonModule = z.strictObject({
	format: z.literal(1),
	module: ModuleInfo,
	article: z.strictObject({
		source: Id,
		shown: z.enum(['quoted-and-summarised', 'written-for-practice'])
	}),
	sources: z.array(Source).min(2),
	passages: z.array(Passage).min(1),
	statements: z.array(Statement).min(1),
	items: z.array(Item).min(1),
	process: Process,
	steps: z.array(Step).min(3),
	glossary: z.array(Term),
	guide: Guide,
	openQuestions: z.array(OpenQuestion)
});
export type LessonModule = z.infer<typeof LessonModule>;
