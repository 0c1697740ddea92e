import { m } from '#lib/i18n/paraglide/messages.js';
import type { LookQuestion, PieceKind } from '#lib/core/second-look/questions.ts';

/** What a kind of piece is called. */
export const kindNames: Record<PieceKind, () => string> = {
	module: m.look_kind_module,
	version: m.look_kind_version,
	source: m.look_kind_source,
	passage: m.look_kind_passage,
	statement: m.look_kind_statement,
	item: m.look_kind_item,
	'bank-item': m.look_kind_bank_item,
	step: m.look_kind_step,
	process: m.look_kind_process,
	term: m.look_kind_term,
	inventory: m.look_kind_inventory,
	guide: m.look_kind_guide,
	question: m.look_kind_question
};

/** The questions of the checklist, each a sentence. */
export const questionWords: Record<LookQuestion, () => string> = {
	goals: m.look_ask_goals,
	read: m.look_ask_read,
	standards: m.look_ask_standards,
	side: m.look_ask_side,
	plain: m.look_ask_plain,
	change: m.look_ask_change,
	facts: m.look_ask_facts,
	interest: m.look_ask_interest,
	words: m.look_ask_words,
	summary: m.look_ask_summary,
	exact: m.look_ask_exact,
	speaker: m.look_ask_speaker,
	verdict: m.look_ask_verdict,
	places: m.look_ask_places,
	gap: m.look_ask_gap,
	rule: m.look_ask_rule,
	best: m.look_ask_best,
	reasons: m.look_ask_reasons,
	tempting: m.look_ask_tempting,
	idea: m.look_ask_idea,
	hidden: m.look_ask_hidden,
	enough: m.look_ask_enough,
	record: m.look_ask_record,
	twin: m.look_ask_twin,
	clear: m.look_ask_clear,
	happens: m.look_ask_happens,
	ways: m.look_ask_ways,
	unknown: m.look_ask_unknown,
	term: m.look_ask_term,
	voices: m.look_ask_voices,
	guess: m.look_ask_guess,
	fits: m.look_ask_fits,
	time: m.look_ask_time,
	nobody: m.look_ask_nobody,
	open: m.look_ask_open,
	touches: m.look_ask_touches
};
