import { setImmediate as otherTurns } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { ReceivedEvent } from '#lib/core/assigned/accepted-events.ts';
import type { LiveRoom } from '#lib/core/live/live-parts.ts';
import { readLiveSeat } from '#lib/core/live/live-seat.ts';
import type { LiveSeat } from '#lib/core/live/live-seat.ts';
import { selectReceived, selectReceivedOf } from '#lib/server/attempts/select-received.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { selectAttempted, selectFrame } from './room-frame.ts';
import type { Frame, FramedSeat } from './room-frame.ts';
import type { Dirt } from './dirt.ts';

/** What a room is now, and what became of it since it was read before. */
export interface Reading {
	room: LiveRoom;
	/** Seats that were read anew, those of previews included. */
	read: LiveSeat[];
	/** Was it asked who is there at all? Then these hold. */
	frame?: {
		/** Every seat that does it. */
		seats: ReadonlySet<string>;
		/** Seats that a browser no longer has. */
		left: ReadonlySet<string>;
		/** Has somebody ceased to teach the class? */
		teacherLeft: boolean;
	};
}

const SEATS_IN_TURN = 50;
/** From so many on, one query for all is quicker. */
const MANY = 250;

/**
 * Reads a room from the store: wholly at first, then only what was touched. What was read of an attempt
 * stays right while nothing comes from it, since an act bears only on answers that come after it; what
 * does bear on earlier ones is part of `basis`.
 */
export class RoomReader {
	readonly #db: Kysely<Tables>;
	readonly #id: string;
	#frame: Frame | undefined;
	/** By seat; in the order of the roster it is asked from the frame. */
	readonly #seats = new Map<string, LiveSeat>();

	constructor(db: Kysely<Tables>, assignment: string) {
		this.#db = db;
		this.#id = assignment;
	}

	/** How many acts are counted in. */
	get acts(): number {
		return this.#frame?.live.acts.length ?? 0;
	}

	/**
	 * Reads what is dirty; undefined when the assignment is gone, or was never live.
	 *
	 * @throws {Error} when the store refuses; then everything must be read again.
	 */
	async read(dirt: Dirt): Promise<Reading | undefined> {
		const before = this.#frame;
		const asksFrame = before === undefined || dirt.frame || dirt.everything;
		const frame = asksFrame ? await selectFrame(this.#db, this.#id) : before;
		if (!frame) return undefined;
		const touched = await this.#seatsOf(dirt, frame);
		const stale = asksFrame ? staleSeats(frame, dirt.everything ? undefined : before) : [];
		const outdated = asksFrame ? this.#answeredSince(frame, before) : [];
		this.#frame = frame;
		for (const id of this.#seats.keys()) if (!frame.seats.has(id)) this.#seats.delete(id);
		const ids = new Set([...touched, ...stale, ...outdated]);
		const read = await this.#readSeats(
			[...ids].flatMap((id) => frame.seats.get(id) ?? []),
			frame
		);
		return {
			room: this.#roomOf(frame),
			read,
			...(asksFrame && {
				frame: {
					seats: new Set(frame.seats.keys()),
					left: leftBy(frame, before),
					teacherLeft: before?.teachers.isSubsetOf(frame.teachers) === false
				}
			})
		};
	}

	#roomOf({ live, lesson, items, struck, corrections, seats }: Frame): LiveRoom {
		const shown = [...seats.values()].filter(({ preview }) => !preview);
		return {
			session: live.session,
			...{ lesson, items, struck, corrections },
			seats: shown.flatMap(({ id }) => this.#seats.get(id) ?? [])
		};
	}

	async #seatsOf({ attempts, since }: Dirt, frame: Frame): Promise<string[]> {
		const unknown = [...attempts].filter((id) => !frame.attempts.has(id));
		const found = await selectAttempted(this.#db, this.#id, unknown, since);
		for (const { id, seat } of found) {
			frame.attempts.set(id, seat);
			const framed = frame.seats.get(seat);
			if (framed) frame.seats.set(seat, { ...framed, attempt: id, joined: true });
		}
		const known = [...attempts].flatMap((id) => frame.attempts.get(id) ?? []);
		return [...known, ...found.map(({ seat }) => seat)];
	}

	/** Seats from which something came after the first act that was not counted in yet. */
	#answeredSince({ live }: Frame, before: Frame | undefined): string[] {
		const [act] = live.acts.slice(before?.live.acts.length ?? 0);
		if (!before || !act) return [];
		return [...this.#seats.values()]
			.filter(({ part }) => (part.lastAt ?? 0) >= act.at)
			.map(({ id }) => id);
	}

	async #readSeats(seats: readonly FramedSeat[], frame: Frame): Promise<LiveSeat[]> {
		const attempted = seats.filter(({ attempt }) => attempt !== undefined);
		const all = attempted.length > MANY ? await selectReceived(this.#db, this.#id) : undefined;
		const read: LiveSeat[] = [];
		for (let from = 0; from < seats.length; from += SEATS_IN_TURN) {
			// A class of thousands must not hold up everybody else.
			if (from > 0) await otherTurns();
			const some = seats.slice(from, from + SEATS_IN_TURN);
			const received = await Promise.all(some.map((seat) => this.#receivedOf(seat, all)));
			for (const [index, { id, name, joined, closesAt }] of some.entries()) {
				const input = { id, name, joined, closesAt, received: received[index] ?? [] };
				const seat = readLiveSeat(input, frame.terms);
				this.#seats.set(id, seat);
				read.push(seat);
			}
		}
		return read;
	}

	async #receivedOf(
		{ attempt }: FramedSeat,
		all: ReadonlyMap<string, ReceivedEvent[]> | undefined
	): Promise<readonly ReceivedEvent[]> {
		if (attempt === undefined) return [];
		if (all) return all.get(attempt) ?? [];
		return (await selectReceivedOf(this.#db, attempt)).received;
	}
}

/** Seats that must be read anew, for what they were read by has changed. */
function staleSeats(frame: Frame, before: Frame | undefined): string[] {
	const isSame = (seat: FramedSeat) => {
		const was = before?.seats.get(seat.id);
		return (
			was?.name === seat.name &&
			was.joined === seat.joined &&
			was.attempt === seat.attempt &&
			was.closesAt === seat.closesAt
		);
	};
	return [...frame.seats.values()]
		.filter((seat) => before?.basis !== frame.basis || !isSame(seat))
		.map(({ id }) => id);
}

/** Seats that were given up or freed in some browser since. */
function leftBy({ logins }: Frame, before: Frame | undefined): Set<string> {
	const left = [...(before?.logins ?? [])].filter(([login]) => !logins.has(login));
	return new Set(left.map(([, seat]) => seat));
}
