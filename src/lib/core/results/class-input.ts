import type { ReceivedEvent } from '../assigned/accepted-events.ts';
import type { LiveTimeline } from '../live/timeline.ts';
import type { Slants } from '../measures/class/mirror/slants.ts';
import type { AssignmentSettings } from '../schema/assignment.ts';
import type { Lesson } from '../schema/lesson.ts';

/** One seat of an assignment, and everything that the server has of its attempt. */
export interface SeatInput {
	id: string;
	/** The generated name; never a student's. */
	name: string;
	/** When it closes for this seat, in ms since 1970; undefined: never. */
	closesAt?: number | undefined;
	received: readonly ReceivedEvent[];
}

/** What the results of an assignment are made of. */
export interface ClassInput {
	/** As it was published: what was disclosed then decides which answers count. */
	published: Lesson;
	/** Under the corrections that hold: what answers are worth. */
	lesson: Lesson;
	/** Items that count for nobody. */
	struck: readonly string[];
	settings: Pick<AssignmentSettings, 'feedback' | 'tries' | 'counts' | 'confidence'>;
	/** Only where it was taught live. */
	live?: LiveTimeline | undefined;
	/** Pair and side of the bank’s items; without them no mirror pair is known. */
	slants?: Slants | undefined;
	/** In the order of the roster, without the teacher's own preview. */
	seats: readonly SeatInput[];
}
