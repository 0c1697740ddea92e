import { m } from '#lib/i18n/paraglide/messages.js';
import type { Section } from '#lib/core/export/section.ts';
import type { Answer, Summary } from '#lib/core/measures/summary.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { answerWords, outcomeWords, questionOf } from './answer-words.ts';

/** Every question with its first answer: what all the counts rest on. */
export function answersSection(lesson: Lesson, { answers }: Summary): Section {
	const row = (answer: Answer) => {
		const { words, by } = questionOf(lesson, answer);
		return [by ? `${words} · ${by}` : words, answerWords(answer), outcomeWords(answer)];
	};
	const head = [m.result_column_question(), m.result_column_answer(), m.result_column_outcome()];
	const caption = m.result_first_answers();
	return {
		heading: m.result_answers(),
		blocks: [
			{
				kind: 'fold',
				summary: m.result_every_answer(),
				blocks: [{ kind: 'table', caption, head, rows: answers.map(row) }]
			}
		]
	};
}
