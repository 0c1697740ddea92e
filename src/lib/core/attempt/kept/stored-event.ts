import * as z from 'zod/mini';
import type { AttemptEvent } from '../../schema/attempt.ts';

// The small twin of `AttemptEvent` in ../schema/attempt.ts; stored-event.test.ts keeps them equal.

const Id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(64));

const ItemResponse = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('choice'), option: Id }),
	z.strictObject({
		kind: z.literal('verdict'),
		verdict: z.enum(['supported', 'partly', 'not-addressed', 'contradicted'])
	}),
	z.strictObject({ kind: z.literal('mark'), spans: z.array(Id).check(z.maxLength(100)) }),
	z.strictObject({ kind: z.literal('match'), pairs: z.record(Id, Id) }),
	z.strictObject({ kind: z.literal('order'), sequence: z.array(Id).check(z.maxLength(100)) }),
	z.strictObject({
		kind: z.literal('sort'),
		places: z.record(Id, z.enum(['said-backed', 'said-open', 'written-backed', 'written-open']))
	}),
	z.strictObject({
		kind: z.literal('write'),
		text: z.string().check(z.maxLength(280)),
		ratings: z.optional(z.array(Id).check(z.maxLength(20)))
	})
]);

const envelope = {
	id: z.uuidv7(),
	attempt: z.uuidv7(),
	device: z.uuid(),
	seq: z.int().check(z.minimum(1), z.maximum(1_000_000)),
	at: z.iso.datetime()
};

const answer = {
	item: Id,
	response: ItemResponse,
	confidence: z.optional(z.enum(['guess', 'think-so', 'sure'])),
	reason: z.optional(z.string().check(z.maxLength(280)))
};

const StoredEvent = z.discriminatedUnion('type', [
	z.strictObject({
		...envelope,
		type: z.literal('started'),
		module: Id,
		version: z.string(),
		hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
		mode: z.enum(['self-paced', 'assigned', 'live']),
		asks: z.optional(z.array(Id).check(z.minLength(1), z.maxLength(12)))
	}),
	z.strictObject({ ...envelope, type: z.literal('answered'), ...answer }),
	z.strictObject({ ...envelope, type: z.literal('revised'), ...answer }),
	z.strictObject({ ...envelope, type: z.literal('hinted'), item: Id }),
	z.strictObject({ ...envelope, type: z.literal('revealed'), item: Id }),
	z.strictObject({ ...envelope, type: z.literal('moved'), step: Id, stop: Id }),
	z.strictObject({ ...envelope, type: z.literal('finished') })
]);

/** A stored value that is no event: its place in the list, and the first thing wrong with it. */
export interface BrokenEvent {
	index: number;
	/** Dotted, e.g. `response.option`; empty for the value as a whole. */
	path: string;
	message: string;
}

/** Sorts what was read back from a device into events and values that are none, in their order. */
export function checkStoredEvents(stored: readonly unknown[]): {
	events: AttemptEvent[];
	broken: BrokenEvent[];
} {
	const events: AttemptEvent[] = [];
	const broken: BrokenEvent[] = [];
	stored.forEach((value, index) => {
		const checked = StoredEvent.safeParse(value);
		if (checked.success) events.push(checked.data);
		else broken.push({ index, ...firstIssue(checked.error) });
	});
	return { events, broken };
}

function firstIssue({ issues: [issue] }: z.core.$ZodError): Omit<BrokenEvent, 'index'> {
	return { path: issue?.path.join('.') ?? '', message: issue?.message ?? '' };
}
