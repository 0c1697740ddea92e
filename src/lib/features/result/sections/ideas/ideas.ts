import { m } from '#lib/i18n/paraglide/messages.js';
import type { Block, Section } from '#lib/core/export/section.ts';
import type { Answer, Summary } from '#lib/core/measures/summary.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { answerLines, questionOf } from '../answer-words.ts';
import { exampleElsewhere } from './counter-examples.ts';
import { refresherOf } from './refresher.ts';
import { misconceptionWords } from '#lib/features/items/words/misconception-words.ts';

const MOST_SHOWN = 3;
/** One answer may be a slip; from two on an idea is worth watching. */
const ANSWERS_NEEDED = 2;

/**
 * The wrong ideas that first answers stood for, the most frequent first: at most three that at least two
 * answers fit, or else the first one. The rest is one click away.
 */
export function ideasSection(lesson: Lesson, { ideas, answered }: Summary): Section {
	if (ideas.length === 0) {
		return section({
			kind: 'text',
			text: answered === 0 ? m.result_ideas_unknown() : m.result_ideas_none()
		});
	}
	const frequent = ideas
		.filter(({ answers }) => answers.length >= ANSWERS_NEEDED)
		.slice(0, MOST_SHOWN);
	const shown = frequent.length > 0 ? frequent : ideas.slice(0, 1);
	const rest = ideas.filter((idea) => !shown.includes(idea));
	return section(
		{
			kind: 'text',
			text: frequent.length > 0 ? m.result_ideas_note() : m.result_ideas_single()
		},
		columns(lesson, shown),
		...(rest.length > 0 ? [more(lesson, rest)] : [])
	);
}

function section(...blocks: Block[]): Section {
	return { heading: m.result_ideas(), blocks };
}

function more(lesson: Lesson, ideas: Summary['ideas']): Block {
	const summary = m.result_ideas_more({ count: ideas.length });
	return { kind: 'fold', summary, blocks: [columns(lesson, ideas)] };
}

function columns(lesson: Lesson, ideas: Summary['ideas']): Block {
	const sections = ideas.map(({ misconception, answers }): Section => {
		const { name, note } = misconceptionWords[misconception];
		const example = exampleElsewhere(misconception, lesson.module.id);
		const refresher = answers.length >= ANSWERS_NEEDED ? refresherOf(lesson, answers) : undefined;
		return {
			heading: name(),
			blocks: [
				{ kind: 'text', text: note() },
				{ kind: 'text', tone: 'quiet', text: `${m.result_example()} ${example}` },
				...(refresher ? [refresher] : []),
				behind(lesson, answers)
			]
		};
	});
	return { kind: 'columns', sections };
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
