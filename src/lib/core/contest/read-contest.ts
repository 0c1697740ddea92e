import type { ToldContest } from '../assigned/wire.ts';
import type { ContestSpan } from '../schema/contest.ts';
import type { ItemResponse } from '../schema/response.ts';
import type { ContestText } from './contest-texts.ts';

/** One contest as the teacher reads it. */
export interface ReadContest extends ToldContest {
	seat: string;
	/** The generated name of the seat. */
	name: string;
	reason: string;
	span: ContestSpan;
	/** Where the words stand; undefined where the lesson has them no more. */
	place: ContestText | undefined;
	/** What the seat answered last. */
	given: ItemResponse | undefined;
}
