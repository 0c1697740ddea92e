import { scoreFirstTries } from '../attempt/first-try.ts';
import type { AttemptState } from '../attempt/fold.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Confidence } from '../schema/vocabulary.ts';

/** The chance of being right that each word is taken to state. */
export const STATED_CHANCE: Readonly<Record<Confidence, number>> = {
	guess: 0.5,
	'think-so': 0.75,
	sure: 0.95
};

/** Answers given at one level of confidence. */
export interface Level {
	answers: number;
	right: number;
	/** From 0 to 1; undefined without answers. */
	share: number | undefined;
}

/** How well confidence and being right go together, over first tries that state a confidence. */
export interface Calibration {
	levels: Record<Confidence, Level>;
	sureAndRight: { sure: number; right: number };
	/** Mean of (stated chance − 1 if right, else 0)²: 0 is best, 1 worst; undefined without answers. */
	brier: number | undefined;
	/** Mean stated chance less the share right, −1 to 1, above 0 over-confident; undefined likewise. */
	overConfidence: number | undefined;
}

/**
 * Calibration of one learner. Right is the full score; a partial one is not. Brier score: G. W. Brier,
 * Monthly Weather Review 78 (1950) 1–3, in its one-sided form; over-confidence: S. Lichtenstein,
 * B. Fischhoff and L. D. Phillips, in Judgment under Uncertainty (1982) 306–334.
 */
export function calibration(lesson: Pick<Lesson, 'items'>, state: AttemptState): Calibration {
	const answers = scoreFirstTries(lesson.items, state).flatMap(({ first, score }) =>
		first.confidence === undefined || score.outcome === 'ungraded'
			? []
			: [{ confidence: first.confidence, right: score.outcome === 'correct' }]
	);
	return measureCalibration(answers);
}

/** Calibration of these answers, whoever gave them. */
export function measureCalibration(
	given: readonly { confidence: Confidence; right: boolean }[]
): Calibration {
	const answers = given.map(({ confidence, right }) => ({ confidence, right: right ? 1 : 0 }));
	const level = (confidence: Confidence): Level => {
		const given = answers.filter((answer) => answer.confidence === confidence);
		const right = given.reduce((sum, answer) => sum + answer.right, 0);
		return { answers: given.length, right, share: mean(given.map((answer) => answer.right)) };
	};
	const errors = answers.map(({ confidence, right }) => STATED_CHANCE[confidence] - right);
	const levels = { guess: level('guess'), 'think-so': level('think-so'), sure: level('sure') };
	return {
		levels,
		sureAndRight: { sure: levels.sure.answers, right: levels.sure.right },
		brier: mean(errors.map((error) => error * error)),
		overConfidence: mean(errors)
	};
}

function mean(values: readonly number[]): number | undefined {
	if (values.length === 0) return undefined;
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
