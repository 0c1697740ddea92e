import { m } from '#lib/i18n/paraglide/messages.js';
import type { Section } from '#lib/core/export/section.ts';
import type { Summary } from '#lib/core/measures/summary.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { answersSection } from './answers.ts';
import { catchesSection } from './catches.ts';
import { ideasSection } from './ideas/ideas.ts';
import { quickSection } from './quick.ts';
import { relySection } from './rely.ts';
import { surenessSection } from './sureness.ts';
import { writtenSections } from './written.ts';

/** What the result says after its opening, in order; `comeBack` is a day in words. */
export function resultSections(lesson: Lesson, summary: Summary, comeBack: string): Section[] {
	return [
		// What was sure and wrong is where most is learned, so it comes first.
		surenessSection(lesson, summary),
		catchesSection(lesson, summary),
		quickSection(lesson, summary),
		...writtenSections(summary),
		ideasSection(lesson, summary),
		relySection(lesson, summary),
		{ heading: m.result_rules(), blocks: [{ kind: 'list', items: summary.rules }] },
		{
			heading: m.result_later(),
			blocks: [{ kind: 'text', text: laterWords(summary, comeBack) }]
		},
		answersSection(lesson, summary)
	];
}

function laterWords({ ideas }: Summary, day: string): string {
	if (ideas.length === 0) return m.result_later_none();
	return m.result_later_missed({ count: ideas.length, day });
}
