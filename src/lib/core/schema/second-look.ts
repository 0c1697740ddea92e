import { z } from 'zod';
import { ModuleInfo } from './module.ts';
import { Day, Text } from './vocabulary.ts';

/** What a second reader made of one piece: nothing to mend, mended since, or still open. */
export const Found = z.enum(['nothing', 'mended', 'open']);
export type Found = z.infer<typeof Found>;

/** One piece of a module or of the bank, and what a second reader checked in it. */
export const LookEntry = z
	.strictObject({
		id: z
			.string()
			.regex(
				/^[a-z]+(?:-[a-z]+)*:[a-z0-9.-]+$/,
				'write the kind of piece, a colon and its id, e.g. statement:s5a'
			)
			.describe('the kind of piece, a colon and its id, e.g. statement:s5a'),
		digest: z
			.string()
			.regex(/^[0-9a-f]{16}$/, 'write the 16 digits that `content:second-look` prints')
			.describe('16 hexadecimal digits of the text that was read; the command writes them'),
		checked: z.array(z.string()).min(1).describe('the questions that were asked of it'),
		found: Found.describe('whether something was to be mended'),
		note: Text.optional().describe(
			'what was mended, or what is still open; needed unless `found` is `nothing`'
		)
	})
	.refine(({ found, note }) => found === 'nothing' || note !== undefined, {
		path: ['note'],
		error: 'say what was mended, or what is still open'
	});
export type LookEntry = z.infer<typeof LookEntry>;

/**
 * A second set of eyes on a module, or on the bank: the checklist that somebody filled who did not write it, piece by
 * piece. An entry holds for the text that its digest was made of, and for no other.
 */
export const SecondLook = z.strictObject({
	format: z.literal(1).describe('always 1'),
	reader: Text.describe('who looked, as a role and not as a name'),
	date: Day.describe('the day of the last entry'),
	version: ModuleInfo.shape.version.describe('the version that the last entry was made for'),
	sources: z.array(Text).min(1).describe('what the reader had at hand, in free sentences'),
	entries: z.array(LookEntry).describe('one for each piece that was looked at')
});
export type SecondLook = z.infer<typeof SecondLook>;
