import { describe, expect, it } from 'vitest';
import type { EventBody } from '../attempt/new-event.ts';
import { right, wrong } from '../assigned/testing/received.ts';
import { answered, started, uuid } from '../testing/events.ts';
import type { LiveAct } from '../schema/live.ts';
import { readLiveSeat } from './live-seat.ts';
import type { Votes } from './live-seat.ts';
import { actsOf, pacedBy, revealed, revotedOn, seatOf, termsOf } from './testing/live-class.ts';

const id = 'half-verdict';

type Came = [at: number, body: EventBody];
const read = (acts: [number, LiveAct][], ...came: Came[]) =>
	readLiveSeat(seatOf(1, ...came), termsOf(actsOf(...acts)));

const outcomes = (votes: Votes | undefined) =>
	votes && [votes.first.score.outcome, votes.second?.score.outcome];

describe('of the votes on one question', () => {
	it.each<[string, [number, LiveAct][], Came[], ReturnType<typeof outcomes>]>([
		['none', [[2000, revotedOn(id)]], [], undefined],
		['one', [], [[1500, wrong(id)]], ['incorrect', undefined]],
		[
			'another before it is asked for',
			[],
			[
				[1500, wrong(id)],
				[1600, right(id)]
			],
			['incorrect', undefined]
		],
		[
			'one before, one after',
			[[2000, revotedOn(id)]],
			[
				[1500, wrong(id)],
				[2001, right(id)]
			],
			['incorrect', 'correct']
		],
		[
			'one in that moment',
			[[2000, revotedOn(id)]],
			[
				[1500, wrong(id)],
				[2000, right(id)]
			],
			['incorrect', 'correct']
		],
		[
			'the first after it, not the last',
			[[2000, revotedOn(id)]],
			[
				[1500, wrong(id)],
				[2001, right(id)],
				[2002, wrong(id)]
			],
			['incorrect', 'correct']
		],
		[
			'two before: the first of them is the first',
			[[2000, revotedOn(id)]],
			[
				[1500, wrong(id)],
				[1600, right(id)],
				[2001, right(id)]
			],
			['incorrect', 'correct']
		],
		[
			'the same answer again',
			[[2000, revotedOn(id)]],
			[
				[1500, right(id)],
				[2001, right(id)]
			],
			['correct', 'correct']
		],
		[
			'both after it was asked for: there is no before',
			[[2000, revotedOn(id)]],
			[
				[2001, wrong(id)],
				[2002, right(id)]
			],
			['incorrect', undefined]
		],
		[
			'after the last of two calls',
			[
				[2000, revotedOn(id)],
				[3000, revotedOn(id)]
			],
			[
				[1500, wrong(id)],
				[2001, wrong(id)],
				[3001, right(id)]
			],
			['incorrect', 'correct']
		],
		[
			'not after the last of two calls',
			[
				[2000, revotedOn(id)],
				[3000, revotedOn(id)]
			],
			[
				[1500, wrong(id)],
				[2001, right(id)]
			],
			['incorrect', undefined]
		],
		[
			'joined between two calls',
			[
				[2000, revotedOn(id)],
				[3000, revotedOn(id)]
			],
			[
				[2500, wrong(id)],
				[3001, right(id)]
			],
			['incorrect', 'correct']
		],
		[
			'one that came after the key',
			[
				[2000, revotedOn(id)],
				[3000, revealed(id, 'key')]
			],
			[
				[1500, wrong(id)],
				[3000, right(id)]
			],
			['incorrect', undefined]
		],
		[
			'only one that came after the key',
			[[3000, revealed(id, 'key')]],
			[[3001, right(id)]],
			undefined
		]
	])('%s', (_, acts, came, expected) => {
		expect(outcomes(read(acts, ...came).votes.get(id))).toEqual(expected);
	});

	it('a second one counts even where one try is allowed', () => {
		const acts = actsOf([2000, revotedOn(id)]);
		const terms = termsOf(acts, {
			settings: { feedback: 'each', tries: 1, counts: 'first', confidence: true }
		});
		const seat = (...came: Came[]) =>
			outcomes(readLiveSeat(seatOf(1, ...came), terms).votes.get(id));
		expect(seat([1500, wrong(id)], [1600, right(id)])).toEqual(['incorrect', undefined]);
		expect(seat([1500, wrong(id)], [2001, right(id)], [2002, wrong(id)])).toEqual([
			'incorrect',
			'correct'
		]);
	});
});

describe('of a seat the teacher sees', () => {
	const places = [id, 'mayor-mark', 'audit-match', 'fair-sentence'].map((each) =>
		termsOf([]).items.findIndex((item) => item.id === each)
	);

	it('a letter for every question that counts, in their order', () => {
		const { part } = read(
			[[2000, revotedOn(id)]],
			[1500, wrong(id)],
			[1501, right('mayor-mark')],
			[1502, answered('audit-match', { kind: 'match', pairs: { half: 'thirty' } })],
			[1503, wrong('fair-sentence')],
			[2001, right(id)]
		);
		expect(part.first).toHaveLength(termsOf([]).items.length);
		expect(places.map((place) => part.first[place])).toEqual(['w', 'r', 'p', 'u']);
		expect(part.first.replaceAll('-', '')).toHaveLength(4);
		expect(places.map((place) => part.second[place])).toEqual(['r', '-', '-', '-']);
	});

	it('its name, where it is, when something came last, and whether it is done', () => {
		const { part } = read(
			[],
			[1500, started()],
			[1501, { type: 'moved', step: 'walk', stop: 'safe-voice' }],
			[1600, { type: 'finished' }]
		);
		expect(part).toMatchObject({
			name: 'amber-otter-1',
			joined: true,
			lastAt: 1600,
			stop: 'safe-voice',
			finished: true
		});
	});

	it('that nobody sits there; somebody did from whom something came', () => {
		const empty = { ...seatOf(1), joined: false };
		const { part } = readLiveSeat(empty, termsOf(actsOf()));
		expect(part).toMatchObject({ joined: false, finished: false });
		expect('lastAt' in part || 'stop' in part).toBe(false);
		const came = { ...seatOf(1, [1500, started()]), joined: false };
		expect(readLiveSeat(came, termsOf(actsOf())).part.joined).toBe(true);
	});
});

it('offers reasons of answers that count, trimmed, with the option they were given for', () => {
	const because = (reason: string, body = wrong(id)) => ({ ...body, reason });
	const { reasons } = read(
		[
			[2000, revealed(id, 'key')],
			[2500, pacedBy('student')]
		],
		[1500, because('  The audit says less. ')],
		[1501, because('   ', wrong('fell-verdict'))],
		[1502, because('He said so.', right('mayor-mark'))],
		[2001, because('Now I know.')]
	);
	expect(reasons).toEqual([
		{
			event: uuid(0x1001),
			item: id,
			name: 'amber-otter-1',
			text: 'The audit says less.',
			option: 'supported'
		},
		{ event: uuid(0x1003), item: 'mayor-mark', name: 'amber-otter-1', text: 'He said so.' }
	]);
});

it('takes nothing of a question that does not count', () => {
	const terms = termsOf(actsOf());
	const items = terms.items.filter((item) => item.id !== id);
	const seat = readLiveSeat(seatOf(1, [1500, wrong(id)]), { ...terms, items });
	expect(seat.part.first).toHaveLength(items.length);
	expect(seat.votes.size).toBe(0);
});
