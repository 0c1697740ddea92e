import { weigh } from '../fixtures/cold-load.ts';
import type { Loaded } from '../fixtures/cold-load.ts';
import type { Answers, Taken } from './measure/answers.ts';
import type { FirstAnswer } from './measure/first-answer.ts';
import type { LoadWork } from './measure/load.ts';
import type { ServerFigures } from './measure/server.ts';
import type { WholeLesson } from './measure/whole-lesson.ts';
import { median, percentile } from './statistics.ts';
import { budgeted } from './table.ts';
import type { Row } from './table.ts';

/** How much longer than at a hand-made page the first answer may take. */
export const MOST_RATIO = 1.25;

/** How large a share of what a bare floor takes the server must take. */
export const LEAST_SHARE = 0.25;

/** How many answers are acknowledged, beside a bare floor in the same run. */
export function answerRows({ ours, floor }: Answers): Row[] {
	const share = shareOf({ ours, floor });
	const p99 = ({ latenciesMs }: Taken) => percentile(latenciesMs, 0.99);
	return [
		{ what: 'ours: acknowledged a second', figure: ours.perSecond.toFixed(0) },
		{ what: 'bare floor', figure: floor.perSecond.toFixed(0) },
		{
			what: 'ours to the floor',
			figure: `${(100 * share).toFixed(0)} %`,
			budget: `≥ ${100 * LEAST_SHARE} %`,
			ok: share >= LEAST_SHARE
		},
		budgeted('ours: acknowledged after, p99', p99(ours), 500, ' ms'),
		{ what: 'bare floor', figure: `${p99(floor).toFixed(0)} ms` }
	];
}

/** How much of what the floor takes the server takes. */
export function shareOf({ ours, floor }: Answers): number {
	return ours.perSecond / floor.perSecond;
}

/** The server's budgets. */
export function serverRows({ startsMs, residentBytes }: ServerFigures): Row[] {
	return [
		budgeted('start to first page', median(startsMs), 1000, ' ms', { more: range(startsMs) }),
		budgeted('memory after every page', residentBytes / 1e6, 120, ' MB')
	];
}

/** What a first visit weighs, beside the budgets if it is held to them. */
export function firstVisitRows(loaded: readonly Loaded[], held: boolean): Row[] {
	const row = (what: string, most: number, ...kinds: Loaded['kind'][]): Row => {
		const { budget, ok, ...plain } = budgeted(what, weigh(loaded, ...kinds) / 1000, most, ' kB', {
			digits: 1
		});
		return held ? { ...plain, ...(budget ? { budget } : {}), ok: ok === true } : plain;
	};
	return [
		row('script', 45, 'script'),
		row('everything but fonts', 75, 'script', 'other'),
		row('with both fonts', 170)
	];
}

/** What loading costs the main thread, ours first. */
export function loadRows([ours = [], handMade = []]: LoadWork[][]): Row[] {
	const all = ours.map((run) => run.all);
	const middle = (runs: LoadWork[], key: keyof LoadWork) =>
		`${median(runs.map((run) => run[key])).toFixed(0)} ms`;
	return [
		budgeted('main thread until idle', median(all), 1150, ' ms', { more: range(all) }),
		{ what: '  of it scripts', figure: middle(ours, 'script') },
		{ what: '  of it styles and layout', figure: middle(ours, 'layout') },
		{ what: '  hand-made', figure: middle(handMade, 'all') },
		{ what: 'first answer on the quiet page', figure: middle(ours, 'answer') },
		{ what: '  hand-made', figure: middle(handMade, 'answer') }
	];
}

/** What answering takes, and what the page holds in the end. */
export function lessonRows({ answersMs, heapBytes }: WholeLesson): Row[] {
	return [
		budgeted('click to feedback, p50', median(answersMs), 38, ' ms', {
			more: `${answersMs.length} answers`
		}),
		budgeted('click to feedback, p95', percentile(answersMs, 0.95), 85, ' ms'),
		budgeted('script memory at the result', heapBytes.after / 1e6, 2.5, ' MB', {
			digits: 2,
			more: `${(heapBytes.before / 1e6).toFixed(2)} before it`
		})
	];
}

/** How the first answers compare, ours first. */
export function raceRows([ours = [], handMade = []]: FirstAnswer[][]): Row[] {
	const row = (what: string, runs: FirstAnswer[], key: keyof FirstAnswer): Row => {
		const times = runs.map((run) => run[key]);
		return { what, figure: `${median(times).toFixed(0)} ms (${range(times)})` };
	};
	const answered = compare(ours, handMade, 'answered');
	const hydrated = compare(ours, handMade, 'ready');
	return [
		row('ours: the question could be answered', ours, 'asked'),
		row('ours: feedback on the screen', ours, 'answered'),
		row('hand-made: the question could be answered', handMade, 'asked'),
		row('hand-made: feedback on the screen', handMade, 'answered'),
		budgeted('feedback, ours to hand-made', answered.ratio, MOST_RATIO, '×', {
			digits: 2,
			more: answered.spread
		}),
		row('ours: hydrated', ours, 'ready'),
		{
			what: 'hydrated, to feedback of hand-made',
			figure: `${hydrated.ratio.toFixed(2)}× (${hydrated.spread})`
		}
	];
}

/** Medians, and each round's own ratio, of something of ours to the feedback of the hand-made page. */
function compare(ours: FirstAnswer[], handMade: FirstAnswer[], key: keyof FirstAnswer) {
	const theirs = handMade.map(({ answered }) => answered);
	const mine = ours.map((run) => run[key]);
	const rounds = mine.map((value, round) => value / (theirs[round] ?? NaN));
	return { ratio: median(mine) / median(theirs), spread: range(rounds, 2) };
}

function range(values: readonly number[], digits = 0): string {
	return `${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}`;
}
