/** A stated chance, 0 to 1, and whether it came true. */
export interface Forecast {
	chance: number;
	right: boolean;
}

/** What a Brier score is made of: `reliability − resolution + uncertainty`. */
export interface BrierDecomposition {
	brier: number;
	/** How far what was stated is from what came true at each level; 0 is best. */
	reliability: number;
	/** How far levels differ in what came true; more is better. */
	resolution: number;
	/** What the share right alone leaves open: 0.25 when half is right. */
	uncertainty: number;
}

/**
 * The Brier score and its three parts, undefined without forecasts. The parts add up exactly, since each
 * level states one chance. A. H. Murphy, Journal of Applied Meteorology 12 (1973) 595–600.
 */
export function brierDecomposition(forecasts: readonly Forecast[]): BrierDecomposition | undefined {
	if (forecasts.length === 0) return undefined;
	const all = shareRight(forecasts);
	const levels = [...Map.groupBy(forecasts, ({ chance }) => chance)].map(([chance, given]) => ({
		chance,
		weight: given.length / forecasts.length,
		share: shareRight(given)
	}));
	const sum = (part: (level: (typeof levels)[number]) => number) =>
		levels.reduce((total, level) => total + level.weight * part(level), 0);
	const squares = forecasts.map(({ chance, right }) => (chance - Number(right)) ** 2);
	return {
		brier: squares.reduce((total, each) => total + each, 0) / forecasts.length,
		reliability: sum(({ chance, share }) => (chance - share) ** 2),
		resolution: sum(({ share }) => (share - all) ** 2),
		uncertainty: all * (1 - all)
	};
}

function shareRight(forecasts: readonly Forecast[]): number {
	return forecasts.filter(({ right }) => right).length / forecasts.length;
}
