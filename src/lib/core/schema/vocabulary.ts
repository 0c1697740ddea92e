import { z } from 'zod';

/** A short name that never changes once published: lower-case words joined by hyphens. */
export const Id = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write lower-case letters, digits and single hyphens')
	.max(64)
	.describe('a short name that never changes once published');
export type Id = z.infer<typeof Id>;

/** A sentence or more that a reader sees. */
export const Text = z
	.string()
	.trim()
	.min(1, 'write at least one word')
	.describe('plain text that a reader sees');

/** A calendar day without a time zone, `2020-02-18`. */
export const Day = z.iso.date().describe('a day, written 2020-02-18');

/** Question 1: who is speaking? Judged from the article alone. */
export const Voice = z.enum(['quoted-claim', 'retold-claim', 'reported-finding', 'narration']);
export type Voice = z.infer<typeof Voice>;

/** Question 2: does the record back it? */
export const Verdict = z.enum(['supported', 'partly', 'not-addressed', 'contradicted']);
export type Verdict = z.infer<typeof Verdict>;

/** The short form of the two questions: `shown` is the verdict `supported`, `said` is any other. */
export const SaidOrShown = z.enum(['said', 'shown']);
export type SaidOrShown = z.infer<typeof SaidOrShown>;

/** How sure the learner says they are. Never changes points. */
export const Confidence = z.enum(['guess', 'think-so', 'sure']);
export type Confidence = z.infer<typeof Confidence>;

/** Wrong ideas that options stand for, shared by all modules so that reports add up. */
export const Misconception = z.enum([
	'quotes-prove',
	'official-means-true',
	'number-means-fact',
	'both-sides-balance',
	'unnamed-means-false',
	'absence-means-false',
	'risk-is-count',
	'charge-is-conviction',
	'general-is-particular',
	'allegation-is-finding',
	'projection-is-count',
	'summary-is-whole',
	'old-status-current',
	'interest-means-false',
	'quoted-means-unverified'
]);
export type Misconception = z.infer<typeof Misconception>;
