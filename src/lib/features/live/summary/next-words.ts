import { m } from '#lib/i18n/paraglide/messages.js';
import type { Misconception } from '#lib/core/schema/vocabulary.ts';

/** What to do in the next lesson about a wrong idea that is common: one short activity. */
export const nextWords: Record<Misconception, () => string> = {
	'quotes-prove': m.live_next_quotes_prove,
	'official-means-true': m.live_next_official_means_true,
	'number-means-fact': m.live_next_number_means_fact,
	'both-sides-balance': m.live_next_both_sides_balance,
	'unnamed-means-false': m.live_next_unnamed_means_false,
	'absence-means-false': m.live_next_absence_means_false,
	'risk-is-count': m.live_next_risk_is_count,
	'charge-is-conviction': m.live_next_charge_is_conviction,
	'general-is-particular': m.live_next_general_is_particular,
	'allegation-is-finding': m.live_next_allegation_is_finding,
	'projection-is-count': m.live_next_projection_is_count,
	'summary-is-whole': m.live_next_summary_is_whole,
	'old-status-current': m.live_next_old_status_current,
	'interest-means-false': m.live_next_interest_means_false,
	'quoted-means-unverified': m.live_next_quoted_means_unverified
};
