import type { LessonModule } from '../schema/module.ts';

/** One voice of an article, and how often and in whose words it is heard. */
export interface VoiceCount {
	id: string;
	who: string;
	/** Statements of the lesson in this voice. */
	statements: number;
	/** How many of them stand in the speaker’s own words; of the writer, all do. */
	exact: number;
}

/** The voices of an article, those heard most often first; of equal ones in the authors’ order. */
export function countVoices({ inventory, statements }: LessonModule): VoiceCount[] {
	const voiceOf = new Map(statements.map(({ id, voice }) => [id, voice]));
	return (inventory?.voices ?? [])
		.map(({ id, who, statements: own }) => ({
			id,
			who,
			statements: own.length,
			exact: own.filter((one) => EXACT.includes(voiceOf.get(one))).length
		}))
		.sort((a, b) => b.statements - a.statements);
}

const EXACT: unknown[] = ['quoted-claim', 'narration'];

/** The documents that a lesson checks its article against: those that any of its evidence rests on. */
export function documentsOf({ statements, process, sources, article }: LessonModule) {
	const used = new Set([
		...statements.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
		...process.stages.map(({ record }) => record.source)
	]);
	return sources.filter(({ id }) => used.has(id) && id !== article.source);
}

/**
 * Numbers to choose among, the right one included, in order: the nearest ones, never below 1. The last
 * stands for itself and more.
 */
export function guessesAround(right: number): number[] {
	const first = Math.max(1, right - 2);
	return [first, first + 1, first + 2, first + 3];
}
