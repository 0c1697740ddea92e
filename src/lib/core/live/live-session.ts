import type { LiveAct, Revelation } from '../schema/live.ts';

/** An act with the time at which the server took it, in ms since 1970 by its own clock. */
export interface TakenAct {
	act: LiveAct;
	at: number;
}

/** `frozen`: it goes on another day. */
export type LivePhase = 'open' | 'frozen' | 'ended';

/** When each thing about a question was shown, in ms since 1970; absent: it is not shown now. */
export type Revealed = Partial<Record<Revelation, number>>;

/** Where a live session stands: everything that its acts say. */
export interface LiveSession {
	phase: LivePhase;
	/** When it began first, and when it ended last. */
	openedAt: number;
	endedAt?: number;
	/** After the end: can it be finished under the same code? */
	home: boolean;
	pace: 'teacher' | 'student';
	/** The first and the last screen that the class is at, where the teacher sets the pace. */
	from: string;
	to: string;
	paused: boolean;
	locked: boolean;
	/** By item id. */
	revealed: Record<string, Revealed>;
	/** By item id: when each further vote was asked for. */
	revotes: Record<string, number[]>;
	/** Ids of the answers whose reasons are shown, in the order in which they were. */
	shown: string[];
}

/** Where every session begins. */
export const FIRST_STOP = 'cover';

/** Folds the acts of a session, in the order in which they were taken; undefined before the first `opened`. */
export function foldActs(acts: readonly TakenAct[]): LiveSession | undefined {
	const opening = acts.findIndex(({ act }) => act.type === 'opened');
	const [opened] = acts.slice(opening);
	if (opening < 0 || !opened) return undefined;
	return acts.slice(opening).reduce(applyAct, newSession(opened.at));
}

/** The session after one more act. An act that changes nothing returns the session itself. */
export function applyAct(session: LiveSession, { act, at }: TakenAct): LiveSession {
	const changed = changesOf(session, act, at);
	const isSame = Object.entries(changed).every(
		([name, value]) => session[name as keyof LiveSession] === value
	);
	return isSame ? session : { ...session, ...changed };
}

function newSession(openedAt: number): LiveSession {
	return {
		phase: 'open',
		openedAt,
		home: true,
		pace: 'teacher',
		from: FIRST_STOP,
		to: FIRST_STOP,
		paused: false,
		locked: false,
		revealed: {},
		revotes: {},
		shown: []
	};
}

function changesOf(session: LiveSession, act: LiveAct, at: number): Partial<LiveSession> {
	// Once it has ended, only a new beginning means anything.
	if (session.phase === 'ended' && act.type !== 'opened') return {};
	switch (act.type) {
		case 'opened':
			return session.phase === 'ended' ? { phase: 'open', paused: false } : {};
		case 'stepped':
			return { from: act.from, to: act.to };
		case 'paced':
			return { pace: act.by };
		case 'paused':
			return { paused: true };
		case 'resumed':
			return { paused: false };
		case 'revealed': {
			const before = session.revealed[act.item];
			if (before?.[act.what] !== undefined) return {};
			const revealed = { ...before, [act.what]: at };
			return { revealed: { ...session.revealed, [act.item]: revealed } };
		}
		case 'hid': {
			const before = session.revealed[act.item];
			if (before?.[act.what] === undefined) return {};
			const { [act.what]: _hidden, ...rest } = before;
			return { revealed: { ...session.revealed, [act.item]: rest } };
		}
		case 'revoted': {
			// After the key there is nothing to vote on.
			if (session.revealed[act.item]?.key !== undefined) return {};
			const before = session.revotes[act.item] ?? [];
			return { revotes: { ...session.revotes, [act.item]: [...before, at] } };
		}
		case 'shown':
			return session.shown.includes(act.event) ? {} : { shown: [...session.shown, act.event] };
		case 'withdrawn':
			return session.shown.includes(act.event)
				? { shown: session.shown.filter((event) => event !== act.event) }
				: {};
		case 'locked':
			return { locked: true };
		case 'unlocked':
			return { locked: false };
		case 'froze':
			return { phase: 'frozen' };
		case 'thawed':
			return { phase: 'open' };
		case 'ended':
			return { phase: 'ended', endedAt: at, home: act.home };
	}
}
