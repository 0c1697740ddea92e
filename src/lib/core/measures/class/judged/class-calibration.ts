import type { Confidence } from '../../../schema/vocabulary.ts';
import { STATED_CHANCE, measureCalibration } from '../../calibration.ts';
import type { Calibration } from '../../calibration.ts';
import type { Share } from '../tries/reference.ts';
import { shareOf } from '../tries/reference.ts';
import { brierDecomposition } from './brier-decomposition.ts';
import type { BrierDecomposition } from './brier-decomposition.ts';
import type { ScoredLearner } from '../tries/scored-learners.ts';

/** How well confidence and being right go together in a class, over first tries. */
export interface ClassCalibration extends Pick<Calibration, 'brier' | 'overConfidence'> {
	/** What the Brier score is made of; undefined likewise. */
	parts: BrierDecomposition | undefined;
	levels: Record<Confidence, Share>;
}

/** Calibration over all learners together, without their own sentences, which nobody else has checked. */
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
	const { brier, overConfidence } = measureCalibration(given);
	const forecasts = given.map(({ confidence, right }) => ({
		chance: STATED_CHANCE[confidence],
		right
	}));
	return {
		brier,
		parts: brierDecomposition(forecasts),
		overConfidence,
		levels: { guess: level('guess'), 'think-so': level('think-so'), sure: level('sure') }
	};
}
