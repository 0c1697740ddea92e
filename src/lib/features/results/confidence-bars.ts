import { STATED_CHANCE } from '#lib/core/measures/calibration.ts';
import type { ShownResults } from '#lib/core/results/shown-results.ts';
import { confidenceNames } from '#lib/features/items/labels.ts';
import { ofWords } from './words.ts';

/** The share right at each level beside the stated chance, for the picture of calibration; levels without a share left out. */
export function confidenceBars({ levels }: ShownResults['calibration']) {
	return (['guess', 'think-so', 'sure'] as const).flatMap((level) => {
		const at = levels[level];
		if (!at || at.share === undefined) return [];
		const label = confidenceNames[level]();
		return { label, share: at.share, stated: STATED_CHANCE[level], text: ofWords(at) };
	});
}
