import type { AttemptEvent } from '../schema/attempt.ts';
import type { ItemResponse } from '../schema/response.ts';
import { anEvent, answered, revised, started, uuid } from './events.ts';

const write = { kind: 'write', text: 'Ours.' } as const;

const responses: ItemResponse[] = [
	{ kind: 'choice', option: 'narration' },
	{ kind: 'verdict', verdict: 'not-addressed' },
	{ kind: 'mark', spans: [] },
	{ kind: 'mark', spans: ['p', 'p', 'constructor'] },
	{ kind: 'match', pairs: {} },
	{ kind: 'match', pairs: { a: 'x', constructor: 'y', '1': '2' } },
	{ kind: 'order', sequence: ['b', 'a'] },
	{ kind: 'sort', places: { k: 'said-open', l: 'written-backed' } },
	write,
	{ ...write, text: '' },
	{ ...write, text: 'é'.repeat(280) },
	{ ...write, ratings: [] },
	{ ...write, ratings: ['who', 'number'] }
];

/** Events that the schema accepts, of every type and with every kind of response. */
export const validEvents: AttemptEvent[] = [
	anEvent(started(), 1),
	anEvent({ ...started(), version: '' }, 1),
	anEvent({ ...started(), mode: 'live' }, 1),
	anEvent({ ...started(), asks: ['bank-a', 'bank-b'] }, 1),
	...responses.map((response, index) => anEvent(answered('item', response), index + 1)),
	anEvent(answered('item', write, 'guess'), 2),
	anEvent({ type: 'answered', item: 'item', response: write, reason: '' }, 2),
	anEvent({ type: 'answered', item: 'item', response: write, reason: 'r'.repeat(280) }, 2),
	anEvent(revised('a'.repeat(64), write), 3),
	anEvent({ type: 'hinted', item: 'item-2' }, 4),
	anEvent({ type: 'revealed', item: '2' }, 5),
	anEvent({ type: 'moved', step: 'walk', stop: 'read-lead' }, 1_000_000, 6),
	anEvent({ type: 'finished' }, 7),
	{ ...anEvent({ type: 'finished' }, 8), at: '2024-02-29T23:59:59.999999Z' },
	{ ...anEvent({ type: 'finished' }, 8), id: '019AF3F0-1B2C-7DEF-8ABC-0123456789AB' },
	{ ...anEvent({ type: 'finished' }, 8), device: '9f1c2d3e-4b5a-4c6d-9e7f-0123456789ab' }
];

const finished = anEvent({ type: 'finished' }, 1);
const moved = anEvent({ type: 'moved', step: 'walk', stop: 'a' }, 1);
const begun = anEvent(started(), 1);
const given = (response: unknown) => ({ ...anEvent(answered('item', write), 1), response });
const without = (key: string) =>
	Object.fromEntries(Object.entries(moved).filter(([name]) => name !== key));

/** Values that the schema refuses, each with what is wrong with it and where. */
export const invalidEvents: [string, unknown, path: string][] = [
	['nothing', undefined, ''],
	['null', null, ''],
	['text', 'finished', ''],
	['a list', [finished], ''],
	['an empty object', {}, 'type'],
	['an unknown type', { ...finished, type: 'deleted' }, 'type'],
	['a type that every object inherits', { ...finished, type: 'constructor' }, 'type'],
	['no id', without('id'), 'id'],
	['no attempt', without('attempt'), 'attempt'],
	['no device', without('device'), 'device'],
	['no seq', without('seq'), 'seq'],
	['no time', without('at'), 'at'],
	['no step', without('step'), 'step'],
	['no stop', without('stop'), 'stop'],
	['a key too many', { ...finished, points: 1 }, ''],
	['a random id', { ...finished, id: '9f1c2d3e-4b5a-4c6d-9e7f-0123456789ab' }, 'id'],
	['a random attempt', { ...finished, attempt: '9f1c2d3e-4b5a-4c6d-9e7f-0123456789ab' }, 'attempt'],
	['a cut device', { ...finished, device: uuid(1).slice(1) }, 'device'],
	['seq 0', { ...finished, seq: 0 }, 'seq'],
	['seq 1.5', { ...finished, seq: 1.5 }, 'seq'],
	['seq as text', { ...finished, seq: '1' }, 'seq'],
	['seq not a number', { ...finished, seq: NaN }, 'seq'],
	['seq too big to count', { ...finished, seq: 2 ** 53 }, 'seq'],
	['seq beyond any attempt', { ...finished, seq: 1_000_001 }, 'seq'],
	['a day without a time', { ...finished, at: '2026-01-05' }, 'at'],
	['a day that is none', { ...finished, at: '2026-02-30T09:00:00Z' }, 'at'],
	['a local time', { ...finished, at: '2026-01-05T09:00:00' }, 'at'],
	['a time with an offset', { ...finished, at: '2026-01-05T09:00:00+01:00' }, 'at'],
	['a date object', { ...finished, at: new Date(0) }, 'at'],
	['a set of no questions', { ...begun, asks: [] }, 'asks'],
	['a set of too many questions', { ...begun, asks: Array(13).fill('bank-a') }, 'asks'],
	['capitals in an id', { ...moved, stop: 'Read' }, 'stop'],
	['an id ending in a hyphen', { ...moved, stop: 'read-' }, 'stop'],
	['an id with a line end', { ...moved, stop: 'read\n' }, 'stop'],
	['an id of 65 letters', { ...moved, stop: 'a'.repeat(65) }, 'stop'],
	['no hash', { ...begun, hash: undefined }, 'hash'],
	['a short hash', { ...begun, hash: 'f'.repeat(63) }, 'hash'],
	['a hash in capitals', { ...begun, hash: 'F'.repeat(64) }, 'hash'],
	['a number for a version', { ...begun, version: 1 }, 'version'],
	['an unknown mode', { ...begun, mode: 'demo' }, 'mode'],
	['no response', given(undefined), 'response'],
	['a response of an unknown kind', given({ kind: 'guess' }), 'response.kind'],
	['a response with a key too many', given({ ...write, points: 1 }), 'response'],
	['an option that is no id', given({ kind: 'choice', option: 'A' }), 'response.option'],
	['an unknown verdict', given({ kind: 'verdict', verdict: 'true' }), 'response.verdict'],
	['101 spans', given({ kind: 'mark', spans: Array(101).fill('p') }), 'response.spans'],
	['a span that is no text', given({ kind: 'mark', spans: ['p', 1] }), 'response.spans.1'],
	['pairs in a list', given({ kind: 'match', pairs: [] }), 'response.pairs'],
	['a pair from no id', given({ kind: 'match', pairs: { A: 'x' } }), 'response.pairs.A'],
	['a pair to no id', given({ kind: 'match', pairs: { a: 'X' } }), 'response.pairs.a'],
	['101 entries', given({ kind: 'order', sequence: Array(101).fill('p') }), 'response.sequence'],
	['an unknown place', given({ kind: 'sort', places: { k: 'said' } }), 'response.places.k'],
	['281 letters', given({ ...write, text: 'a'.repeat(281) }), 'response.text'],
	['21 ratings', given({ ...write, ratings: Array(21).fill('who') }), 'response.ratings'],
	['ratings null', given({ ...write, ratings: null }), 'response.ratings'],
	['an unknown confidence', { ...given(write), confidence: 'certain' }, 'confidence'],
	['a reason of 281 letters', { ...given(write), reason: 'r'.repeat(281) }, 'reason']
];
