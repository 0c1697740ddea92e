import { m } from '#lib/i18n/paraglide/messages.js';

/** Why an answer that a form sent is not taken. */
export type AnswerProblem =
	/** A field is missing or holds what cannot be. */
	| { problem: 'wrong'; field: string }
	/** The question is none of those that came back, or has changed or gone since. */
	| { problem: 'not-asked' | 'changed' }
	| { problem: 'too-fast'; seconds: number };

/** What to say of it, and what to do; names the field that is wrong. */
export function problemWords(sent: AnswerProblem): string {
	switch (sent.problem) {
		case 'wrong':
			if (sent.field === 'answer') return m.come_back_wrong_answer();
			return sent.field === 'confidence'
				? m.come_back_wrong_confidence()
				: m.come_back_wrong_item();
		case 'not-asked':
			return m.come_back_not_asked();
		case 'changed':
			return m.come_back_changed();
		case 'too-fast':
			return m.come_back_too_fast({ seconds: sent.seconds });
	}
}
