import type { Stop } from '#lib/core/attempt/going-on/path.ts';
import type { RoomPart } from '#lib/core/live/wire.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { LiveAct } from '#lib/core/schema/live.ts';
import type { StepKind } from '#lib/core/schema/step.ts';
import { questionWords } from '../question-words.ts';

/** What the teacher’s screen needs of the lesson; it is private, so keys are in it. */
export type Conducted = Pick<
	Lesson,
	'article' | 'passages' | 'statements' | 'items' | 'steps' | 'process'
>;

/** The screens that the class is at, and those that it can be led to from there. */
export interface Where {
	path: readonly Stop[];
	/** From the first to the last that the class is at; at least one. */
	stops: readonly Stop[];
	/** The place of the first in the path, from 1. */
	position: number;
	back?: Stop;
	next?: Stop;
	/** The part that the first screen belongs to, from its first to its last screen. */
	part: readonly Stop[];
	/** Is the class anywhere but at the whole part? */
	isOfPart: boolean;
}

type At = Pick<RoomPart, 'from' | 'to'>;

/** Where the class is; the first screen, should the lesson have none by these names. */
export function whereIs(path: readonly Stop[], { from, to }: At): Where {
	const first = Math.max(
		path.findIndex(({ id }) => id === from),
		0
	);
	const last = Math.max(
		path.findIndex(({ id }) => id === to),
		first
	);
	const stepIndex = path[first]?.stepIndex;
	const part = path.filter((stop) => stop.stepIndex === stepIndex);
	const stops = path.slice(first, last + 1);
	const [back, next] = [path[first - 1], path[last + 1]];
	return {
		path,
		stops,
		position: first + 1,
		...(back && { back }),
		...(next && { next }),
		part,
		isOfPart: stops[0]?.id !== part[0]?.id || stops.at(-1)?.id !== part.at(-1)?.id
	};
}

/** Leads the class to a screen, or to all from the first to the last of these. */
export function stepTo(...stops: readonly [Stop, ...Stop[]]): LiveAct {
	return { type: 'stepped', from: stops[0].id, to: (stops.at(-1) ?? stops[0]).id };
}

/** Leads the class to a whole part. */
export function stepToPart([first, ...others]: readonly Stop[]): LiveAct | undefined {
	return first && stepTo(first, ...others);
}

/** The parts of the lesson with their screens, for a list to choose from. */
export function byPart(stops: readonly Stop[]): { step: StepKind; stops: Stop[] }[] {
	return [...Map.groupBy(stops, ({ stepIndex }) => stepIndex).values()].flatMap((part) =>
		part[0] ? { step: part[0].step, stops: part } : []
	);
}

/** What stands on a screen, in short; undefined where its part says it all. */
export function shortWords(lesson: Conducted, stop: Stop, most = 160): string | undefined {
	const words = stop.item !== undefined ? questionWords(lesson, stop.item) : textOf(lesson, stop);
	if (words === undefined || words.length <= most) return words;
	const cut = words.slice(0, most);
	const end = cut.lastIndexOf(' ');
	return `${cut.slice(0, end > most / 2 ? end : most)}…`;
}

function textOf({ passages, process }: Conducted, { passage, stage }: Stop): string | undefined {
	if (passage !== undefined) return passages.find(({ id }) => id === passage)?.text;
	return process.stages.find(({ id }) => id === stage)?.label;
}

/** The questions of these screens, in their order. */
export function itemsOf(stops: readonly Stop[]): string[] {
	return stops.flatMap(({ item }) => item ?? []);
}
