import type { AttemptState } from '../fold.ts';
import type { Stop } from './path.ts';

/** The stop after the one with this id; undefined after the last one and for an unknown id. */
export function nextStop(path: readonly Stop[], id: string): Stop | undefined {
	const index = indexOfStop(path, id);
	return index < 0 ? undefined : path[index + 1];
}

/**
 * Whether the learner may see a stop: every question before it is answered. The warm-up is required
 * only inside the warm-up: a learner may begin at the walk, and what they left out stays unanswered,
 * since a baseline taken after the lesson has begun would measure something else. Up to the `passed`th stop
 * a class has been led together, past questions that it left out.
 */
export function maySee(
	path: readonly Stop[],
	state: AttemptState,
	id: string,
	passed = 0
): boolean {
	const index = indexOfStop(path, id);
	const stop = path[index];
	if (!stop) return false;
	if (index < passed) return true;
	const inWarmup = stop.step === 'warmup';
	if (inWarmup && !isAnswered(state, stop) && hasBegunWalk(path, state)) return false;
	return path
		.slice(passed, index)
		.every((before) => isAnswered(state, before) || (before.step === 'warmup' && !inWarmup));
}

/**
 * Where the learner goes on: the stop they last moved to if it exists and may be seen, else the first
 * after the furthest answered one, else the first question that holds it back.
 *
 * @throws {RangeError} when the path is empty.
 */
export function resumeStop(path: readonly Stop[], state: AttemptState): Stop {
	const last = state.position && path.find((stop) => stop.id === state.position?.stop);
	if (last && maySee(path, state, last.id)) return last;
	const furthest = path.findLastIndex((stop) => stop.item && isAnswered(state, stop));
	const onward = path.slice(furthest + 1).find((stop) => maySee(path, state, stop.id));
	const open = onward ?? path.findLast((stop) => maySee(path, state, stop.id));
	if (!open) throw new RangeError('a lesson has at least one stop');
	return open;
}

function indexOfStop(path: readonly Stop[], id: string): number {
	return path.findIndex((stop) => stop.id === id);
}

/** A stop without a question needs no answer. */
function isAnswered(state: AttemptState, stop: Stop): boolean {
	return stop.item === undefined || state.tries[stop.item] !== undefined;
}

function hasBegunWalk(path: readonly Stop[], state: AttemptState): boolean {
	const walk = path.findIndex((stop) => stop.step === 'walk');
	return walk >= 0 && path.slice(walk).some((stop) => stop.item && isAnswered(state, stop));
}
