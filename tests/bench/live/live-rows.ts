import { percentile } from '../statistics.ts';
import { budgeted } from '../table.ts';
import type { Row } from '../table.ts';
import type { Held, Told } from './measure-live.ts';

/** Resident memory that an open stream may cost, in kB, when there are many: what a heap takes in advance is not theirs. */
const MOST_EACH = 60;
const MANY = 10_000;
/** From an answer of a class of 30 to the teacher’s screen. */
const MOST_MS = 500;
/** The same in a room of thousands, and from the teacher to all of them. */
const MOST_LARGE_MS = 1000;
/** How much longer than at the bare floor it may take, where the floor waits the same window. */
export const MOST_LIVE_RATIO = 4;

/** With so many streams open. */
export function heldRows(held: Held, floor: Held): Row[] {
	const each = budgeted('memory for each stream', held.bytesEach / 1000, MOST_EACH, ' kB', {
		digits: 1,
		more: `bare floor ${(floor.bytesEach / 1000).toFixed(1)}`
	});
	return [
		held.streams < MANY ? { what: each.what, figure: each.figure } : each,
		...toldRows('a class of 30 answers at once', held.classes, floor.classes, MOST_MS),
		...toldRows('one answer in every class at once', held.everywhere, floor.everywhere),
		...toldRows('a step, until each of 30 seats has it', held.steps, floor.steps, MOST_MS)
	];
}

/** One large room. */
export function largeRoomRows(
	ours: Record<'thirty' | 'step' | 'all', Told>,
	floor: Record<'thirty' | 'step' | 'all', Told>
): Row[] {
	return [
		...toldRows('30 answer at once', ours.thirty, floor.thirty, MOST_LARGE_MS),
		...toldRows('a step, until every seat has it', ours.step, floor.step, MOST_LARGE_MS),
		...toldRows('all answer at once', ours.all, floor.all, MOST_LARGE_MS)
	];
}

/** Answers at one process, the teacher at another, beside both at one. */
export function twoProcessRows({ one, two }: { one: Told; two: Told }): Row[] {
	return [...toldRows('a class of 30 answers at once', two, one, MOST_MS, 'at one process')];
}

/** Is nothing lost, and no stream too dear, and nothing much slower than at the floor? */
export function isWithin(held: Held, floor: Held): boolean {
	const pairs = [
		[held.classes, floor.classes],
		[held.steps, floor.steps]
	] as const;
	return (
		(held.streams < MANY || held.bytesEach / 1000 <= MOST_EACH) &&
		held.everywhere.lost === 0 &&
		pairs.every(([mine, bare]) => isNear(mine, bare))
	);
}

/** Is nothing lost, and is it not much slower? */
export function isNear(mine: Told, bare: Told): boolean {
	return mine.lost === 0 && p99(mine) <= MOST_LIVE_RATIO * p99(bare);
}

function toldRows(
	what: string,
	mine: Told,
	bare: Told,
	most?: number,
	beside = 'bare floor'
): Row[] {
	const { latenciesMs, lost } = mine;
	const [p50, p95] = [0.5, 0.95].map((share) => percentile(latenciesMs, share).toFixed(0));
	const more = `p50 ${p50}, p95 ${p95}; ${beside} ${p99(bare).toFixed(0)}`;
	const figure = p99(mine);
	return [
		most === undefined
			? { what: `${what}, p99`, figure: `${figure.toFixed(0)} ms (${more})` }
			: budgeted(`${what}, p99`, figure, most, ' ms', { more }),
		{
			what: '  lost',
			figure: `${lost} of ${latenciesMs.length + lost}`,
			budget: '0',
			ok: lost === 0
		}
	];
}

function p99({ latenciesMs }: Told): number {
	return percentile(latenciesMs, 0.99);
}
