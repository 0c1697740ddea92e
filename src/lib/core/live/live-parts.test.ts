import { describe, expect, it } from 'vitest';
import { right, wrong } from '../assigned/testing/received.ts';
import type { EventBody } from '../attempt/new-event.ts';
import { answered, started } from '../testing/events.ts';
import type { LiveAct } from '../schema/live.ts';
import { itemsOfStep, liveParts } from './live-parts.ts';
import {
	actsOf,
	partsOf,
	revealed,
	revotedOn,
	roomOf,
	seatOf,
	steppedTo,
	termsOf
} from './testing/live-class.ts';
import { FEWEST } from './wire.ts';

type Came = [at: number, body: EventBody];
/** As many seats as there are lists of bodies; all of a list came at 1500. */
const classOf = (...bodies: EventBody[][]) =>
	bodies.map((each, n) => seatOf(n + 1, ...each.map((body): Came => [1500 + n, body])));
const times = (count: number, ...bodies: EventBody[]) =>
	Array.from({ length: count }, () => bodies);
const verdict = (item: string, said: 'supported' | 'contradicted' | 'partly') =>
	answered(item, { kind: 'verdict', verdict: said });

describe('the room', () => {
	it('says where the session stands, and names no key', () => {
		const acts = actsOf(
			[2000, steppedTo('warm-bus', 'warm-pool')],
			[2001, revotedOn('paid-voice')],
			[2002, revealed('half-verdict', 'record')],
			[2003, revealed('half-verdict', 'key')],
			[2004, { type: 'locked' }]
		);
		const struck = [{ item: 'paid-voice', note: 'Two answers are right.', at: 2005 }];
		expect(liveParts({ ...roomOf(acts, []), struck }).room).toEqual({
			phase: 'open',
			pace: 'teacher',
			from: 'warm-bus',
			to: 'warm-pool',
			paused: false,
			locked: true,
			home: true,
			revealed: { 'half-verdict': ['record', 'key'] },
			revotes: { 'paid-voice': 1 },
			struck,
			news: 2
		});
	});

	it('has news whenever a key or a correction does, be it made or taken back', () => {
		const acts = actsOf([2000, revealed('half-verdict', 'key')]);
		const newsOf = (corrections: number) =>
			liveParts({ ...roomOf(acts, []), corrections }).room?.news;
		expect([0, 1, 2].map(newsOf)).toEqual([1, 2, 3]);
	});
});

describe('the questions of a step', () => {
	const { lesson } = roomOf(actsOf(), []);
	it.each<[string, string, string[]]>([
		['cover', 'cover', []],
		['warm-bus', 'warm-pool', ['warm-bus', 'warm-pool']],
		['paid-voice', 'paid-voice', ['paid-voice']],
		['cover', 'safe-voice', ['warm-bus', 'warm-pool', 'safe-voice']],
		['safe-voice', 'gone', []],
		['paid-voice', 'warm-bus', []]
	])('from %s to %s', (from, to, expected) => {
		expect(itemsOfStep(lesson, { from, to })).toEqual(expected);
	});
});

it('counts who joined, who finished, and who answered each question of the step', () => {
	const seats = [
		...classOf(
			[right('warm-bus'), wrong('warm-pool')],
			[right('warm-bus')],
			[started(), { type: 'finished' }]
		),
		{ ...seatOf(9), joined: false }
	];
	const { counts } = partsOf(actsOf([2000, steppedTo('warm-bus', 'warm-pool')]), seats);
	expect(counts).toEqual({
		seats: 4,
		joined: 3,
		finished: 1,
		answered: { 'warm-bus': 2, 'warm-pool': 1 }
	});
});

describe('of fewer than five answers', () => {
	const seats = (count: number) =>
		classOf(...times(count - 1, right('half-verdict')), [wrong('half-verdict')]);

	it.each([1, FEWEST - 1, FEWEST, FEWEST + 1])('no share and no option is told (%i)', (count) => {
		const parts = partsOf(actsOf(), seats(count));
		const heat = parts.heat?.find(({ item }) => item === 'half-verdict');
		const isTold = count >= FEWEST;
		expect(heat).toMatchObject({ backed: false, responders: count });
		expect('misjudged' in (heat ?? {})).toBe(isTold);
		expect(parts.split?.length).toBe(isTold ? 1 : 0);
		expect(parts['tally:half-verdict']).toEqual({
			shown: false,
			first: {
				voters: count,
				...(isTold && { options: { contradicted: count - 1, supported: 1 } })
			}
		});
	});

	it('nor of the second vote, though five voted first', () => {
		const acts: [number, LiveAct] = [2000, revotedOn('half-verdict')];
		const all = seats(5).map((seat, n) =>
			n > 3 ? seat : seatOf(n + 1, [1500, wrong('half-verdict')], [2001, right('half-verdict')])
		);
		expect(partsOf(actsOf(acts), all)['tally:half-verdict']).toEqual({
			shown: false,
			first: { voters: 5, options: { supported: 5 } },
			second: { voters: 4 }
		});
	});
});

it('tallies no options of what is not chosen from, and nothing nobody answered', () => {
	const parts = partsOf(actsOf(), classOf(...times(6, right('audit-order'))));
	expect(parts['tally:audit-order']).toEqual({ shown: false, first: { voters: 6 } });
	expect(Object.keys(parts).filter((name) => name.startsWith('tally:'))).toHaveLength(1);
});

/*
 * By hand. p is the share of first votes that says the record backs it; how evenly: 1 − |2p − 1|.
 *   safe   not addressed   2 of 6 backed      p 0.33   even 0.67
 *   paid   supported       3 of 6, 1 partly   p 0.50   even 1.00
 *   half   contradicted    4 of 8             p 0.50   even 1.00, and more answered
 *   fell   supported       6 of 6             all agree
 *   unfinished             2 of 4             fewer than five
 */
