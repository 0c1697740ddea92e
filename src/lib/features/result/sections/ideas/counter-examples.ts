import { m } from '#lib/i18n/paraglide/messages.js';
import type { Misconception } from '#lib/core/schema/vocabulary.ts';

/** A case of a module in which a wrong idea leads astray. */
interface CounterExample {
	module: string;
	words: () => string;
}

/** Two for each wrong idea, of different modules: one of them is always from another than the reader’s. */
export const counterExamples: Record<Misconception, readonly [CounterExample, CounterExample]> = {
	'quotes-prove': [
		{ module: 'groundhog', words: m.example_quotes_prove_a },
		{ module: 'cbo-22-million', words: m.example_quotes_prove_b }
	],
	'official-means-true': [
		{ module: 'ig-report', words: m.example_official_means_true_a },
		{ module: 'cbo-22-million', words: m.example_official_means_true_b }
	],
	'number-means-fact': [
		{ module: 'groundhog', words: m.example_number_means_fact_a },
		{ module: 'cbo-22-million', words: m.example_number_means_fact_b }
	],
	'both-sides-balance': [
		{ module: 'groundhog', words: m.example_both_sides_balance_a },
		{ module: 'cbo-22-million', words: m.example_both_sides_balance_b }
	],
	'unnamed-means-false': [
		{ module: 'groundhog', words: m.example_unnamed_means_false_a },
		{ module: 'ig-report', words: m.example_unnamed_means_false_b }
	],
	'absence-means-false': [
		{ module: 'cbo-22-million', words: m.example_absence_means_false_a },
		{ module: 'groundhog', words: m.example_absence_means_false_b }
	],
	'risk-is-count': [
		{ module: 'ig-report', words: m.example_risk_is_count_a },
		{ module: 'groundhog', words: m.example_risk_is_count_b }
	],
	'charge-is-conviction': [
		{ module: 'ig-report', words: m.example_charge_is_conviction_a },
		{ module: 'cbo-22-million', words: m.example_charge_is_conviction_b }
	],
	'general-is-particular': [
		{ module: 'groundhog', words: m.example_general_is_particular_a },
		{ module: 'cbo-22-million', words: m.example_general_is_particular_b }
	],
	'allegation-is-finding': [
		{ module: 'cbo-22-million', words: m.example_allegation_is_finding_a },
		{ module: 'ig-report', words: m.example_allegation_is_finding_b }
	],
	'projection-is-count': [
		{ module: 'cbo-22-million', words: m.example_projection_is_count_a },
		{ module: 'groundhog', words: m.example_projection_is_count_b }
	],
	'summary-is-whole': [
		{ module: 'cbo-22-million', words: m.example_summary_is_whole_a },
		{ module: 'groundhog', words: m.example_summary_is_whole_b }
	],
	'old-status-current': [
		{ module: 'cbo-22-million', words: m.example_old_status_current_a },
		{ module: 'groundhog', words: m.example_old_status_current_b }
	],
	'interest-means-false': [
		{ module: 'ig-report', words: m.example_interest_means_false_a },
		{ module: 'cbo-22-million', words: m.example_interest_means_false_b }
	],
	'quoted-means-unverified': [
		{ module: 'groundhog', words: m.example_quoted_means_unverified_a },
		{ module: 'ig-report', words: m.example_quoted_means_unverified_b }
	]
};

/** A case of another module than this one. */
export function exampleElsewhere(misconception: Misconception, module: string): string {
	const [first, second] = counterExamples[misconception];
	return (first.module === module ? second : first).words();
}
