import { describe, expect, it } from 'vitest';
import { acceptEvents } from '#lib/core/assigned/accepted-events.ts';
import { withoutKeys } from '#lib/core/assigned/learner-lesson.ts';
import { tell } from '#lib/core/assigned/tell.ts';
import type { EventBody } from '#lib/core/attempt/new-event.ts';
import { inSightOf } from '#lib/core/live/in-sight.ts';
import { liveParts } from '#lib/core/live/live-parts.ts';
import { readLiveSeat } from '#lib/core/live/live-seat.ts';
import { foldActs } from '#lib/core/live/live-session.ts';
import type { TakenAct } from '#lib/core/live/live-session.ts';
import { liveTimeline } from '#lib/core/live/timeline.ts';
import { VersionedParts } from '#lib/core/live/versioned-parts.ts';
import type { Audience } from '#lib/core/live/wire.ts';
import type { FeedbackPolicy } from '#lib/core/schema/assignment.ts';
import type { Item } from '#lib/core/schema/item.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { LiveAct } from '#lib/core/schema/live.ts';
import { anEvent, answered, uuid } from '#lib/core/testing/events.ts';
import { keyResponse } from '#lib/core/testing/responses.ts';
import { toLesson } from '#lib/server/content/lesson.ts';
import { selectModules } from '#lib/server/content/modules.ts';
import {
	inOrder,
	judgedEarly,
	leaks,
	quoted,
	secretsOf,
	textsIn,
	wrongTo
} from './testing/secrets.ts';

/*
 * Every payload of a live session, in every module: what a seat holds (its lesson, what it is told, its
 * part of the room) and what the projector holds, in every situation that a teacher can bring about.
 */

const lessons = selectModules().map((module): [string, Lesson] => [
	module.module.id,
	toLesson(module)
]);
const policies: FeedbackPolicy[] = ['each', 'end', 'closing'];

const OPENED: TakenAct = { act: { type: 'opened' }, at: 1 };
/** Answers come from here on, one a millisecond. */
const ANSWERS = 1000;
/** Acts on which they may not bear come from here on. */
const LATER = 10_000;
const NOW = 100_000;
const WHY = 'Because the second sentence says so.';
const NAME = 'amber-otter-';

const right = (item: Item) => answered(item.id, keyResponse(item));
const wrong = (item: Item) => answered(item.id, wrongTo(item));
const finish: EventBody = { type: 'finished' };
const at = (when: number, ...acts: LiveAct[]): TakenAct[] => acts.map((act) => ({ act, at: when }));

interface Given {
	acts: TakenAct[];
	bodies: EventBody[];
	policy: FeedbackPolicy;
}

function receivedOf(bodies: readonly EventBody[], seat: number) {
	return bodies.map((body, n) => ({
		event: anEvent(body, n + 1, seat * 0x10000 + n + 1),
		receivedAt: ANSWERS + n
	}));
}

/** What a seat that did this is told, and everything that its browser holds. */
function payload(lesson: Lesson, { acts, bodies, policy }: Given) {
	const settings = { feedback: policy, tries: 1, counts: 'first', confidence: true } as const;
	const live = liveTimeline([OPENED, ...acts]);
	const terms = { lesson, settings, closesAt: undefined, live };
	const accepted = acceptEvents(receivedOf(bodies, 1), terms);
	const told = tell({ accepted, terms, corrected: lesson, rulings: [], now: NOW });
	const room = roomFor(lesson, { acts, bodies, policy }, { kind: 'seat', seat: 'seat-1' });
	return { told, text: JSON.stringify([withoutKeys(lesson), told]) + room };
}

/** The parts of the room of a class of six that somebody is sent; only the last five give reasons. */
function roomFor(lesson: Lesson, { acts, bodies, policy }: Given, audience: Audience): string {
	const taken = [OPENED, ...acts];
	const session = foldActs(taken);
	if (!session) throw new Error('it was opened');
	const settings = { feedback: policy, tries: 1, counts: 'first', confidence: true } as const;
	const items = inOrder(lesson);
	const { revotes } = session;
	const terms = { published: lesson, settings, live: liveTimeline(taken), items, revotes };
	const others = items.map((item) => ({ ...wrong(item), reason: WHY }));
	const seats = [bodies, others, others, others, others, others].map((each, n) =>
		readLiveSeat(
			{
				id: `seat-${n + 1}`,
				name: NAME + String(n + 1),
				joined: true,
				received: receivedOf(each, n + 1)
			},
			terms
		)
	);
	const parts = new VersionedParts();
	parts.put({
		...liveParts({ session, lesson, items, struck: [], seats }),
		...Object.fromEntries(seats.map(({ id, part }) => [`seat:${id}`, part]))
	});
	const voters = new Map(seats.map(({ id, votes }) => [id, votes]));
	const votedAt = (seat: string, item: string) => (voters.get(seat)?.has(item) ? 1 : undefined);
	return parts.since(0, inSightOf(audience, { session, votedAt }))?.json ?? '';
}

