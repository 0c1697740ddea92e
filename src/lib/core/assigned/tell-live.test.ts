import { describe, expect, it } from 'vitest';
import { actsOf, pacedBy, revealed, revotedOn, steppedTo } from '../live/testing/live-class.ts';
import { liveTimeline } from '../live/timeline.ts';
import type { EventBody } from '../attempt/new-event.ts';
import type { FeedbackPolicy } from '../schema/assignment.ts';
import type { LiveAct } from '../schema/live.ts';
import { acceptEvents } from './accepted-events.ts';
import { tell } from './tell.ts';
import {
	before,
	finish,
	itemOf,
	lesson,
	receivedAt,
	reveal,
	right,
	wrong
} from './testing/received.ts';

const POLICIES: FeedbackPolicy[] = ['each', 'end', 'closing'];
const CLOSING = 100_000;
const ended: LiveAct = { type: 'ended', home: true };

type Came = [at: number, body: EventBody];
interface Given {
	feedback: FeedbackPolicy;
	tries?: number;
	now?: number;
	known?: ReadonlySet<string>;
}

/** What is told of these events under these acts, and why some do not count. */
function live(acts: [at: number, act: LiveAct][], came: Came[], given: Given) {
	const { feedback, tries, now = 50_000, known } = given;
	const terms = {
		lesson,
		settings: { feedback, tries },
		closesAt: CLOSING,
		live: liveTimeline(actsOf(...acts))
	};
	const accepted = acceptEvents(receivedAt(...came), terms);
	const more = known ? { known } : {};
	const told = tell({ accepted, terms, corrected: lesson, rulings: [], now, ...more });
	return { told, why: accepted.uncounted.map(({ why }) => why) };
}

/** One a millisecond from a time on. */
const from = (at: number, ...bodies: EventBody[]) => bodies.map((body, n): Came => [at + n, body]);
const all = lesson.items.map(({ id }) => id);
const nothing = { items: [], keyed: [], statements: [], corrections: [] };

describe.each(POLICIES)('while the teacher sets the pace (%s)', (feedback) => {
	it.each<[string, Came[], number]>([
		['before an answer', [], 1500],
		['whatever is answered rightly', from(1100, ...all.map(right)), 50_000],
		['or wrongly', from(1100, ...all.map(wrong)), 50_000],
		['or asked for', from(1100, wrong('safe-voice'), reveal('safe-voice')), 50_000],
		['or finished', from(1100, ...all.map(right), finish), 50_000],
		['or closed', from(1100, ...all.map(right), finish), CLOSING + 1]
	])('nothing is told %s', (_, came, now) => {
		const { told } = live([[2000, steppedTo('result')]], came, { feedback, tries: 1, now });
		expect(told).toMatchObject(nothing);
	});

	it('nor by a record or a distribution, in a pause, or in a session that is stopped for today', () => {
		const acts: [number, LiveAct][] = [
			[2000, revealed('safe-voice', 'record')],
			[2001, revealed('safe-voice', 'distribution')],
			[2002, { type: 'paused' }],
			[2003, { type: 'froze' }]
		];
		const { told } = live(acts, from(1100, right('safe-voice'), wrong('safe-voice')), { feedback });
		expect(told).toMatchObject(nothing);
	});

	const shown: [number, LiveAct][] = [[2000, revealed('safe-voice', 'key')]];

	it('a key that is shown is told to those who answered', () => {
		const { told, why } = live(shown, from(1100, wrong('safe-voice')), { feedback });
		expect(told.keyed).toEqual([itemOf('safe-voice')]);
		expect(told.items).toMatchObject([
			{ item: 'safe-voice', disclosure: 'everything', score: { outcome: 'incorrect' } }
		]);
		expect([told.statements, why]).toEqual([[], []]);
	});

	it('and to those who did not, from that moment on', () => {
		expect(live(shown, [], { feedback, now: 1999 }).told).toMatchObject(nothing);
		const { told } = live(shown, [], { feedback, now: 2000 });
		expect(told).toMatchObject({ ...nothing, keyed: [itemOf('safe-voice')] });
	});

	it('with its statement once every key about it is shown', () => {
		const both: typeof shown = [...shown, [3000, revealed('safe-verdict', 'key')]];
		for (const came of [[], from(1100, right('safe-verdict'))]) {
			expect(live(both, came, { feedback, now: 2999 }).told.statements).toEqual([]);
			const { statements } = live(both, came, { feedback, now: 3000 }).told;
			expect(statements.map(({ id }) => id)).toEqual(['safe']);
		}
	});

	it('an answer counts before the key and not from its moment on', () => {
		const came: Came[] = [
			[1999, wrong('safe-voice')],
			[2000, right('safe-voice')],
			[2001, right('safe-voice')],
			[2002, right('safe-verdict')]
		];
		expect(live(shown, came, { feedback }).why).toEqual(['after-key', 'after-key']);
		expect(live(shown, came.slice(1), { feedback }).why).toEqual(['after-key', 'after-key']);
	});

	it('one can be changed while nothing is told, however right it was', () => {
		const came = from(1100, right('safe-voice'), wrong('safe-voice'), finish, right('safe-voice'));
		expect(live([], came, { feedback }).why).toEqual([]);
	});
});

