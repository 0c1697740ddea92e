import type { Item, Rationale } from '../schema/item.ts';
import type { Misconception, SaidOrShown, Verdict, Voice } from '../schema/vocabulary.ts';

/** A rationale with these words. */
export function reason(text: string, misconception?: Misconception): Rationale {
	return misconception ? { text, misconception } : { text };
}

/** Question 1 about a statement, id `<statement>-voice`. */
export function aVoiceOn(statement: string, correct: Voice): Item {
	const about = (voice: Voice, text: string, idea: Misconception): [string, Rationale] => [
		voice,
		voice === correct ? reason(`Yes: ${text}`) : reason(`No: ${text}`, idea)
	];
	return {
		id: `${statement}-voice`,
		kind: 'choice',
		scale: 'voice',
		statement,
		prompt: 'Who is speaking?',
		hint: 'Look for quotation marks.',
		key: {
			correct,
			rationales: Object.fromEntries([
				about('quoted-claim', 'these would be somebody’s exact words.', 'quotes-prove'),
				about('retold-claim', 'these would be retold words.', 'unnamed-means-false'),
				about('reported-finding', 'this would be what a report found.', 'allegation-is-finding'),
				about('narration', 'this would be the writer alone.', 'quoted-means-unverified')
			])
		}
	};
}

/** Question 2 about a statement, id `<statement>-verdict`. */
export function aVerdictOn(statement: string, correct: Verdict): Item {
	const about = (verdict: Verdict, text: string, idea: Misconception): Rationale =>
		verdict === correct
			? reason(`Yes, ${statement}: ${text}`)
			: reason(`No, ${statement}: ${text}`, idea);
	return {
		id: `${statement}-verdict`,
		kind: 'verdict',
		statement,
		prompt: 'Does the record back it?',
		hint: 'Compare the numbers.',
		key: {
			correct,
			rationales: {
				supported: about('supported', 'the audit would say the same.', 'official-means-true'),
				partly: about('partly', 'the audit would say a part of it.', 'both-sides-balance'),
				'not-addressed': about(
					'not-addressed',
					'the audit would be silent.',
					'interest-means-false'
				),
				contradicted: about('contradicted', 'the audit would say otherwise.', 'absence-means-false')
			}
		}
	};
}

/** A *said or shown* question on its own words. */
export function aQuickItem(id: string, text: string, correct: SaidOrShown): Item {
	const shown = correct === 'shown';
	return {
		id,
		kind: 'choice',
		scale: 'said-or-shown',
		prompt: 'Said or shown?',
		stimulus: {
			topic: 'Our town',
			text,
			speaker: 'A neighbor',
			source: 'article',
			record: [shown ? 'The audit counted the same.' : 'The audit does not look at this.'],
			recordSource: 'audit'
		},
		key: {
			correct,
			rationales: shown
				? {
						shown: reason('The audit counted it.'),
						said: reason('The audit did count it.', 'quoted-means-unverified')
					}
				: {
						said: reason('Nobody counted it.'),
						shown: reason('Nobody counted it, whoever says it.', 'quotes-prove')
					}
		}
	};
}
