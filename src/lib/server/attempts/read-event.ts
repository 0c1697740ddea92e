import { AttemptEvent } from '#lib/core/schema/attempt.ts';

/** Why one event is not kept, and the field of it to mend; empty for the whole. */
export interface Refusal {
	id: string | undefined;
	code:
		| 'malformed'
		| 'foreign-attempt'
		| 'too-large'
		| 'id-taken'
		| 'no-such-attempt'
		| 'too-many'
		| 'foreign-module'
		| 'no-such-item'
		| 'does-not-fit';
	field: string;
}

// The longest answer that the schema allows is far below it.
const MOST_CHARACTERS = 16_000;

/** Reads what a device sent as an event of this attempt. */
export function readEvent(
	sent: unknown,
	attempt: string
): { event: AttemptEvent } | { refused: Refusal } {
	const id = idOf(sent);
	const refuse = (code: Refusal['code'], field: string) => ({ refused: { id, code, field } });
	if (JSON.stringify([sent]).length > MOST_CHARACTERS) return refuse('too-large', '');
	const parsed = AttemptEvent.safeParse(sent);
	if (!parsed.success) {
		return refuse('malformed', (parsed.error.issues[0]?.path ?? []).join('.'));
	}
	if (parsed.data.attempt !== attempt) return refuse('foreign-attempt', 'attempt');
	return { event: parsed.data };
}

function idOf(sent: unknown): string | undefined {
	if (typeof sent !== 'object' || sent === null || !('id' in sent)) return undefined;
	return typeof sent.id === 'string' ? sent.id : undefined;
}
