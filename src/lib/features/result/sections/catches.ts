import { m } from '#lib/i18n/paraglide/messages.js';
import type { Block, Section, Sign } from '#lib/core/export/section.ts';
import { LEAN_NEEDS } from '#lib/core/measures/discernment/lean.ts';
import type { Answer, Summary } from '#lib/core/measures/summary.ts';
import type { Tally } from '#lib/core/measures/tally.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { answerLines, subjectOf } from './answer-words.ts';

/** The two mistakes, counted apart, each number with the statements behind it. */
export function catchesSection(lesson: Lesson, summary: Summary): Section {
	const { tally, lean } = summary;
	const group = (text: string, answers: readonly Answer[], sign?: Sign): Block =>
		answers.length === 0
			? { kind: 'text', tone: 'quiet', text }
			: { kind: 'fold', summary: text, blocks: [judgments(lesson, answers, sign)] };
	const count = ({ length }: readonly Answer[]) => ({ count: length });
	const { recognized, doubted, accepted, caught, backedUnanswered, otherUnanswered } = summary;
	const unanswered = (answers: readonly Answer[]) =>
		answers.length > 0 ? [group(m.result_fold_unanswered(count(answers)), answers)] : [];
	return {
		heading: m.result_catches(),
		blocks: [
			{ kind: 'text', text: m.result_catches_note() },
			{
				kind: 'columns',
				sections: [
					{
						heading: m.result_backed(),
						blocks: [
							{ kind: 'text', tone: 'lead', text: backedWords(tally) },
							group(m.result_fold_recognized(count(recognized)), recognized),
							group(m.result_fold_doubted(count(doubted)), doubted, 'wrong'),
							...unanswered(backedUnanswered)
						]
					},
					{
						heading: m.result_not_backed(),
						blocks: [
							{ kind: 'text', tone: 'lead', text: notBackedWords(tally) },
							group(m.result_fold_caught(count(caught)), caught),
							group(m.result_fold_accepted(count(accepted)), accepted, 'wrong'),
							...unanswered(otherUnanswered)
						]
					}
				]
			},
			{ kind: 'text', tone: 'lead', text: leanWords[lean](tally) },
			{
				kind: 'fold',
				summary: m.result_lean_how(),
				blocks: [{ kind: 'text', text: m.result_lean_rule({ needed: LEAN_NEEDS }) }]
			}
		]
	};
}

const leanWords: Record<Summary['lean'], (tally: Tally) => string> = {
	doubt: (tally) => m.result_lean_doubt(counts(tally)),
	belief: (tally) => m.result_lean_belief(counts(tally)),
	neither: (tally) => m.result_lean_neither(counts(tally)),
	reversed: (tally) => m.result_lean_reversed(counts(tally)),
	'too-few': () => m.result_lean_too_few({ needed: LEAN_NEEDS })
};

function counts({ signal, doubted, noise, accepted }: Tally) {
	return { signal, doubted, noise, accepted };
}

function backedWords({ hits, signal }: Tally): string {
	return signal === 0 ? m.result_judged_none() : m.result_backed_count({ hits, signal });
}

function notBackedWords({ noise, accepted, caught }: Tally): string {
	if (noise === 0) return m.result_judged_none();
	if (accepted === 0) return m.result_accepted_none({ caught, noise });
	if (caught === 0) return m.result_accepted_all({ accepted, noise });
	return m.result_accepted_count({ accepted, noise, caught });
}

/** A catch with another verdict than the record's is half a catch. */
function judgments(lesson: Lesson, answers: readonly Answer[], sign?: Sign): Block {
	const signOf = ({ first, score }: Answer): Sign | undefined =>
		first && (sign ?? (score?.outcome === 'correct' ? 'right' : 'partial'));
	return {
		kind: 'entries',
		entries: answers.map((answer) => ({
			...subjectOf(lesson, answer),
			lines: [
				...answerLines(answer, m.result_the_record(), signOf(answer)),
				...(answer.statement ? [{ label: m.result_gap(), text: answer.statement.gap }] : [])
			]
		}))
	};
}
