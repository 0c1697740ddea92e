import type { ContestSpan } from '#lib/core/schema/contest.ts';

/** What a learner says against a key: these words, for this reason. */
export interface Said {
	span: ContestSpan;
	reason: string;
}
