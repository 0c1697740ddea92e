import { v7 as uuidv7 } from 'uuid';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import { writeFirst } from '../store/database.ts';
import type { Database } from '../store/database.ts';

/**
 * Writes the events of an attempt that begins with this answer. Undefined where somebody has been
 * here before, or where nobody waits any more: the hydrated page takes it up then.
 *
 * @throws {DOMException} when the browser keeps no data.
 */
export async function keepFirstAnswer(
	opening: Promise<Database>,
	{ module, version, hash, item, step }: DOMStringMap,
	choice: FormData,
	givenUp: () => boolean
): Promise<readonly AttemptEvent[] | undefined> {
	const database = await opening;
	const option = choice.get('answer');
	if (!module || !version || !hash || !item || !step || typeof option !== 'string')
		return undefined;
	if (givenUp()) return undefined;
	const confidence = choice.get('confidence');
	return writeFirst(database, module, (device) => {
		const common = { attempt: uuidv7(), device, at: new Date().toISOString() };
		const sure = isConfidence(confidence) ? { confidence } : {};
		return [
			{
				...common,
				id: uuidv7(),
				seq: 1,
				type: 'started',
				module,
				version,
				hash,
				mode: 'self-paced'
			},
			{ ...common, id: uuidv7(), seq: 2, type: 'moved', step, stop: item },
			{
				...common,
				...sure,
				id: uuidv7(),
				seq: 3,
				type: 'answered',
				item,
				response: { kind: 'choice', option }
			}
		];
	});
}

function isConfidence(value: unknown): value is 'guess' | 'think-so' | 'sure' {
	return value === 'guess' || value === 'think-so' || value === 'sure';
}