describe.each(lessons)('live, of the keys of %s', (_, lesson) => {
	const items = inOrder(lesson);
	const secrets = items.map((item) => ({ item, texts: secretsOf(lesson, item) }));
	const reveal = (what: 'record' | 'distribution' | 'key', ...of: Item[]): LiveAct[] =>
		of.map(({ id }) => ({ type: 'revealed', item: id, what }));

	const SITUATIONS: [string, LiveAct[]][] = [
		['at the opening', []],
		['at the last screen', [{ type: 'stepped', from: 'cover', to: 'result' }]],
		['in a pause', [{ type: 'paused' }]],
		['stopped for today', [{ type: 'froze' }]],
		[
			'when records and distributions are shown',
			[...reveal('record', ...items), ...reveal('distribution', ...items)]
		],
		['when votes are asked for again', items.map(({ id }) => ({ type: 'revoted', item: id }))],
		[
			'when the pace was theirs for no time',
			[
				{ type: 'paced', by: 'student' },
				{ type: 'paced', by: 'teacher' }
			]
		]
	];

	it.each(SITUATIONS)('none is out %s', (__, acts) => {
		for (const policy of policies) {
			for (const answer of [right, wrong]) {
				const bodies = [...items.map(answer), finish];
				const held = payload(lesson, { acts: at(LATER, ...acts), bodies, policy });
				expect(held.told).toMatchObject({ items: [], keyed: [], statements: [], corrections: [] });
				expect(leaks(secrets, held)).toEqual([]);
			}
		}
	});

	it('only the one that is shown is out, to those who answered and to those who did not', () => {
		for (const item of items) {
			const acts = at(LATER, ...reveal('key', item));
			for (const bodies of [[], [wrong(item)]]) {
				const held = payload(lesson, { acts, bodies, policy: 'each' });
				expect(held.told.keyed.map(({ id }) => id)).toEqual([item.id]);
				expect(leaks(secrets, held)).toEqual([]);
				expect(judgedEarly(lesson, held)).toEqual([]);
			}
		}
	});

	it('all are out once all are shown', () => {
		const acts = at(LATER, ...reveal('key', ...items));
		const { told } = payload(lesson, { acts, bodies: [], policy: 'closing' });
		expect(told.keyed).toHaveLength(items.length);
		expect(told.statements).toHaveLength(lesson.statements.length);
	});

	it.each(policies)(
		'those of what was not answered stay in when they are let go (%s)',
		(policy) => {
			const led: LiveAct = { type: 'stepped', from: 'cover', to: 'result' };
			const acts = [...at(500, led), ...at(LATER, { type: 'paced', by: 'student' })];
			const some = items.filter((__, index) => index % 2 === 0);
			for (const answer of [right, wrong]) {
				const held = payload(lesson, { acts, bodies: some.map(answer), policy });
				const answeredIds = new Set(some.map(({ id }) => id));
				expect(held.told.keyed.filter(({ id }) => !answeredIds.has(id))).toEqual([]);
				expect(leaks(secrets, held)).toEqual([]);
				expect(judgedEarly(lesson, held)).toEqual([]);
			}
		}
	);

	describe('nothing of others', () => {
		const acts = at(LATER, ...reveal('distribution', ...items));
		const reasons = items.map((__, n): LiveAct => ({
			type: 'shown',
			event: uuid(0x20000 + n + 1)
		}));

		it('reaches a seat that has not voted, whatever is shown', () => {
			const given: Given = {
				acts: [...acts, ...at(LATER, ...reasons)],
				bodies: [],
				policy: 'each'
			};
			const { room, ...more } = JSON.parse(
				roomFor(lesson, given, { kind: 'seat', seat: 'seat-1' })
			) as Record<string, unknown>;
			expect([Object.keys(room as object).includes('revealed'), more]).toEqual([true, {}]);
		});

		it('reaches one that has but what is shown of that question', () => {
			const [first, second] = items;
			if (!first || !second) throw new Error('a lesson asks more than once');
			const bodies = [right(first)];
			const seat = { kind: 'seat', seat: 'seat-1' } as const;
			const names = (more: TakenAct[]) =>
				Object.keys(
					JSON.parse(roomFor(lesson, { acts: more, bodies, policy: 'each' }, seat)) as object
				);
			expect(names([])).toEqual(['room', `reasons:${first.id}`]);
			expect(names(acts)).toEqual(['room', `tally:${first.id}`, `reasons:${first.id}`]);
		});

		it('is named, and no reason is out that was not chosen', () => {
			const audiences: Audience[] = [{ kind: 'projector' }, { kind: 'seat', seat: 'seat-1' }];
			for (const audience of audiences) {
				const given = { bodies: items.map(right), policy: 'each' } as const;
				const before = roomFor(lesson, { ...given, acts }, audience);
				expect(before).not.toContain(WHY);
				const after = roomFor(
					lesson,
					{ ...given, acts: [...acts, ...at(LATER, ...reasons)] },
					audience
				);
				expect(after.split(WHY)).toHaveLength(items.length + 1);
				for (const text of [before, after]) {
					expect(text).not.toContain(NAME);
					expect(text).not.toMatch(/seat[-:]/);
					expect(text).not.toContain(uuid(0x20001));
				}
			}
		});
	});

	it('the projector is sent none, and control no text of a key', () => {
		const bodies = items.map(wrong);
		const acts = at(LATER, ...reveal('distribution', ...items), ...reveal('key', ...items));
		const texts = secrets.flatMap(({ texts: own }) => own);
		for (const kind of ['projector', 'control'] as const) {
			const text = roomFor(lesson, { acts, bodies, policy: 'each' }, { kind });
			expect(texts.filter((secret) => text.includes(quoted(secret)))).toEqual([]);
		}
		expect(textsIn(lesson.items.map(({ key }) => key)).length).toBeGreaterThan(texts.length);
	});
});
