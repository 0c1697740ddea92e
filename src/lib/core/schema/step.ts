import { z } from 'zod';
import { Id, Text } from './vocabulary.ts';

const intro = Text.describe('one or two sentences shown at the head of the step');

/** The lesson’s order. `items` and `stops` are asked in the order they are written. */
export const Step = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('cover') }),
	z.strictObject({ kind: z.literal('warmup'), intro, items: z.array(Id).min(2) }),
	z.strictObject({
		kind: z.literal('walk'),
		intro,
		stops: z
			.array(z.strictObject({ passage: Id, items: z.array(Id), note: Text.optional() }))
			.min(1)
			.describe('passages in the article’s order, each with its questions; none means it is only read')
	}),
	z.strictObject({ kind: z.literal('process'), intro, items: z.array(Id).describe('asked after the stages') }),
	z.strictObject({
		kind: z.literal('omissions'),
		intro,
		stops: z.array(z.strictObject({ passage: Id, items: z.array(Id).min(1) })).min(1)
	}),
	z.strictObject({ kind: z.literal('sort'), intro, items: z.array(Id).length(1) }),
	z.strictObject({ kind: z.literal('headline'), intro, items: z.array(Id).min(1) }),
	z.strictObject({ kind: z.literal('exit'), intro, items: z.array(Id).min(2) }),
	z.strictObject({ kind: z.literal('result') })
]);
export type Step = z.infer<typeof Step>;
export type StepKind = Step['kind'];
