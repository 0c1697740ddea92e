import { m } from '#lib/i18n/paraglide/messages.js';

/** The parts of a guide in order: the id to link to, and the heading. */
export const contents = {
	overview: m.guide_overview,
	before: m.guide_before,
	plan: m.guide_plan,
	prompts: m.guide_prompts,
	sensitive: m.guide_sensitive,
	standards: m.guide_standards,
	statements: m.guide_statements,
	questions: m.guide_questions,
	checked: m.guide_checked,
	'second-look': m.guide_second_look,
	open: m.guide_open_questions,
	words: m.guide_glossary,
	sources: m.guide_sources,
	versions: m.guide_history,
	license: m.guide_licence
} as const;

export type PartId = keyof typeof contents;
