import { z } from 'zod';
import { Guide, OpenQuestion, Term } from './guide.ts';
import { Inventory } from './inventory.ts';
import { Item } from './item.ts';
import { Passage } from './passage.ts';
import { Process } from './process.ts';
import { Source } from './source.ts';
import { Statement } from './statement.ts';
import { Step } from './step.ts';
import { Day, Id, Text } from './vocabulary.ts';

/** A published learning standard that the module serves. */
export const Standard = z.strictObject({
	framework: Text.describe('who set the standard'),
	code: Text.describe('its number, in quotation marks if it looks like a number'),
	wording: Text.describe('its words'),
	url: z.url().optional().describe('where it can be read')
});

/** What the catalogue and the cover say about a module. */
export const ModuleInfo = z.strictObject({
	id: Id.describe('the name of the module’s folder; part of its address'),
	version: z
		.string()
		.regex(/^\d+\.\d+\.\d+$/, 'write three numbers, e.g. 1.0.0')
		.describe('three numbers, e.g. 1.0.0; a published version never changes'),
	language: z
		.string()
		.regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'write a language code, e.g. en or en-US')
		.describe('a language code, e.g. en'),
	title: Text.describe('what the catalogue and the cover call it'),
	summary: Text.describe('one or two sentences for the catalogue'),
	goals: z.array(Text).min(1).describe('what the learner will be able to do'),
	grades: z
		.strictObject({
			from: z.int().min(4).max(12).describe('the lowest grade'),
			to: z.int().min(4).max(12).describe('the highest grade')
		})
		.describe('school grades it is written for'),
	minutes: z.int().min(5).max(90).describe('how long one learner needs'),
	claimMakers: Text.describe('who makes the claims, in one line'),
	contentNote: Text.describe('what a reader may find hard, said before the start'),
	alternative: Id.optional().describe('the module that earns the same credit, one click away'),
	checked: z
		.array(Text)
		.min(1)
		.describe('what was read and what was not, in plain words, for the cover'),
	standards: z.array(Standard).describe('learning standards it serves; `[]` for none'),
	topics: z.array(Text).min(1).describe('words to find it by'),
	history: z
		.array(
			z.strictObject({
				version: z.string().describe('three numbers, e.g. 1.0.0'),
				date: Day,
				note: Text.describe('what changed')
			})
		)
		.min(1)
		.describe('one line per published version')
});
export type ModuleInfo = z.infer<typeof ModuleInfo>;

/**
 * The unit of teaching: one article and the record behind it. This schema is the one source of
 * types, validation messages, JSON Schema and the author’s tables.
 */
export const LessonModule = z.strictObject({
	format: z.literal(1).describe('always 1'),
	module: ModuleInfo.describe('what the catalogue and the cover say'),
	article: z
		.strictObject({
			source: Id.describe('the source that is the article'),
			shown: z
				.enum(['quoted-and-summarised', 'written-for-practice'])
				.describe('somebody’s article, quoted and summarised, or our own')
		})
		.describe('which source is the article'),
	sources: z.array(Source).min(2).describe('every document the module leans on'),
	passages: z
		.array(Passage)
		.min(1)
		.describe('the article in its order, then passages of the record'),
	statements: z.array(Statement).min(1).describe('what is judged, with its verdict and evidence'),
	items: z.array(Item).min(1).describe('the questions, in any order'),
	process: Process.describe('the diagram *How it works*'),
	steps: z.array(Step).min(3).describe('the lesson’s order'),
	glossary: z.array(Term).describe('words explained where they stand; `[]` for none'),
	inventory: Inventory.optional().describe(
		'who speaks in the article, and who does not; older versions have none'
	),
	guide: Guide.describe('what a teacher needs beside the lesson'),
	openQuestions: z.array(OpenQuestion).describe('what a later editor must check; `[]` for none')
});
export type LessonModule = z.infer<typeof LessonModule>;
