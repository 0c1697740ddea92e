import type { ReceivedEvent } from '../../assigned/accepted-events.ts';
import { lessonPath } from '../../attempt/going-on/path.ts';
import { newEvent } from '../../attempt/new-event.ts';
import type { EventBody } from '../../attempt/new-event.ts';
import { seeded } from '../../measures/class/judged/seeded.ts';
import type { Item, Place as Cell } from '../../schema/item.ts';
import type { Lesson } from '../../schema/lesson.ts';
import type { ItemResponse } from '../../schema/response.ts';
import type { Confidence } from '../../schema/vocabulary.ts';
import { VERDICTS, optionsOf } from '../../scoring/options.ts';
import { keyResponse } from '../../testing/responses.ts';
import type { ClassInput, SeatInput } from '../class-input.ts';

/** When every seeded assignment closes, in ms since 1970. */
export const CLOSES_AT = Date.parse('2026-01-09T20:00:00Z');
/** How many tries a seeded assignment allows. */
export const TRIES = 3;

const OPENED_AT = Date.parse('2026-01-05T09:00:00Z');
const PLACES: Cell[] = ['said-backed', 'said-open', 'written-backed', 'written-open'];
const CONFIDENCES: Confidence[] = ['guess', 'think-so', 'sure'];

/**
 * A class that answers by chance, the same for the same seed: some seats never begin, some stop half-way;
 * there are further tries, more than allowed, hints, two devices with clocks apart, and late answers.
 */
export function seededClass(lesson: Lesson, seats: number, seed: number): ClassInput {
	const chance = seeded(seed);
	return {
		published: lesson,
		lesson,
		struck: [],
		settings: { feedback: 'closing', tries: TRIES, counts: 'last', confidence: true },
		seats: Array.from({ length: seats }, (_, index) =>
			seededSeat(lesson, { number: index + 1, seed }, chance)
		)
	};
}

/** Which seat of which class: ids differ from those of every other. */
interface Place {
	number: number;
	seed: number;
}

function seededSeat(lesson: Lesson, at: Place, chance: () => number): SeatInput {
	return {
		id: uuid(at, 0x5),
		name: `amber-otter-${at.number}`,
		closesAt: CLOSES_AT,
		received: received(bodiesOf(lesson, chance), at, chance)
	};
}

function bodiesOf(lesson: Lesson, chance: () => number): EventBody[] {
	if (chance() < 0.1) return [];
	const { id: module, version } = lesson.module;
	const bodies: EventBody[] = [
		{ type: 'started', module, version, hash: lesson.hash, mode: 'assigned' }
	];
	const stopsEarly = chance() < 0.2;
	for (const { item: id } of lessonPath(lesson)) {
		const item = lesson.items.find((one) => one.id === id);
		if (!item) continue;
		if (stopsEarly && chance() < 0.1) return bodies;
		bodies.push(...triesAt(item, chance));
	}
	return [...bodies, { type: 'finished' }];
}

function triesAt(item: Item, chance: () => number): EventBody[] {
	const bodies: EventBody[] = [];
	const tries = chance() < 0.7 ? 1 : 1 + Math.floor(chance() * (TRIES + 1));
	for (let made = 0; made < tries; made += 1) {
		const response = chance() < 0.5 ? keyResponse(item) : anyResponse(item, chance);
		const confidence = CONFIDENCES[Math.floor(chance() * 4)];
		const type = made === 0 ? 'answered' : 'revised';
		bodies.push({ type, item: item.id, response, ...(confidence && { confidence }) });
		if (chance() < 0.2) bodies.push({ type: 'hinted', item: item.id });
	}
	return bodies;
}

function received(
	bodies: readonly EventBody[],
	place: Place,
	chance: () => number
): ReceivedEvent[] {
	const late = chance() < 0.15 ? Math.floor(bodies.length * 0.7) : bodies.length;
	let at = OPENED_AT + place.number * 1000;
	return bodies.map((body, index) => {
		at += Math.floor(chance() * 90_000);
		const device = chance() < 0.1 ? 2 : 1;
		const receivedAt = index < late ? at : Math.max(at, CLOSES_AT + index);
		const skew = device === 2 ? -3_600_000 : 0;
		const event = newEvent(body, {
			id: uuid(place, 0x1000 + index),
			attempt: uuid(place, 0xa),
			device: uuid(place, device),
			seq: index + 1,
			at: new Date(at + skew).toISOString()
		});
		return { event, receivedAt };
	});
}

function uuid({ number, seed }: Place, n: number): string {
	const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
	return `${hex(number, 8)}-${hex(seed, 4)}-7000-8000-${hex(n, 12)}`;
}

function anyResponse(item: Item, chance: () => number): ItemResponse {
	const pick = <T>(list: readonly T[]): T => {
		const picked = list[Math.floor(chance() * list.length)];
		if (picked === undefined) throw new RangeError('nothing to pick from');
		return picked;
	};
	switch (item.kind) {
		case 'choice':
			return { kind: 'choice', option: pick(optionsOf(item)) };
		case 'verdict':
			return { kind: 'verdict', verdict: pick(VERDICTS) };
		case 'mark':
			return {
				kind: 'mark',
				spans: item.spans.flatMap(({ id }) => (chance() < 0.5 ? id : []))
			};
		case 'match': {
			const right = item.right.map(({ id }) => id);
			return {
				kind: 'match',
				pairs: Object.fromEntries(item.left.map(({ id }) => [id, pick(right)]))
			};
		}
		case 'order': {
			const ids = item.entries.map(({ id }) => ({ id, place: chance() }));
			return {
				kind: 'order',
				sequence: ids.sort((a, b) => a.place - b.place).map(({ id }) => id)
			};
		}
		case 'sort':
			return {
				kind: 'sort',
				places: Object.fromEntries(item.cards.map(({ id }) => [id, pick(PLACES)]))
			};
		case 'write': {
			const text = pick(['=1+1 crossings', 'The audit counted 28.', '-5, said the mayor']);
			const ratings = item.key.rubric.flatMap(({ id }) => (chance() < 0.5 ? id : []));
			return { kind: 'write', text, ...(chance() < 0.5 && { ratings }) };
		}
	}
}
