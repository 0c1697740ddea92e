import { z } from 'zod';
import { Id, Text } from './vocabulary.ts';

const intro = Text.describe('one or two sentences shown at the head of the step');
const asked = 'the questions, in the order they are asked';

/** The lesson’s order. `items` and `stops` are asked in the order they are written. */
export const Step = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('cover') }),
	z.strictObject({ kind: z.literal('warmup'), intro, items: z.array(Id).min(2).describe(asked) }),
	z.strictObject({
		kind: z.literal('walk'),
		intro,
		stops: z
			.array(
				z.strictObject({
					passage: Id.describe('a passage of the article'),
					items: z.array(Id).describe('its questions; `[]` if it is only read'),
					note: Text.optional().describe('a plain remark shown at this stop')
				})
			)
			.min(1)
			.describe('every passage of the article, in its order')
	}),
	z.strictObject({
		kind: z.literal('process'),
		intro,
		items: z.array(Id).describe('asked after the stages')
	}),
	z.strictObject({
		kind: z.literal('omissions'),
		intro,
		stops: z
			.array(
				z.strictObject({
					passage: Id.describe('a passage of the record'),
					items: z.array(Id).min(1).describe('its questions')
				})
			)
			.min(1)
			.describe('passages of the record that the article leaves out')
	}),
	z.strictObject({
		kind: z.literal('sort'),
		intro,
		items: z.array(Id).length(1).describe('the one sort item')
	}),
	z.strictObject({ kind: z.literal('headline'), intro, items: z.array(Id).min(1).describe(asked) }),
	z.strictObject({ kind: z.literal('exit'), intro, items: z.array(Id).min(2).describe(asked) }),
	z.strictObject({ kind: z.literal('result') })
]);
export type Step = z.infer<typeof Step>;
export type StepKind = Step['kind'];
