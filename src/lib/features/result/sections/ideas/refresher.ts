import { m } from '#lib/i18n/paraglide/messages.js';
import type { Block, Entry } from '#lib/core/export/section.ts';
import type { Answer } from '#lib/core/measures/summary.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { wordsOf } from '../answer-words.ts';

/**
 * A worked example of two minutes: the learner’s own first case of an idea, step by step. Undefined where
 * none of the answers is about words that a record stands beside.
 */
export function refresherOf(
	lesson: Lesson,
	answers: readonly Pick<Answer, 'statement'>[]
): Block | undefined {
	const statement = answers.find((answer) => answer.statement?.evidence.length)?.statement;
	const [hop] = statement?.evidence ?? [];
	if (!statement || !hop) return undefined;
	const source = lesson.sources.find(({ id }) => id === hop.source);
	const step = (entry: Omit<Entry, 'lines'>, text: string): Block => ({
		kind: 'entries',
		entries: [{ ...entry, lines: [{ text }] }]
	});
	return {
		kind: 'fold',
		again: true,
		summary: m.result_refresher(),
		blocks: [
			{ kind: 'text', text: m.result_refresher_why() },
			step(wordsOf(lesson, statement), m.result_refresher_say()),
			step(
				{ words: hop.quote, by: `${source?.title ?? ''} · ${hop.locator}` },
				m.result_refresher_show()
			),
			{ kind: 'text', text: `${m.result_refresher_gap()} ${statement.gap}` },
			{ kind: 'text', text: `${m.result_refresher_rule()} ${statement.rule}` },
			{ kind: 'text', text: m.result_refresher_try() }
		]
	};
}