describe('the statements that divide the class', () => {
	const said = (item: string, backed: number, doubted: number, partly = 0): EventBody[] => [
		...Array.from({ length: backed }, () => verdict(item, 'supported')),
		...Array.from({ length: doubted }, () => verdict(item, 'contradicted')),
		...Array.from({ length: partly }, () => verdict(item, 'partly'))
	];
	const columns = [
		said('safe-verdict', 2, 4),
		said('paid-verdict', 3, 2, 1),
		said('half-verdict', 4, 4),
		said('fell-verdict', 6, 0),
		said('unfinished-verdict', 2, 2)
	];
	const seats = classOf(
		...Array.from({ length: 8 }, (_, n) => columns.flatMap((column) => column[n] ?? []))
	);
	const half = { statement: 'half', item: 'half-verdict', backed: 4, of: 8 };
	const paid = { statement: 'paid', item: 'paid-verdict', backed: 3, of: 6 };
	const safe = { statement: 'safe', item: 'safe-verdict', backed: 2, of: 6 };

	it('are the two most evenly divided, then those of more answers', () => {
		expect(partsOf(actsOf(), seats).split).toEqual([half, paid]);
	});

	it('are others once a key is out; a record or a distribution is none', () => {
		const acts = actsOf(
			[2000, revealed('half-verdict', 'key')],
			[2001, revealed('paid-verdict', 'record')],
			[2002, revealed('paid-verdict', 'distribution')]
		);
		expect(partsOf(acts, seats).split).toEqual([paid, safe]);
	});

	it('are marked in the heat from three in ten to seven in ten', () => {
		const heat = partsOf(actsOf(), seats).heat ?? [];
		expect(
			heat.map(({ statement, misjudged, disputed }) => [statement, misjudged?.count, disputed])
		).toEqual([
			['safe', 2, true],
			['paid', 3, true],
			['half', 4, true],
			['fell', 0, false],
			['unfinished', undefined, false]
		]);
	});
});

/* By hand, of nine seats: 1 r→r, 3 w→r, 2 r→w, 1 w→w; one voted once, one first after the call. */
it('counts what became of those who voted twice', () => {
	const item = 'paid-voice';
	const twice = (first: EventBody, second?: EventBody): Came[] => [
		[1500, first],
		...(second ? [[2001, second] satisfies Came] : [])
	];
	const [r, w] = [right(item), wrong(item)];
	const votes = [
		twice(r, r),
		twice(w, r),
		twice(w, r),
		twice(w, r),
		twice(r, w),
		twice(r, w),
		twice(w, w),
		twice(r)
	];
	const late: Came[] = [
		[2100, w],
		[2101, r]
	];
	const seats = [...votes, late].map((came, n) => seatOf(n + 1, ...came));
	const parts = partsOf(actsOf([2000, revotedOn(item)], [2500, revotedOn('board')]), seats);
	expect(parts.shifts).toEqual({
		[item]: { stayedRight: 1, toRight: 3, toWrong: 2, stayedWrong: 1 },
		board: { stayedRight: 0, toRight: 0, toWrong: 0, stayedWrong: 0 }
	});
	expect(parts['tally:paid-voice']).toEqual({
		shown: false,
		first: { voters: 9, options: { 'quoted-claim': 4, narration: 5 } },
		second: { voters: 7, options: { 'quoted-claim': 4, narration: 3 } }
	});
});

describe('reasons', () => {
	const because = (reason: string) => ({ ...wrong('half-verdict'), reason });
	const seats = classOf(
		[because('One.')],
		[because('Two.')],
		[{ ...right('board'), reason: 'Board.' }]
	);
	const ids = seats.map(({ received }) => received[0]?.event.id ?? '');

	it('are shown in the order chosen, and never whose', () => {
		const shown = [ids[1], ids[0], ids[1]].map((event, n): [number, LiveAct] => [
			2000 + n,
			{ type: 'shown', event: event ?? '' }
		]);
		const parts = partsOf(actsOf(...shown), seats);
		expect(parts['reasons:half-verdict']).toEqual([
			{ text: 'Two.', option: 'supported' },
			{ text: 'One.', option: 'supported' }
		]);
		expect(parts['reasons:board']).toEqual([]);
		expect(parts.candidates?.map(({ text, name }) => [text, name])).toEqual([
			['One.', 'amber-otter-1'],
			['Two.', 'amber-otter-2'],
			['Board.', 'amber-otter-3']
		]);
	});

	it('go when they are withdrawn, and when their seat does', () => {
		const event = ids[0] ?? '';
		const acts = actsOf([2000, { type: 'shown', event }]);
		expect(partsOf(acts, seats.slice(1))['reasons:half-verdict']).toEqual([]);
		const withdrawn = [...acts, { at: 2001, act: { type: 'withdrawn', event } as const }];
		expect(partsOf(withdrawn, seats)['reasons:half-verdict']).toEqual([]);
	});
});

it('names the wrong ideas that showed, and no struck question', () => {
	const seats = classOf(...times(3, wrong('safe-voice')), [right('safe-voice')]);
	const items = termsOf([]).items.filter(({ id }) => id !== 'safe-voice');
	expect(partsOf(actsOf(), seats).misconceptions).toEqual([
		{ misconception: 'quotes-prove', item: 'safe-voice', count: 3, of: 4 }
	]);
	const parts = partsOf(actsOf(), seats, { items });
	expect(parts.misconceptions).toEqual([]);
	expect('tally:safe-voice' in parts || 'reasons:safe-voice' in parts).toBe(false);
});
