import { z } from 'zod';
import { Day, Id, Text, Verdict, Voice } from './vocabulary.ts';

/** What a second person made of a module’s statements without seeing its key. */
export const Keying = z.strictObject({
	format: z.literal(1).describe('always 1'),
	module: Id.describe('the module that was keyed'),
	version: z.string().describe('the version that was keyed'),
	keyer: Text.describe('who keyed it: a role, initials or a name that they want to be printed'),
	keyedAt: Day.describe('the day it was finished'),
	answers: z
		.record(
			Id,
			z.strictObject({
				voice: Voice.optional().describe('who is speaking; only for statements of the article'),
				verdict: Verdict.describe('whether the record backs it')
			})
		)
		.describe('by the id of the statement')
});
export type Keying = z.infer<typeof Keying>;
