import { m } from '#lib/i18n/paraglide/messages.js';
import type { Entry, Line, Sign } from '#lib/core/export/section.ts';
import type { Answer } from '#lib/core/measures/summary.ts';
import type { ChoiceItem, Item, VerdictItem } from '#lib/core/schema/item.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { Statement } from '#lib/core/schema/statement.ts';
import { rightOptions } from '#lib/core/scoring/options.ts';
import type { Outcome } from '#lib/core/scoring/score.ts';
import { hasOptions, optionLabels } from '#lib/features/items/labels.ts';
import { isQuoted, markedWords } from '#lib/features/items/words/statement-words.ts';

const signs: Record<Outcome, Sign | undefined> = {
	correct: 'right',
	partial: 'partial',
	incorrect: 'wrong',
	ungraded: undefined
};

/** The first answer in a reader's words; of a question in parts, how many were right. */
export function answerWords({ item, first, score }: Answer): string {
	if (!first || !score) return m.result_not_answered();
	const { response } = first;
	if (response.kind === 'choice') return optionName(item, response.option);
	if (response.kind === 'verdict') return optionName(item, response.verdict);
	if (response.kind === 'write') return response.text;
	const right = score.feedback.filter(({ state }) => state === 'right').length;
	return m.result_parts_right({ right, parts: score.feedback.length });
}

export function outcomeWords({ item, score }: Answer): string {
	if (!score) return m.result_not_answered();
	if (score.outcome === 'ungraded') return m.result_not_checked();
	if (item.kind === 'write') return m.result_self_checked();
	switch (score.outcome) {
		case 'correct':
			return m.result_right();
		case 'partial':
			return m.result_partly_right();
		case 'incorrect':
			return m.result_not_right();
	}
}

/** What the question is about: the words judged, and who says them. */
export function subjectOf(lesson: Lesson, { item, statement }: Answer): Omit<Entry, 'lines'> {
	if (statement) return wordsOf(lesson, statement);
	if (item.kind === 'choice' && item.stimulus) {
		const { text, speaker, topic } = item.stimulus;
		return { words: text, by: `${speaker} · ${topic}` };
	}
	return { words: item.prompt };
}

/** The same where different questions stand in one list: the words, and what was asked about them. */
export function questionOf(lesson: Lesson, answer: Answer): Omit<Entry, 'lines'> {
	const { words } = subjectOf(lesson, answer);
	const { prompt } = answer.item;
	const named = bare(prompt).includes(bare(words));
	return named ? { words: prompt } : { words, by: prompt };
}

function bare(words: string): string {
	return words.replace(/[“”‘]|(?<!\p{L})’|’(?!\p{L})/gu, '');
}

/** Why the right answer is right; of a question in parts, why the first part that went wrong. */
export function whyLines({ item, first, score }: Answer): Line[] {
	const wrong = score?.feedback.find(({ state, text }) => state !== 'right' && text !== '');
	const rationales: Partial<Record<string, { text: string }>> = item.key.rationales;
	const why = hasOptions(item) ? rationales[shownRight(item, first)] : wrong;
	return why ? [{ text: why.text }] : [];
}

/** The words of a statement with its speaker; words that are ours are not set in quotation marks. */
export function wordsOf(lesson: Lesson, statement: Statement): Omit<Entry, 'lines'> {
	const words = markedWords(lesson, statement);
	if (statement.altered) return { words, by: m.result_altered() };
	if (isQuoted(lesson, statement)) return { words, by: statement.speaker };
	return { words, by: `${statement.speaker} · ${m.result_in_summary()}` };
}

/** The first answer, and the right one where the two differ. */
export function answerLines(
	answer: Answer,
	toRight: string = m.result_the_answer(),
	sign: Sign | undefined = signOf(answer)
): Line[] {
	const given = answerWords(answer);
	const { item, first } = answer;
	const right = hasOptions(item) ? optionName(item, shownRight(item, first)) : given;
	const line: Line = first
		? { ...(sign && { sign }), label: m.result_you_answered(), text: given }
		: { text: given };
	return right === given ? [line] : [line, { label: toRight, text: right }];
}

/** The given answer where it is one of several right ones, else the keyed one. */
function shownRight(item: ChoiceItem | VerdictItem, first: Answer['first']): string {
	const response = first?.response;
	const given =
		response?.kind === 'choice'
			? response.option
			: response?.kind === 'verdict'
				? response.verdict
				: '';
	return rightOptions(item).includes(given) ? given : item.key.correct;
}

/** A sentence that its writer alone has checked carries none. */
function signOf({ item, score }: Answer): Sign | undefined {
	return score && item.kind !== 'write' ? signs[score.outcome] : undefined;
}

function optionName(item: Item, id: string): string {
	const labels = hasOptions(item) ? optionLabels(item) : [];
	return labels.find((label) => label.id === id)?.name ?? id;
}
