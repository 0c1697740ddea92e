import { m } from '#lib/i18n/paraglide/messages.js';

/** Why somebody does not get in. `wait` and `wait-word` say for how many seconds. */
export type JoinProblem =
	| { problem: 'malformed' | 'unknown' | 'archived' | 'full' | 'locked' | 'wrong' }
	| { problem: 'wait' | 'wait-word'; seconds: number };

const MINUTE = 60;

/** What to say of it, and what to do. */
export function problemWords(join: JoinProblem): string {
	switch (join.problem) {
		case 'malformed':
			return m.join_problem_malformed();
		case 'unknown':
			return m.join_problem_unknown();
		case 'archived':
			return m.join_problem_archived();
		case 'full':
			return m.join_problem_full();
		case 'locked':
			return m.join_problem_locked();
		case 'wrong':
			return m.join_problem_wrong();
		case 'wait':
			return m.join_problem_wait({ minutes: Math.ceil(join.seconds / MINUTE) });
		case 'wait-word':
			return m.join_problem_wait_word({ minutes: Math.ceil(join.seconds / MINUTE) });
	}
}
