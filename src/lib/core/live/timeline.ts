import { applyAct, foldActs } from './live-session.ts';
import type { LiveSession, TakenAct } from './live-session.ts';

/** What a session lets a class know, at any time: made once, asked for every answer. */
export interface LiveTimeline {
	/** Does the teacher alone decide what is told at this time, in ms since 1970? */
	governs: (at: number) => boolean;
	/** When the key of an item was shown to the class; undefined: it was not. */
	keyAt: (item: string) => number | undefined;
	/** The ids of the screens that the class had been led to by this time, in that order. */
	reached: (at: number) => readonly string[];
	/** How many further votes on an item had been asked for by this time. */
	revotes: (item: string, at: number) => number;
}

/**
 * Makes a timeline of the acts of a session, in the order in which they were taken. While the teacher sets
 * the pace nothing is told but what the teacher shows; at the students’ own pace, and after the end, the
 * policy of the assignment holds again, and what was shown stays known.
 */
export function liveTimeline(acts: readonly TakenAct[]): LiveTimeline {
	const turns: { at: number; governs: boolean }[] = [];
	const steps: { at: number; to: string }[] = [];
	let session: LiveSession | undefined;
	for (const taken of acts) {
		const before = session;
		session = before ? applyAct(before, taken) : foldActs([taken]);
		if (session === before) continue;
		if (taken.act.type === 'stepped') steps.push({ at: taken.at, to: taken.act.to });
		const governs = session !== undefined && isGoverned(session);
		if ((turns.at(-1)?.governs ?? false) !== governs) turns.push({ at: taken.at, governs });
	}
	const { revealed = {}, revotes = {} } = session ?? {};
	return {
		governs: (at) => turns.findLast((turn) => turn.at <= at)?.governs ?? false,
		keyAt: (item) => revealed[item]?.key,
		reached: (at) => steps.flatMap((step) => (step.at <= at ? step.to : [])),
		revotes: (item, at) => (revotes[item] ?? []).filter((asked) => asked <= at).length
	};
}

/** Does the teacher alone decide what is told? */
export function isGoverned({ phase, pace }: Pick<LiveSession, 'phase' | 'pace'>): boolean {
	return phase !== 'ended' && pace === 'teacher';
}

/** Is an assignment taught live now, or to be gone on with another day? */
export function isOngoing({ live }: { live?: Pick<LiveSession, 'phase'> | undefined }): boolean {
	return live !== undefined && live.phase !== 'ended';
}
