import { m } from '#lib/i18n/paraglide/messages.js';
import { checkedAgainst } from '#lib/core/text/checked-against.ts';
import type { Section } from '#lib/core/export/section.ts';
import type { Summary } from '#lib/core/measures/summary.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { Statement } from '#lib/core/schema/statement.ts';
import { wordsOf } from './answer-words.ts';

/** What the record backs, and what it was checked against. */
export function relySection(lesson: Lesson, { supported }: Summary): Section {
	const lines = (statement: Statement) => {
		const sources = checkedAgainst(statement, lesson.sources).join('; ');
		return sources ? [{ text: m.result_checked_against({ sources }) }] : [];
	};
	return {
		heading: m.result_rely(),
		blocks: [
			{ kind: 'text', text: m.result_rely_note() },
			{
				kind: 'entries',
				entries: supported.map((statement) => ({
					...wordsOf(lesson, statement),
					lines: lines(statement)
				}))
			}
		]
	};
}
