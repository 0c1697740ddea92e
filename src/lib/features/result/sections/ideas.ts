import { m } from '#lib/i18n/paraglide/messages.js';
import type { Block, Section } from '#lib/core/export/section.ts';
import type { Answer, Summary } from '#lib/core/measures/summary.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { answerLines, questionOf } from './answer-words.ts';
import { misconceptionWords } from './misconception-words.ts';

/** The wrong ideas that first answers stood for, the most frequent first. */
export function ideasSection(lesson: Lesson, { ideas, answered }: Summary): Section {
	const text =
		answered === 0
			? m.result_ideas_unknown()
			: ideas.length === 0
				? m.result_ideas_none()
				: m.result_ideas_note();
	const sections = ideas.map(({ misconception, answers }) => {
		const { name, note } = misconceptionWords[misconception];
		return {
			heading: name(),
			blocks: [{ kind: 'text', text: note() } as const, behind(lesson, answers)]
		};
	});
	return {
		heading: m.result_ideas(),
		blocks: [
			{ kind: 'text', text },
			...(sections.length > 0 ? [{ kind: 'columns', sections } as const] : [])
		]
	};
}

function behind(lesson: Lesson, answers: readonly Answer[]): Block {
	const entries = answers.map((answer) => ({
		...questionOf(lesson, answer),
		lines: answerLines(answer)
	}));
	return {
		kind: 'fold',
		again: true,
		summary: m.result_ideas_answers({ count: answers.length }),
		blocks: [{ kind: 'entries', entries }]
	};
}
