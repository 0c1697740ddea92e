import { toLocal } from '#lib/core/assigned/local-time.ts';
import type { AssignmentSettings } from '#lib/core/schema/assignment.ts';

/** What the fields of the settings hold, as a form sends it. */
export interface SettingsValues {
	feedback: string;
	tries: string;
	counts: string;
	confidence: boolean;
	opens: string;
	closes: string;
	timeZone: string;
}

/** What the fields hold for these settings. */
export function valuesOf(settings: AssignmentSettings): SettingsValues {
	const { feedback, tries, counts, confidence, opensAt, closesAt, timeZone } = settings;
	const local = (instant: number | undefined) =>
		instant === undefined ? '' : toLocal(instant, timeZone);
	return {
		feedback,
		tries: tries === undefined ? '' : String(tries),
		counts,
		confidence,
		opens: local(opensAt),
		closes: local(closesAt),
		timeZone
	};
}
