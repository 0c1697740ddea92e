import { m } from '#lib/i18n/paraglide/messages.js';
import type { Block } from '#lib/core/export/section.ts';
import type { Answer, Summary } from '#lib/core/measures/summary.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { answerWords, outcomeWords, questionOf } from './answer-words.ts';

/** How much was answered, and every first answer behind that number. */
export function openingBlocks(lesson: Lesson, { answers, answered }: Summary): Block[] {
	const asked = answers.length;
	if (answered === 0) {
		return [{ kind: 'text', tone: 'lead', text: m.result_lead_none({ asked }) }];
	}
	const row = (answer: Answer) => {
		const { words, by } = questionOf(lesson, answer);
		return [by ? `${words} · ${by}` : words, answerWords(answer), outcomeWords(answer)];
	};
	return [
		{ kind: 'text', tone: 'lead', text: m.result_lead({ answered, asked }) },
		{
			kind: 'fold',
			summary: m.result_every_answer(),
			blocks: [
				{
					kind: 'table',
					caption: m.result_first_answers(),
					head: [m.result_column_question(), m.result_column_answer(), m.result_column_outcome()],
					rows: answers.map(row)
				}
			]
		}
	];
}
