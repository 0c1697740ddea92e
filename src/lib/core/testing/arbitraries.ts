import fc from 'fast-check';
import type { EventBody } from '../attempt/new-event.ts';
import type { AttemptEvent } from '../schema/attempt.ts';
import type { Item } from '../schema/item.ts';
import type { ItemResponse } from '../schema/response.ts';
import { SAID_OR_SHOWN, VERDICTS, optionsOf } from '../scoring/options.ts';
import { anEvent, answered, revised, started } from './events.ts';
import { aChoice, aMark, aMatch, anOrder, aSort, aVerdict, aWrite } from './items.ts';

const PLACES = ['said-backed', 'said-open', 'written-backed', 'written-open'] as const;

/** Ids that no item has, one of which every plain object inherits. */
const strangers = fc.constantFrom('stranger', 'constructor', 'valueof');

const ids = (min: number) =>
	fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,3}$/), { minLength: min, maxLength: 7 });

/** Items of every kind, valid as to their keys. */
export const anyItem: fc.Arbitrary<Item> = fc.oneof(
	fc.constantFrom('a', 'b', 'c').map((correct) => aChoice(correct)),
	fc
		.constantFrom(...SAID_OR_SHOWN)
		.map((correct) => aChoice(correct, {}, { scale: 'said-or-shown' })),
	fc.constantFrom(...VERDICTS).map((correct) => aVerdict(correct)),
	ids(2).chain((spans) =>
		fc.subarray(spans, { minLength: 1 }).map((targets) => aMark(spans, targets))
	),
	ids(2).map((left) => aMatch(Object.fromEntries(left.map((id) => [id, `${id}-right`])), ['lure'])),
	ids(3).map((sequence) => anOrder(sequence)),
	ids(2).chain((cards) =>
		fc
			.array(fc.constantFrom(...PLACES), { minLength: cards.length, maxLength: cards.length })
			.map((places) =>
				aSort(Object.fromEntries(places.map((place, index) => [cards[index] ?? '', place])))
			)
	),
	ids(2).map((rubric) => aWrite(rubric))
);

/** Responses of an item's kind: right, wrong, incomplete, repeated and with ids the item does not have. */
export function anyResponse(item: Item): fc.Arbitrary<ItemResponse> {
	switch (item.kind) {
		case 'choice':
			return someOf(optionsOf(item)).map((option) => ({ kind: 'choice', option }));
		case 'verdict':
			return fc.constantFrom(...VERDICTS).map((verdict) => ({ kind: 'verdict', verdict }));
		case 'mark':
			return listOf(item.spans).map((spans) => ({ kind: 'mark', spans }));
		case 'match':
			return fc
				.dictionary(someOf(idsOf(item.left)), someOf(idsOf(item.right)))
				.map((pairs) => ({ kind: 'match', pairs }));
		case 'order':
			return listOf(item.entries).map((sequence) => ({ kind: 'order', sequence }));
		case 'sort':
			return fc
				.dictionary(someOf(idsOf(item.cards)), fc.constantFrom(...PLACES))
				.map((places) => ({ kind: 'sort', places }));
		case 'write':
			return fc
				.option(listOf(item.key.rubric), { nil: undefined })
				.map((ratings) => ({ kind: 'write', text: 'Ours.', ...(ratings ? { ratings } : {}) }));
	}
}

const anyBody: fc.Arbitrary<EventBody> = fc
	.record({
		type: fc.constantFrom(
			'started',
			'answered',
			'revised',
			'hinted',
			'revealed',
			'moved',
			'finished'
		),
		item: fc.constantFrom('a', 'b', 'constructor'),
		option: fc.constantFrom('yes', 'no')
	})
	.map(({ type, item, option }) => {
		switch (type) {
			case 'started':
				return started(item);
			case 'answered':
				return answered(item, { kind: 'choice', option }, 'sure');
			case 'revised':
				return revised(item, { kind: 'choice', option });
			case 'hinted':
			case 'revealed':
				return { type, item };
			case 'moved':
				return { type, step: 'walk', stop: item };
			case 'finished':
				return { type };
		}
	});

/** Events of one attempt in any order, all with ids of their own; two devices may give out one number. */
export const anyAttempt: fc.Arbitrary<AttemptEvent[]> = fc
	.array(fc.record({ body: anyBody, seq: fc.integer({ min: 1, max: 20 }) }), { maxLength: 25 })
	.chain((things) =>
		fc.shuffledSubarray(
			things.map(({ body, seq }, index) => anEvent(body, seq, 100 + index)),
			{ minLength: things.length }
		)
	);

function idsOf(parts: readonly { id: string }[]): string[] {
	return parts.map(({ id }) => id);
}

function someOf(known: readonly string[]): fc.Arbitrary<string> {
	return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, strangers);
}

function listOf(parts: readonly { id: string }[]): fc.Arbitrary<string[]> {
	return fc.oneof(
		fc.array(someOf(idsOf(parts)), { maxLength: 12 }),
		fc.shuffledSubarray(idsOf(parts))
	);
}
