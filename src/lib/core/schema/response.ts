import { z } from 'zod';
import { Place } from './item.ts';
import { Id, Verdict } from './vocabulary.ts';

/** What a learner answered, one shape for each kind of item. */
export const ItemResponse = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('choice'), option: Id }),
	z.strictObject({ kind: z.literal('verdict'), verdict: Verdict }),
	z.strictObject({ kind: z.literal('mark'), spans: z.array(Id).max(100) }),
	z.strictObject({ kind: z.literal('match'), pairs: z.record(Id, Id) }),
	z.strictObject({ kind: z.literal('order'), sequence: z.array(Id).max(100) }),
	z.strictObject({ kind: z.literal('sort'), places: z.record(Id, Place) }),
	z.strictObject({
		kind: z.literal('write'),
		text: z.string().max(280),
		ratings: z
			.array(Id)
			.max(20)
			.optional()
			.describe('rubric ids that a self-check or a teacher ticked; absent until rated')
	})
]);
export type ItemResponse = z.infer<typeof ItemResponse>;
