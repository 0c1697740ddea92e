import { z } from 'zod';
import { Id } from './vocabulary.ts';

/** A screen of the lesson, as `lessonPath` names it. */
const StopId = z.string().min(1).max(200);

/** What a teacher can show the class of one question, each by itself. */
export const Revelation = z
	.enum(['record', 'distribution', 'key'])
	.describe(
		'`record`: what the source says; `distribution`: how the class voted; `key`: the answer'
	);
export type Revelation = z.infer<typeof Revelation>;

/** One thing that a teacher did in a live session. What it does is the same however often it is done. */
export const LiveAct = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('opened') }).describe('begins the session, or begins it again'),
	z
		.strictObject({ type: z.literal('stepped'), from: StopId, to: StopId })
		.describe('the class is at these screens: the first and the last, often the same'),
	z.strictObject({ type: z.literal('paced'), by: z.enum(['teacher', 'student']) }),
	z.strictObject({ type: z.literal('paused') }),
	z.strictObject({ type: z.literal('resumed') }),
	z.strictObject({ type: z.literal('revealed'), item: Id, what: Revelation }),
	z
		.strictObject({ type: z.literal('hid'), item: Id, what: Revelation.exclude(['key']) })
		.describe('takes something back that was shown; a key that is known stays known'),
	z.strictObject({ type: z.literal('revoted'), item: Id }).describe('asks for a second vote'),
	z
		.strictObject({ type: z.literal('shown'), event: z.uuidv7() })
		.describe('shows the reason that came with this answer'),
	z.strictObject({ type: z.literal('withdrawn'), event: z.uuidv7() }),
	z.strictObject({ type: z.literal('locked') }).describe('nobody new may join'),
	z.strictObject({ type: z.literal('unlocked') }),
	z.strictObject({ type: z.literal('froze') }).describe('stops for today, to be gone on with'),
	z.strictObject({ type: z.literal('thawed') }),
	z
		.strictObject({ type: z.literal('ended'), home: z.boolean() })
		.describe('ends the session; `home`: it can be finished under the same code')
]);
export type LiveAct = z.infer<typeof LiveAct>;