describe.each(POLICIES)('a vote that is asked for again (%s)', (feedback) => {
	const asked: [number, LiveAct] = [2000, revotedOn('safe-voice')];
	const [r, w] = [right('safe-voice'), wrong('safe-voice')];

	it.each<[string, [number, LiveAct][], Came[], string[]]>([
		[
			'is no try before it is asked for',
			[asked],
			[
				[1100, w],
				[1999, r]
			],
			['surplus']
		],
		[
			'is one more try',
			[asked],
			[
				[1100, w],
				[2000, r]
			],
			[]
		],
		[
			'and only one',
			[asked],
			[
				[1100, w],
				[2000, r],
				[2001, r]
			],
			['surplus']
		],
		[
			'of that question',
			[asked],
			[
				[1100, right('safe-verdict')],
				[2001, right('safe-verdict')]
			],
			['surplus']
		],
		[
			'each time',
			[asked, [3000, revotedOn('safe-voice')]],
			[
				[1100, w],
				[2001, r],
				[3001, w]
			],
			[]
		],
		[
			'and none after the key',
			[asked, [3000, revealed('safe-voice', 'key')]],
			[
				[1100, w],
				[3001, r]
			],
			['after-key']
		]
	])('%s, where one is allowed', (_, acts, came, why) => {
		expect(live(acts, came, { feedback, tries: 1 }).why).toEqual(why);
	});
});

describe('at the students’ own pace', () => {
	const letGo: [number, LiveAct] = [3000, pacedBy('student')];
	const one = from(1100, wrong('safe-voice'));

	it.each<[FeedbackPolicy, number | undefined, string]>([
		['each', undefined, 'chosen'],
		['each', 1, 'everything'],
		['end', 1, 'nothing'],
		['closing', 1, 'nothing']
	])('the policy holds again (%s, tries: %s)', (feedback, tries, expected) => {
		const told = (now: number) =>
			live([letGo], one, { feedback, ...(tries && { tries }), now }).told.items[0]?.disclosure;
		expect([told(2999), told(3000) ?? 'nothing']).toEqual([undefined, expected]);
	});

	it('what was answered while nothing was told is told at once, and counts no more', () => {
		const came = [...from(1100, right('safe-voice')), ...from(3001, wrong('safe-voice'))];
		const { told, why } = live([letGo], came, { feedback: 'each' });
		expect([told.keyed.length, why]).toEqual([1, ['after-key']]);
	});

	it('a vote that was asked for and not given keeps its question open', () => {
		const acts: [number, LiveAct][] = [[2000, revotedOn('safe-voice')], letGo];
		const given = { feedback: 'each', tries: 1 } as const;
		expect(live(acts, one, given).told).toMatchObject({
			items: [{ disclosure: 'chosen', triesLeft: 1 }],
			keyed: []
		});
		const again = [...one, ...from(3001, right('safe-voice'))];
		expect(live(acts, again, given)).toMatchObject({
			why: [],
			told: { items: [{ triesLeft: 0 }] }
		});
	});

	it('questions that the class left out hold back nothing of those it was led to', () => {
		const later = from(1100, right('half-verdict'));
		const led: [number, LiveAct] = [1050, steppedTo('half-verdict')];
		const keyed = (...acts: [number, LiveAct][]) =>
			live(acts, later, { feedback: 'each' }).told.keyed.map(({ id }) => id);
		expect(keyed(letGo)).toEqual([]);
		expect(keyed(led, letGo)).toEqual(['half-verdict']);
		expect(keyed([1050, steppedTo('paid-voice')], letGo)).toEqual([]);
	});

	it('warm-up and exit stay in until the result', () => {
		const came = from(1100, right('warm-bus'), right('exit-tree'));
		const acts: [number, LiveAct][] = [[1050, steppedTo('result')], letGo];
		expect(live(acts, came, { feedback: 'each' }).told).toMatchObject(nothing);
		const done = live(acts, [...came, [4000, finish]], { feedback: 'each' }).told;
		expect(done.keyed.map(({ id }) => id)).toEqual(['warm-bus', 'exit-tree']);
	});

	it('what a seat was told stays told when the teacher takes the pace back', () => {
		const back: [number, LiveAct][] = [letGo, [4000, pacedBy('teacher')]];
		const came = from(1100, right('safe-voice'));
		const given = { feedback: 'each', now: 4001 } as const;
		expect(live(back, came, given).told.keyed).toEqual([]);
		const known = new Set(['safe-voice']);
		expect(live(back, came, { ...given, known }).told.keyed).toEqual([itemOf('safe-voice')]);
	});
});

describe('after the end', () => {
	it.each<[FeedbackPolicy, number, string[]]>([
		['each', 5000, ['safe-voice']],
		['end', 5000, ['safe-voice']],
		['closing', 5000, []],
		['closing', CLOSING, ['safe-voice']]
	])('the policy holds: %s at %i', (feedback, now, expected) => {
		const came = from(1100, right('safe-voice'), finish);
		const { told } = live([[4000, ended]], came, { feedback, now });
		expect(told.keyed.map(({ id }) => id)).toEqual(expected);
	});

	it.each(POLICIES)(
		'a key that was shown stays out, and its answers after it stay out (%s)',
		(feedback) => {
			const acts: [number, LiveAct][] = [
				[2000, revealed('safe-voice', 'key')],
				[4000, ended]
			];
			const { told, why } = live(acts, from(5000, right('safe-voice')), { feedback });
			expect([told.keyed.map(({ id }) => id), why]).toEqual([['safe-voice'], ['after-key']]);
		}
	);

	it('it goes on as an ordinary assignment', () => {
		const came = from(5000, ...before('paid-voice'), wrong('paid-voice'));
		const { told, why } = live([[4000, ended]], came, { feedback: 'each' });
		expect(why).toEqual([]);
		expect(told.items.at(-1)).toMatchObject({ item: 'paid-voice', disclosure: 'chosen' });
		expect(told.statements.map(({ id }) => id)).toEqual(['safe']);
	});
});
