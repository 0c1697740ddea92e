import { m } from '#lib/i18n/paraglide/messages.js';
import type { Misconception } from '#lib/core/schema/vocabulary.ts';

/** A wrong idea in a reader's words, and what holds instead. */
export interface MisconceptionWords {
	name: () => string;
	note: () => string;
}

export const misconceptionWords: Record<Misconception, MisconceptionWords> = {
	'quotes-prove': {
		name: m.misconception_quotes_prove,
		note: m.misconception_quotes_prove_note
	},
	'official-means-true': {
		name: m.misconception_official_means_true,
		note: m.misconception_official_means_true_note
	},
	'number-means-fact': {
		name: m.misconception_number_means_fact,
		note: m.misconception_number_means_fact_note
	},
	'both-sides-balance': {
		name: m.misconception_both_sides_balance,
		note: m.misconception_both_sides_balance_note
	},
	'unnamed-means-false': {
		name: m.misconception_unnamed_means_false,
		note: m.misconception_unnamed_means_false_note
	},
	'absence-means-false': {
		name: m.misconception_absence_means_false,
		note: m.misconception_absence_means_false_note
	},
	'risk-is-count': {
		name: m.misconception_risk_is_count,
		note: m.misconception_risk_is_count_note
	},
	'charge-is-conviction': {
		name: m.misconception_charge_is_conviction,
		note: m.misconception_charge_is_conviction_note
	},
	'general-is-particular': {
		name: m.misconception_general_is_particular,
		note: m.misconception_general_is_particular_note
	},
	'allegation-is-finding': {
		name: m.misconception_allegation_is_finding,
		note: m.misconception_allegation_is_finding_note
	},
	'projection-is-count': {
		name: m.misconception_projection_is_count,
		note: m.misconception_projection_is_count_note
	},
	'summary-is-whole': {
		name: m.misconception_summary_is_whole,
		note: m.misconception_summary_is_whole_note
	},
	'old-status-current': {
		name: m.misconception_old_status_current,
		note: m.misconception_old_status_current_note
	},
	'interest-means-false': {
		name: m.misconception_interest_means_false,
		note: m.misconception_interest_means_false_note
	},
	'quoted-means-unverified': {
		name: m.misconception_quoted_means_unverified,
		note: m.misconception_quoted_means_unverified_note
	}
};
