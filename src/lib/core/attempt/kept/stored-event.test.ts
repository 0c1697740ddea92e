import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttemptEvent } from '../../schema/attempt.ts';
import { invalidEvents, validEvents } from '../../testing/event-corpus.ts';
import { checkStoredEvents } from './stored-event.ts';

describe('what is read back from a device', () => {
	it('is taken as it is when it is valid', () => {
		expect(checkStoredEvents(validEvents)).toEqual({ events: validEvents, broken: [] });
	});

	it.each(invalidEvents)('is refused: %s', (_, value, path) => {
		const { events, broken } = checkStoredEvents([value]);
		expect(events).toEqual([]);
		expect(broken).toMatchObject([{ index: 0, path }]);
		expect(broken[0]?.message).not.toBe('');
	});

	it('is sorted into good and broken, each in its order', () => {
		const [first, second] = validEvents;
		const { events, broken } = checkStoredEvents([null, first, 'x', second, {}]);
		expect(events).toEqual([first, second]);
		expect(broken.map(({ index }) => index)).toEqual([0, 2, 4]);
	});

	it('is nothing when there is nothing', () => {
		expect(checkStoredEvents([])).toEqual({ events: [], broken: [] });
	});
});

/** What both checks say of one value, in one form. */
function full(value: unknown) {
	const { success, data, error } = AttemptEvent.safeParse(value);
	return success ? { data } : { path: error.issues[0]?.path.join('.') };
}

function twin(value: unknown) {
	const { events, broken } = checkStoredEvents([value]);
	return events.length > 0 ? { data: events[0] } : { path: broken[0]?.path };
}

describe('the small check and the full schema', () => {
	it('accept the same events and read the same from them', () => {
		expect(validEvents.map(twin)).toEqual(validEvents.map(full));
		expect(validEvents.map((event) => full(event).data)).toEqual(validEvents);
	});

	it.each(invalidEvents)('refuse the same, and name the same place: %s', (_, value) => {
		expect(twin(value)).toEqual(full(value));
		expect(AttemptEvent.safeParse(value).success).toBe(false);
	});

	it('agree on valid events with anything in them replaced, removed or added', () => {
		let accepted = 0;
		let refused = 0;
		fc.assert(
			fc.property(anyMutant, (value) => {
				expect(twin(value)).toEqual(full(value));
				if (AttemptEvent.safeParse(value).success) accepted += 1;
				else refused += 1;
			}),
			// The same mutants each time, so that how many of each kind there are is no chance.
			{ numRuns: 4000, seed: 20_261_124 }
		);
		expect(Math.min(accepted, refused)).toBeGreaterThan(150);
	});

	it('agree on values of any shape', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				expect(twin(value)).toEqual(full(value));
			})
		);
	});
});

type Json = Record<string, unknown>;

const parts = validEvents.flatMap(valuesIn);
const anyPart: fc.Arbitrary<unknown> = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...parts) },
	{ weight: 1, arbitrary: fc.anything() }
);

/** A valid event with one to three of its values, at any depth, exchanged for others. */
const anyMutant = fc
	.tuple(
		fc.constantFrom(...validEvents),
		fc.array(fc.tuple(fc.nat(), fc.constantFrom('replace', 'remove', 'add'), anyPart), {
			minLength: 1,
			maxLength: 3
		})
	)
	.map(([event, changes]) => {
		const mutant: Json = structuredClone(event);
		for (const [choice, change, value] of changes) {
			const holders = [mutant, ...valuesIn(mutant).filter(isHolder)];
			const holder = holders[choice % holders.length] ?? mutant;
			const keys = Object.keys(holder);
			const key = keys[choice % Math.max(1, keys.length)] ?? 'item';
			if (change === 'remove') Reflect.deleteProperty(holder, key);
			else Reflect.set(holder, change === 'add' ? 'added' : key, structuredClone(value));
		}
		return mutant;
	});

function valuesIn(value: unknown): unknown[] {
	if (!isHolder(value)) return [];
	return Object.values(value).flatMap((inner) => [inner, ...valuesIn(inner)]);
}

function isHolder(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && Object.keys(value).length < 50;
}
