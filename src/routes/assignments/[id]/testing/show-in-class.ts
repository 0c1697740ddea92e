import { lesson } from '#lib/core/assigned/testing/received.ts';
import { foldActs } from '#lib/core/live/live-session.ts';
import type { LiveSession, TakenAct } from '#lib/core/live/live-session.ts';
import { liveParts } from '#lib/core/live/live-parts.ts';
import type { LiveAct } from '#lib/core/schema/live.ts';
import { LiveLink } from '#lib/features/live/link/live-link.svelte.ts';
import { ARoom } from '#lib/features/live/link/testing/a-room.ts';
import { showAssigned } from '#lib/features/walk/assigned/testing/show-assigned.ts';
import { InClass } from '#lib/features/walk/live/in-class.svelte.ts';
import BesideVote from '#lib/features/walk/live/parts/BesideVote.svelte';
import ClassBanner from '#lib/features/walk/live/parts/ClassBanner.svelte';
import ClassNotes from '#lib/features/walk/live/parts/ClassNotes.svelte';

interface Options extends Pick<
	NonNullable<Parameters<typeof showAssigned>[0]>,
	'before' | 'at' | 'standing'
> {
	/** What the teacher did before the page was opened, after the session was. */
	acts?: LiveAct[];
	/** What else the room shows, by the names of its parts. */
	parts?: Record<string, unknown>;
	struck?: { item: string; note: string; at: number }[];
}

/** When acts are taken: after everything that happened before, and before the server answers, in ms. */
const TAKEN_FROM = 500;

/** Shows the small lesson as it is taught live; the class, the room and the server are in the page. */
export async function showInClass({
	acts = [],
	parts = {},
	struck = [],
	...options
}: Options = {}) {
	const taken: TakenAct[] = [];
	const take = (act: LiveAct) => taken.push({ act, at: TAKEN_FROM + taken.length });
	for (const act of [{ type: 'opened' } as const, ...acts]) take(act);
	const notes = [...struck];
	const room = new ARoom({ ...roomOf(taken, notes), ...parts });
	const shown = await showAssigned({
		...options,
		standing: { ...options.standing, ...standingOf(taken) },
		acts: taken,
		room: room.whole(),
		inClass: (side) => {
			const link = new LiveLink(side.data.live, side.data.room, room.ways);
			const shows = { Banner: ClassBanner, Notes: ClassNotes, Beside: BesideVote };
			return Promise.resolve(new InClass(side, link, shows));
		}
	});
	/** The teacher does this now. */
	const does = (...more: LiveAct[]) => {
		for (const act of more) take(act);
		shown.server.standing = { ...shown.server.standing, ...standingOf(taken) };
		room.put(roomOf(taken, notes));
	};
	/** The teacher takes a question out. */
	const strikes = (item: string, note: string) => {
		notes.push({ item, note, at: TAKEN_FROM });
		room.put(roomOf(taken, notes));
	};
	return { ...shown, room, does, strikes };
}

function sessionOf(taken: readonly TakenAct[]): LiveSession {
	const session = foldActs(taken);
	if (!session) throw new Error('it was opened');
	return session;
}

function roomOf(taken: readonly TakenAct[], struck: { item: string; note: string; at: number }[]) {
	const { items } = lesson;
	const { room } = liveParts({ session: sessionOf(taken), lesson, items, struck, seats: [] });
	return { room };
}

function standingOf(taken: readonly TakenAct[]) {
	const { phase, pace, paused, endedAt, home } = sessionOf(taken);
	return {
		paused: phase !== 'ended' && (paused || phase === 'frozen'),
		...(phase === 'ended' && !home && { closesAt: endedAt }),
		live: {
			phase,
			pace,
			reached: taken.flatMap(({ act }) => (act.type === 'stepped' ? act.to : []))
		}
	};
}
