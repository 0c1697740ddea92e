import type { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { replayedRoom } from '#lib/core/live/after/replayed-room.ts';
import { liveParts } from '#lib/core/live/live-parts.ts';
import { readLiveSeat } from '#lib/core/live/live-seat.ts';
import { countedItems } from '#lib/core/results/class-results.ts';
import type { LiveParts } from '#lib/core/live/wire.ts';
import type { LiveAct } from '#lib/core/schema/live.ts';
import { selectAssignedLesson } from '#lib/server/assignments/assigned-lesson.ts';
import { selectPublished } from '#lib/server/assignments/published.ts';
import { settingsOf } from '#lib/server/assignments/standing.ts';
import { selectReceivedOf } from '#lib/server/attempts/select-received.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { selectLive } from '#lib/server/live/select-live.ts';
import { selectRecorded } from './select-recorded.ts';
import { aTaughtClass } from './testing/a-taught-class.ts';
import type { TaughtClass } from './testing/a-taught-class.ts';

const store = freshStore();

/** The room from what is stored at this moment, read without any thought of a replay. */
async function shownNow(db: Kysely<Tables>, assignment: AssignmentRow): Promise<LiveParts> {
	const live = await selectLive(db, assignment);
	if (!live) throw new TypeError('no session');
	const { session, timeline } = live;
	const { lesson, struck, rulings } = await selectAssignedLesson(db, assignment);
	const items = countedItems(lesson, struck);
	const published = await selectPublished(db, assignment);
	const settings = settingsOf(assignment);
	const terms = { published, settings, items, live: timeline, revotes: session.revotes };
	const rows = await db
		.selectFrom('seats')
		.leftJoin('attempts', 'attempts.seat', 'seats.id')
		.leftJoin('seat_logins', 'seat_logins.seat', 'seats.id')
		.select(['seats.id', 'seats.name', 'attempts.id as attempt', 'seat_logins.id as login'])
		.orderBy('seats.created_at')
		.orderBy('seats.id')
		.execute();
	const seats = [];
	for (const { id, name, attempt, login } of rows) {
		const { received } = attempt ? await selectReceivedOf(db, attempt) : { received: [] };
		seats.push(readLiveSeat({ id, name, received, joined: login !== null }, terms));
	}
	const noted = rulings
		.filter(({ kind, undoneAt }) => kind === 'strike' && undoneAt === undefined)
		.map(({ item, note, at }) => ({ item, note, at }));
	return {
		...liveParts({ session, lesson, items, struck: noted, seats }),
		...Object.fromEntries(seats.map(({ id, part }) => [`seat:${id}`, part]))
	};
}

const at = (from: string, to = from): LiveAct => ({ type: 'stepped', from, to });
const shows = (item: string, what: 'record' | 'distribution' | 'key'): LiveAct => ({
	type: 'revealed',
	item,
	what
});
const verdict = (id: 'supported' | 'partly' | 'not-addressed') =>
	({ kind: 'verdict', verdict: id }) as const;

/** A whole class, from the lobby to the end. After each step what the teacher’s screen showed is kept. */
async function teach(taught: TaughtClass, onshown: () => Promise<void>) {
	let shown = '';
	const script: [LiveAct, () => Promise<unknown>][] = [
		[{ type: 'opened' }, () => taught.joins('late')],
		[
			at('warm-bus', 'warm-pool'),
			async () => {
				for (let seat = 0; seat < 5; seat += 1) {
					const option = seat % 2 ? 'said' : 'shown';
					await taught.answer(seat, 'warm-bus', { kind: 'choice', option });
				}
			}
		],
		[
			at('safe-verdict'),
			async () => {
				for (let seat = 0; seat < 6; seat += 1) {
					shown = await taught.answer(
						seat,
						'safe-verdict',
						verdict(seat < 3 ? 'supported' : 'not-addressed'),
						{ confidence: 'sure', reason: `Because ${seat}.` }
					);
				}
			}
		],
		[{ type: 'paused' }, () => Promise.resolve()],
		[{ type: 'resumed' }, () => Promise.resolve()],
		[shows('safe-verdict', 'distribution'), () => Promise.resolve()],
		[
			{ type: 'revoted', item: 'safe-verdict' },
			async () => {
				for (let seat = 0; seat < 6; seat += 1) {
					await taught.answer(seat, 'safe-verdict', verdict(seat < 2 ? 'supported' : 'partly'));
				}
			}
		],
		[shows('safe-verdict', 'record'), () => Promise.resolve()],
		[
			shows('safe-verdict', 'key'),
			// Comes too late to count, then as now.
			() => taught.answer(7, 'safe-verdict', verdict('partly'))
		],
		[{ type: 'locked' }, () => taught.strike('warm-bus')],
		[at('half-verdict'), () => taught.answer(1, 'half-verdict', verdict('partly'))],
		[{ type: 'paced', by: 'student' }, () => taught.takeStrikeBack('warm-bus')],
		[
			{ type: 'ended', home: true },
			() => taught.answer(2, 'half-verdict', verdict('not-addressed'))
		]
	];
	for (const [act, then] of script) {
		await taught.act(act);
		await then();
		await onshown();
		if (act.type === 'resumed') {
			await taught.act({ type: 'shown', event: shown });
			await onshown();
		}
	}
}

it('shows each act with the numbers that were on the screen then', async () => {
	const taught = await aTaughtClass(store.db, 8);
	const shown: LiveParts[] = [];
	await teach(taught, async () => {
		shown.push(await shownNow(store.db, taught.assignment));
	});
	const recorded = await selectRecorded(store.db, taught.assignment);
	if (!recorded) throw new TypeError('nothing recorded');
	expect(recorded.acts).toHaveLength(shown.length);
	const replayed = shown.map((_, index) => {
		const room = replayedRoom(recorded, index + 1);
		const seats = Object.fromEntries(room.seats.map(({ id, part }) => [`seat:${id}`, part]));
		return { ...liveParts(room), ...seats };
	});
	expect(replayed).toEqual(shown);
	// All that was shown can be told apart; only after the pause all is as before it.
	const different = new Set(shown.map((parts) => JSON.stringify(parts)));
	expect(different.size).toBe(shown.length - 1);
	expect(shown.at(-1)?.shifts?.['safe-verdict']).toEqual({
		...{ stayedRight: 0, toRight: 0, toWrong: 3, stayedWrong: 3 }
	});
	expect(shown.map(({ room }) => room?.struck.length)).toContain(1);
	expect(shown[0]?.counts?.joined).toBe(1);
});

it('has nothing of an assignment that was never taught live', async () => {
	const taught = await aTaughtClass(store.db, 1);
	expect(await selectRecorded(store.db, taught.assignment)).toBeUndefined();
});

it('refuses a moment before the session', async () => {
	const taught = await aTaughtClass(store.db, 1);
	await taught.act({ type: 'opened' });
	const recorded = await selectRecorded(store.db, taught.assignment);
	expect(() => recorded && replayedRoom(recorded, 0)).toThrow(RangeError);
});
