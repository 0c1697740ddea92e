import { z } from 'zod';
import { ItemResponse } from './response.ts';
import { Confidence, Id } from './vocabulary.ts';

/** sha256 of a module’s canonical JSON, in hexadecimal. */
export const ContentHash = z.string().regex(/^[0-9a-f]{64}$/);

const answer = {
	item: Id,
	response: ItemResponse,
	confidence: Confidence.optional(),
	reason: z.string().max(280).optional()
};

const envelope = {
	id: z.uuidv7(),
	attempt: z.uuidv7(),
	device: z.uuid(),
	seq: z
		.int()
		.min(1)
		.max(1_000_000)
		.describe('1 + the highest seen in the attempt; with `id` it gives the order'),
	at: z.iso.datetime().describe('shown, never trusted')
};

/** One thing that happened in an attempt. Written once, never changed; the same `id` twice is one event. */
export const AttemptEvent = z.discriminatedUnion('type', [
	z.strictObject({
		...envelope,
		type: z.literal('started'),
		module: Id,
		version: z.string(),
		hash: ContentHash,
		mode: z.enum(['self-paced', 'assigned', 'live']),
		asks: z
			.array(Id)
			.min(1)
			.max(12)
			.optional()
			.describe('the questions of a set that was drawn for this learner, in order')
	}),
	z.strictObject({ ...envelope, type: z.literal('answered'), ...answer }),
	z.strictObject({ ...envelope, type: z.literal('revised'), ...answer }),
	z.strictObject({ ...envelope, type: z.literal('hinted'), item: Id }),
	z.strictObject({ ...envelope, type: z.literal('revealed'), item: Id }),
	z.strictObject({ ...envelope, type: z.literal('moved'), step: Id, stop: Id }),
	z.strictObject({ ...envelope, type: z.literal('finished') })
]);
export type AttemptEvent = z.infer<typeof AttemptEvent>;
