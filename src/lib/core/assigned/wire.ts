import type { LiveSession } from '../live/live-session.ts';
import type { AttemptEvent } from '../schema/attempt.ts';
import type { AssignmentSettings } from '../schema/assignment.ts';
import type { Item } from '../schema/item.ts';
import type { Statement } from '../schema/statement.ts';
import type { Score } from '../scoring/score.ts';
import type { Disclosure } from './may-disclose.ts';

/*
 * What server and browser tell each other about one attempt at an assignment. Times are milliseconds
 * since 1970 by the server’s clock.
 */

/** Where the assignment stands for this seat: `closesAt` holds the extra time of the seat. */
export interface Standing {
	now: number;
	opensAt?: number | undefined;
	closesAt?: number | undefined;
	paused: boolean;
	feedback: AssignmentSettings['feedback'];
	confidence: boolean;
	tries?: number | undefined;
	/** Which try at a question the teacher counts. */
	counts: AssignmentSettings['counts'];
	/** Only where it is taught live, or was; the stream of the session tells the rest. */
	live?:
		| (Pick<LiveSession, 'phase' | 'pace'> & {
				/** The ids of the screens that the class was led to, each once. */
				reached: readonly string[];
		  })
		| undefined;
}

/** What the learner may know of one item that they have answered; never more than the policy allows. */
export interface ToldItem {
	item: string;
	disclosure: Exclude<Disclosure, 'nothing'>;
	/** Of the last try: under `chosen`, without what would tell the key. */
	score: Score;
	/** Undefined: no limit. */
	triesLeft?: number | undefined;
}

/** A dated note that a question was corrected. */
export interface Correction {
	item: string;
	kind: 'strike' | 'rekey' | 'accept';
	note: string;
	at: number;
}

/** What this seat said against a key, and what the teacher said to it; without these three it is open. */
export interface ToldContest {
	id: string;
	item: string;
	/** When it came. */
	at: number;
	outcome?: 'upheld' | 'kept' | undefined;
	sentence?: string | undefined;
	ruledAt?: number | undefined;
}

/** What the learner may know now. */
export interface Told {
	items: ToldItem[];
	/** Whole, key included: those under `everything`, with the statements they ask about. */
	keyed: Item[];
	statements: Statement[];
	/** Ids of events that are kept but do not count: after closing, after the key was shown, beyond the tries. */
	uncounted: string[];
	corrections: Correction[];
	/** The earlier first; absent where there is none, as in what a device kept before there were any. */
	contests?: ToldContest[] | undefined;
}

/** Why one event was not kept; the field is empty for the whole event. */
export interface WireRefusal {
	id: string | undefined;
	code: string;
	field: string;
}

/** What `POST` answers, after the commit. */
export interface SentReply {
	acknowledged: string[];
	refused: WireRefusal[];
	standing: Standing;
	told: Told;
}

/** What `GET /api/attempts/[id]/events` answers: everything that the server has of the attempt. */
export interface AttemptReply {
	events: AttemptEvent[];
	standing: Standing;
	told: Told;
}

/** What `/api/attempts/[id]/contests` answers: every contest of this attempt, the earlier first. */
export interface ContestsReply {
	contests: ToldContest[];
}

/** How many events one request may bring. */
export const MOST_EVENTS = 100;
