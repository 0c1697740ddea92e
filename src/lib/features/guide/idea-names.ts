import { m } from '#lib/i18n/paraglide/messages.js';
import type { Misconception } from '#lib/core/schema/vocabulary.ts';

export const ideaNames: Record<Misconception, () => string> = {
	'quotes-prove': m.misconception_quotes_prove,
	'official-means-true': m.misconception_official_means_true,
	'number-means-fact': m.misconception_number_means_fact,
	'both-sides-balance': m.misconception_both_sides_balance,
	'unnamed-means-false': m.misconception_unnamed_means_false,
	'absence-means-false': m.misconception_absence_means_false,
	'risk-is-count': m.misconception_risk_is_count,
	'charge-is-conviction': m.misconception_charge_is_conviction,
	'general-is-particular': m.misconception_general_is_particular,
	'allegation-is-finding': m.misconception_allegation_is_finding,
	'projection-is-count': m.misconception_projection_is_count,
	'summary-is-whole': m.misconception_summary_is_whole,
	'old-status-current': m.misconception_old_status_current,
	'interest-means-false': m.misconception_interest_means_false,
	'quoted-means-unverified': m.misconception_quoted_means_unverified
};
