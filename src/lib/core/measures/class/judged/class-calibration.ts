import type { Confidence } from '../../../schema/vocabulary.ts';
import { STATED_CHANCE, measureCalibration } from '../../calibration.ts';
import type { Calibration } from '../../calibration.ts';
import { LEARNERS_NEEDED } from '../enough.ts';
import type { Share } from '../tries/reference.ts';
import { shareOf } from '../tries/reference.ts';
import { brierDecomposition } from './brier-decomposition.ts';
import type { BrierDecomposition } from './brier-decomposition.ts';
import type { ScoredLearner } from '../tries/scored-learners.ts';

/**
 * How well confidence and being right go together in a class, over first tries. Brier score, its parts and
 * over-confidence are undefined under `LEARNERS_NEEDED`; the shares right come with their counts.
 */
export interface ClassCalibration extends Pick<Calibration, 'brier' | 'overConfidence'> {
	/** What the Brier score is made of. */
	parts: BrierDecomposition | undefined;
	/** Learners who said how sure they were. */
	learners: number;
	levels: Record<Confidence, Share>;
}

/**
 * Calibration over all learners together, without their own sentences, which nobody else has checked: the share right at
 * each level (0 to 1), over-confidence (mean stated chance less the share right, −1 to 1) and the Brier score (0 best, 1
 * worst) with its parts. Sources: `calibration` and `brierDecomposition`, which measure; a level is taken for the chance
 * of `STATED_CHANCE`.
 */
export function classCalibration(learners: readonly ScoredLearner[]): ClassCalibration {
	const given = learners.flatMap(({ answers }) =>
		answers.flatMap(
			({
				item,
				first: {
					made: { confidence },
					score,
					reference
				}
			}) =>
				item.kind === 'write' || confidence === undefined || score.outcome === 'ungraded'
					? []
					: [{ confidence, right: score.outcome === 'correct', reference }]
		)
	);
	const level = (confidence: Confidence): Share => {
		const at = given.filter((each) => each.confidence === confidence);
		return shareOf(
			at.filter(({ right }) => right).map(({ reference }) => reference),
			at.map(({ reference }) => reference)
		);
	};
	const forecasts = given.map(({ confidence, right }) => ({
		chance: STATED_CHANCE[confidence],
		right
	}));
	const answering = new Set(given.map(({ reference: { seat } }) => seat)).size;
	const isEnough = answering >= LEARNERS_NEEDED;
	const { brier, overConfidence } = measureCalibration(isEnough ? given : []);
	return {
		brier,
		parts: isEnough ? brierDecomposition(forecasts) : undefined,
		overConfidence,
		learners: answering,
		levels: { guess: level('guess'), 'think-so': level('think-so'), sure: level('sure') }
	};
}
