import type { Misconception } from '../schema/vocabulary.ts';
import type { Revelation } from '../schema/live.ts';
import type { LiveSession } from './live-session.ts';

/*
 * What the server tells the screens of a live session. A room is cut into parts; a message brings those that
 * changed. Who gets which part is decided by the server (`inSightOf`). Times are milliseconds since 1970 by
 * the server’s clock.
 */

/** Who looks: the teacher alone, the whole room, or one seat. */
export type Audience = { kind: 'control' } | { kind: 'projector' } | { kind: 'seat'; seat: string };

/** One message of the stream, and what a poll answers. */
export interface LiveMessage {
	/** Names this state of the room: whoever has it asks for what came after. */
	id: string;
	/** Forget what came before: this is the whole. */
	whole: boolean;
	/** The server’s time. */
	now: number;
	parts: LiveParts;
}

/** Parts by name; `null` for one that is gone. The names after a colon are ids. */
export interface LiveParts {
	/** Everybody. */
	room?: RoomPart;
	/** The class by numbers: control and projector. */
	counts?: CountsPart;
	/** Control alone. */
	heat?: HeatPart[];
	split?: SplitPart[];
	misconceptions?: MisconceptionPart[];
	shifts?: Record<string, ShiftPart>;
	candidates?: CandidatePart[];
	/** Control: every one. Projector: once it is shown. A seat: once it is shown and the seat has voted. */
	[tally: `tally:${string}`]: TallyPart | null;
	/** Projector and control; a seat once it has voted. Only what the teacher has chosen. */
	[reasons: `reasons:${string}`]: ReasonPart[] | null;
	/** Control alone. */
	[seat: `seat:${string}`]: SeatPart | null;
}

/** Where the session stands. */
export interface RoomPart extends Pick<
	LiveSession,
	'phase' | 'pace' | 'from' | 'to' | 'paused' | 'locked' | 'home'
> {
	/** What is shown now of each question. */
	revealed: Record<string, Revelation[]>;
	/** How many further votes each question has had. */
	revotes: Record<string, number>;
	/** Questions that count for nobody, and why. */
	struck: { item: string; note: string; at: number }[];
	/** Grows whenever devices have something new to ask for: a key, a correction. */
	news: number;
}

/** How many have joined, have finished the lesson, and have answered each question of the present step. */
export interface CountsPart {
	seats: number;
	joined: number;
	finished: number;
	answered: Record<string, number>;
}

/** How a class voted; without options where fewer than `FEWEST` did, or where none are chosen from. */
export interface VoteCounts {
	voters: number;
	options?: Record<string, number>;
}

/** The first vote, and the one after it was asked for again. */
export interface TallyPart {
	/** Is it shown to the class? It changes then, so that whoever may see it from now on is sent it. */
	shown: boolean;
	first: VoteCounts;
	second?: VoteCounts;
}

/** What became of those who voted twice. */
export interface ShiftPart {
	stayedRight: number;
	toRight: number;
	toWrong: number;
	stayedWrong: number;
}

/** A reason that is shown: never whose. */
export interface ReasonPart {
	text: string;
	/** The answer that it was given for, where one is chosen. */
	option?: string;
}

/** A reason that could be shown. */
export interface CandidatePart extends ReasonPart {
	/** The id of its answer. */
	event: string;
	item: string;
	/** The seat’s generated name. */
	name: string;
	/** Is it shown to the class? */
	shown?: boolean;
}

/** How the class judged one statement of the text, at first votes. */
export interface HeatPart {
	statement: string;
	item: string;
	backed: boolean;
	responders: number;
	/** Who called shown what is not, or doubted what is; undefined under `FEWEST`. */
	misjudged?: { count: number; share: number };
	/** Is the class of two minds about it? */
	disputed: boolean;
}

/** A statement that divides the class. */
export interface SplitPart {
	statement: string;
	item: string;
	/** How many called it backed, of how many. */
	backed: number;
	of: number;
}

/** A wrong idea, and how many seats showed it of those that could have. */
export interface MisconceptionPart {
	misconception: Misconception;
	item?: string;
	count: number;
	of: number;
}

/** One seat for the teacher: what it did at each question, in the order in which they are asked. */
export interface SeatPart {
	name: string;
	/** Does somebody sit there? */
	joined: boolean;
	/** When something last came from it. */
	lastAt?: number;
	/** The screen it was last at. */
	stop?: string;
	finished: boolean;
	/** A letter for each question: `-` open, `r` right, `p` in part, `w` wrong, `u` not graded. */
	first: string;
	/** The same for votes asked for again; `-` where there is none. */
	second: string;
}

/** Answers that a share of a class needs behind it. Fewer would name people, and mean nothing. */
export const FEWEST = 5;
