import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LiveAct } from '../schema/live.ts';
import type { Revelation } from '../schema/live.ts';
import { uuid } from '../testing/events.ts';
import { applyAct, foldActs } from './live-session.ts';
import type { LiveSession } from './live-session.ts';
import {
	OPENED,
	actsOf,
	opened,
	pacedBy,
	revealed,
	sessionOf,
	steppedTo
} from './testing/live-class.ts';

const begun: LiveSession = {
	phase: 'open',
	openedAt: OPENED,
	home: true,
	pace: 'teacher',
	from: 'cover',
	to: 'cover',
	paused: false,
	locked: false,
	revealed: {},
	revotes: {},
	shown: []
};

const [a, b] = [uuid(1), uuid(2)];

/** Acts one after the other from 2000 on, and what is then not as it was at the opening. */
const ROWS: [what: string, acts: LiveAct[], changed: Partial<LiveSession>][] = [
	['opened again', [opened], {}],
	['stepped', [steppedTo('warm-bus', 'warm-pool')], { from: 'warm-bus', to: 'warm-pool' }],
	['paced', [pacedBy('student')], { pace: 'student' }],
	['paced back', [pacedBy('student'), pacedBy('teacher')], {}],
	['paused', [{ type: 'paused' }], { paused: true }],
	['resumed', [{ type: 'paused' }, { type: 'resumed' }], {}],
	['a record', [revealed('x', 'record')], { revealed: { x: { record: 2000 } } }],
	[
		'each thing by itself, once',
		[revealed('x', 'key'), revealed('x', 'distribution'), revealed('x', 'key')],
		{ revealed: { x: { key: 2000, distribution: 2001 } } }
	],
	[
		'hid',
		[revealed('x', 'record'), { type: 'hid', item: 'x', what: 'record' }],
		{ revealed: { x: {} } }
	],
	[
		'hid and shown again, from then',
		[revealed('x', 'record'), { type: 'hid', item: 'x', what: 'record' }, revealed('x', 'record')],
		{ revealed: { x: { record: 2002 } } }
	],
	['hid what was not shown', [{ type: 'hid', item: 'x', what: 'record' }], {}],
	[
		'revoted, twice',
		[
			{ type: 'revoted', item: 'x' },
			{ type: 'revoted', item: 'x' }
		],
		{ revotes: { x: [2000, 2001] } }
	],
	[
		'no vote after the key',
		[revealed('x', 'key'), { type: 'revoted', item: 'x' }],
		{ revealed: { x: { key: 2000 } } }
	],
	[
		'a vote on one whose record alone is out',
		[revealed('x', 'record'), { type: 'revoted', item: 'x' }],
		{ revealed: { x: { record: 2000 } }, revotes: { x: [2001] } }
	],
	[
		'reasons, in the order in which they are shown, once',
		[
			{ type: 'shown', event: b },
			{ type: 'shown', event: a },
			{ type: 'shown', event: b }
		],
		{ shown: [b, a] }
	],
	[
		'a reason withdrawn, and one that was not there',
		[
			{ type: 'shown', event: a },
			{ type: 'withdrawn', event: b },
			{ type: 'withdrawn', event: a }
		],
		{}
	],
	['locked', [{ type: 'locked' }], { locked: true }],
	['unlocked', [{ type: 'locked' }, { type: 'unlocked' }], {}],
	['froze', [{ type: 'froze' }], { phase: 'frozen' }],
	[
		'a frozen one is not opened again, but thawed',
		[{ type: 'froze' }, opened],
		{ phase: 'frozen' }
	],
	['thawed', [{ type: 'froze' }, { type: 'thawed' }], {}],
	['ended', [{ type: 'ended', home: false }], { phase: 'ended', endedAt: 2000, home: false }],
	[
		'nothing after the end',
		[
			{ type: 'ended', home: true },
			steppedTo('result'),
			revealed('x', 'key'),
			{ type: 'thawed' },
			{ type: 'locked' },
			{ type: 'ended', home: false }
		],
		{ phase: 'ended', endedAt: 2000 }
	],
	[
		'begun again where it was, and not paused',
		[steppedTo('board'), { type: 'paused' }, { type: 'ended', home: true }, opened],
		{ from: 'board', to: 'board', endedAt: 2002 }
	]
];

describe('after these acts the session stands so:', () => {
	it.each(ROWS)('%s', (_, acts, changed) => {
		const session = sessionOf(...acts.map((act, n): [number, LiveAct] => [2000 + n, act]));
		expect(session).toEqual({ ...begun, ...changed });
	});

	it('there is none before it is opened, and what came before means nothing', () => {
		expect(foldActs([])).toBeUndefined();
		expect(foldActs([{ at: 1, act: { type: 'locked' } }])).toBeUndefined();
		expect(foldActs([{ at: 1, act: { type: 'locked' } }, ...actsOf()])).toEqual(begun);
	});

	it('every kind of act is among these', () => {
		const tried = new Set(ROWS.flatMap(([, acts]) => acts.map(({ type }) => type)));
		const all = LiveAct.options.map((option) => option.shape.type.value);
		expect([...tried].sort()).toEqual([...all].sort());
	});
});

const item = fc.constantFrom('x', 'y');
const event = fc.constantFrom(a, b);
const anyAct: fc.Arbitrary<LiveAct> = fc.oneof(
	fc.constantFrom<LiveAct[]>(
		opened,
		{ type: 'paused' },
		{ type: 'resumed' },
		{ type: 'locked' },
		{ type: 'unlocked' },
		{ type: 'froze' },
		{ type: 'thawed' },
		{ type: 'ended', home: true },
		{ type: 'ended', home: false },
		pacedBy('teacher'),
		pacedBy('student')
	),
	fc.constantFrom('cover', 'board', 'result').map((stop) => steppedTo(stop)),
	fc
		.tuple(item, fc.constantFrom<Revelation[]>('record', 'distribution', 'key'))
		.map(([id, what]) => revealed(id, what)),
	fc
		.tuple(item, fc.constantFrom<('record' | 'distribution')[]>('record', 'distribution'))
		.map(([id, what]): LiveAct => ({ type: 'hid', item: id, what })),
	item.map((id): LiveAct => ({ type: 'revoted', item: id })),
	event.map((id): LiveAct => ({ type: 'shown', event: id })),
	event.map((id): LiveAct => ({ type: 'withdrawn', event: id }))
);

it('takes an act but a vote asked for the same way twice as once', () => {
	fc.assert(
		fc.property(fc.array(anyAct, { maxLength: 20 }), anyAct, (acts, last) => {
			const session = sessionOf(...acts.map((act, n): [number, LiveAct] => [2000 + n, act]));
			const once = applyAct(session, { act: last, at: 3000 });
			const twice = applyAct(once, { act: last, at: 4000 });
			if (last.type !== 'revoted') expect(twice).toBe(once);
			expect(JSON.stringify(once) === JSON.stringify(session)).toBe(once === session);
		})
	);
});

it('never takes back a key, nor changes when it was shown', () => {
	fc.assert(
		fc.property(fc.array(anyAct, { maxLength: 30 }), (acts) => {
			let session = sessionOf([1500, revealed('x', 'key')]);
			for (const [n, act] of acts.entries()) session = applyAct(session, { act, at: 2000 + n });
			expect(session.revealed['x']?.key).toBe(1500);
			expect(session.revotes['x']).toBeUndefined();
		})
	);
});
