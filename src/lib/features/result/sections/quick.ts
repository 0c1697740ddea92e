import { m } from '#lib/i18n/paraglide/messages.js';
import type { Block, Line, Section } from '#lib/core/export/section.ts';
import type { Answer, QuickSet, Summary } from '#lib/core/measures/summary.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { answerLines, subjectOf, whyLines } from './answer-words.ts';

/** Before and after in words, then what was withheld until now. */
export function quickSection(lesson: Lesson, { warmup, exit }: Summary): Section {
	return {
		heading: m.result_quick(),
		blocks: [
			{ kind: 'text', text: changeWords(warmup, exit) },
			...revealed(lesson, m.result_quick_warmup_answers(), warmup),
			...revealed(lesson, m.result_quick_exit_answers(), exit)
		]
	};
}

function changeWords(warmup: QuickSet, exit: QuickSet): string {
	if (warmup.answered === 0 && exit.answered === 0) return m.result_quick_none();
	if (warmup.answered === 0) return `${m.result_quick_exit(exit)} ${m.result_quick_no_before()}`;
	if (exit.answered === 0) return `${m.result_quick_warmup(warmup)} ${m.result_quick_no_after()}`;
	return m.result_quick_change({
		before: warmup.right,
		beforeAnswered: warmup.answered,
		after: exit.right,
		afterAnswered: exit.answered
	});
}

function revealed(lesson: Lesson, summary: string, { answers }: QuickSet): Block[] {
	if (answers.length === 0) return [];
	const entries = answers.map((answer) => ({
		...subjectOf(lesson, answer),
		lines: [...answerLines(answer), ...whyLines(answer), ...recordLines(lesson, answer)]
	}));
	return [{ kind: 'fold', summary, blocks: [{ kind: 'entries', entries }] }];
}

function recordLines({ sources }: Lesson, { item }: Answer): Line[] {
	if (item.kind !== 'choice' || !item.stimulus) return [];
	const { record, recordSource } = item.stimulus;
	const source = sources.find(({ id }) => id === recordSource);
	return [
		{ label: m.result_the_record(), text: record.join(' ') },
		...(source ? [{ text: m.result_checked_against({ sources: source.citeAs }) }] : [])
	];
}
