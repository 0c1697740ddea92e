import { passed } from '#lib/core/assigned/disclosure.ts';
import type { AttemptState } from '#lib/core/attempt/fold.ts';
import { maySee } from '#lib/core/attempt/going-on/next.ts';
import type { Stop } from '#lib/core/attempt/going-on/path.ts';
import type { Assigned } from './assigned.svelte.ts';

/**
 * May the learner see this screen? All of them after closing. Where a teacher sets the pace, as far as the
 * class is; else what the class was led past needs no answer, and what cannot be answered any more neither.
 */
export function maySeeIn(
	side: Assigned,
	path: readonly Stop[],
	state: AttemptState,
	id: string
): boolean {
	if (side.closed) return true;
	const reached = side.inClass?.passed(path) ?? passed(path, side.standing.live?.reached ?? []);
	// Until the class is seen, only the cover is there.
	if (side.governed) {
		const seen = side.inClass ? reached : 1;
		return path.slice(0, seen).some((stop) => stop.id === id);
	}
	const locked = side.lesson.items.filter((item) => side.locks(item, state));
	const tries = { ...state.tries, ...Object.fromEntries(locked.map((item) => [item.id, []])) };
	return maySee(path, { ...state, tries }, id, reached);
}

/**
 * Where a learner who comes back goes on; undefined where it is for the lesson to know. After a class it is
 * the first question of the walk and later that they left out.
 */
export function arrivalIn(
	side: Assigned,
	path: readonly Stop[],
	state: AttemptState
): Stop | undefined {
	const led = side.inClass?.arrival(path, state);
	if (led || !side.standing.live || side.closed || !state.attempt) return led;
	const last = path.find(({ id }) => id === state.position?.stop);
	const open = side.inClass || state.finished ? undefined : leftOut(side, path, state);
	return [open, last].find((stop) => stop && side.maySee(path, state, stop.id));
}

/** The first question of the walk and later that the learner has not answered, and still can. */
export function leftOut(
	side: Assigned,
	path: readonly Stop[],
	state: AttemptState
): Stop | undefined {
	return path.find(({ item: id, step }) => {
		const item = side.lesson.items.find((one) => one.id === id);
		return item && step !== 'warmup' && !state.tries[item.id] && !side.locks(item, state);
	});
}
