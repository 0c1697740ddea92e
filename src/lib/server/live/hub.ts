import type { Kysely } from 'kysely';
import type { Audience, LiveMessage } from '#lib/core/live/wire.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { allDirt } from './room/dirt.ts';
import { Outbox } from './bus/outbox.ts';
import type { Bus } from './bus/outbox.ts';
import { RoomReader } from './room/room-reader.ts';
import { Room } from './room/room.ts';
import { beatBytes, toMessage } from './room/sent.ts';

/** There is no live session to look at: there never was, or its assignment has gone. */
export class NoRoom extends Error {}

/** The server is about to stop. */
export class HubClosed extends Error {}

type Looked = Pick<AssignmentRow, 'id' | 'live_acts'>;

/** Everything of live sessions that one process has in memory. Who may look is for the caller to know. */
export interface Hub {
	/**
	 * The room as this audience may see it now; with `after` (an id of an earlier message) only what changed
	 * since. What was touched a moment ago may come later, except to the teacher.
	 *
	 * @throws {NoRoom | HubClosed}
	 */
	look(assignment: Looked, audience: Audience, after?: string): Promise<LiveMessage>;
	/**
	 * The same as a stream of server-sent events: event data = LiveMessage JSON, event id = message id.
	 *
	 * @throws {NoRoom | HubClosed}
	 */
	stream(assignment: Looked, audience: Audience, after?: string): Promise<Response>;
	/** Something came from an attempt, or (without one) acts, seats, corrections or settings changed. */
	touch(assignment: string, attempt?: string): void;
	/** How many rooms and streams are open here, and how often rooms were read since they were opened. */
	readonly open: { rooms: number; streams: number; refreshes: number };
	/** Ends every stream, and begins none any more. */
	endStreams(): void;
	close(): Promise<void>;
}

interface Options {
	db: Kysely<Tables>;
	/** Where several processes share a database: how they tell each other what was touched. */
	bus?: Bus | undefined;
	/** Milliseconds since 1970. */
	clock?: () => number;
}

const BEAT_MS = 10_000;
/** How long a room stays that nobody watches. */
const IDLE_MS = 60_000;

const HEADERS = {
	'content-type': 'text/event-stream',
	'cache-control': 'no-store, no-transform',
	'x-accel-buffering': 'no'
};

/** Makes the hub of this process. */
export function makeHub(options: Options): Hub {
	return new Rooms(options);
}

class Rooms implements Hub {
	readonly #db: Kysely<Tables>;
	readonly #clock: () => number;
	readonly #outbox: Outbox | undefined;
	readonly #rooms = new Map<string, Room>();
	#beat: NodeJS.Timeout | undefined;
	#closed = false;

	constructor({ db, bus, clock = Date.now }: Options) {
		this.#db = db;
		this.#clock = clock;
		this.#outbox = bus && new Outbox(bus, clock);
		bus?.listen({
			onnote: ({ assignment, ...dirt }) => this.#rooms.get(assignment)?.touch(dirt, true),
			// Whatever was touched meanwhile was not heard of.
			ongap: () => {
				for (const room of this.#rooms.values()) room.touch(allDirt(), true);
			}
		});
	}

	get open(): Hub['open'] {
		const rooms = [...this.#rooms.values()];
		return {
			rooms: rooms.length,
			streams: rooms.reduce((sum, { streams }) => sum + streams, 0),
			refreshes: rooms.reduce((sum, { refreshes }) => sum + refreshes, 0)
		};
	}

	async look(assignment: Looked, audience: Audience, after?: string): Promise<LiveMessage> {
		return toMessage((await this.#room(assignment, audience)).look(audience, after));
	}

	async stream(assignment: Looked, audience: Audience, after?: string): Promise<Response> {
		const room = await this.#room(assignment, audience);
		return new Response(room.open(audience, after), { headers: HEADERS });
	}

	touch(assignment: string, attempt?: string): void {
		const dirt = attempt === undefined ? { frame: true } : { attempts: [attempt] };
		this.#rooms.get(assignment)?.touch(dirt);
		this.#outbox?.add(assignment, dirt);
	}

	endStreams(): void {
		this.#closed = true;
		clearInterval(this.#beat);
		for (const room of this.#rooms.values()) room.close();
		this.#rooms.clear();
	}

	async close(): Promise<void> {
		this.endStreams();
		await this.#outbox?.close();
	}

	async #room({ id, live_acts: acts }: Looked, { kind }: Audience): Promise<Room> {
		if (this.#closed) throw new HubClosed('the server is about to stop');
		const room = this.#rooms.get(id) ?? this.#open(id);
		room.seenAt = this.#clock();
		try {
			// A page must not be older than what its teacher did before.
			if (!room.isLoaded || kind === 'control' || acts > room.acts) await room.settle(acts);
		} finally {
			if (!room.isLoaded || room.isGone) this.#drop(id, room);
		}
		if (room.isGone) throw new NoRoom(`there is no live session of ${id}`);
		return room;
	}

	#open(id: string): Room {
		const room = new Room({ reader: new RoomReader(this.#db, id), clock: this.#clock });
		this.#rooms.set(id, room);
		this.#beat ??= setInterval(() => {
			this.#everyBeat();
		}, BEAT_MS).unref();
		return room;
	}

	#drop(id: string, room: Room) {
		room.close();
		if (this.#rooms.get(id) === room) this.#rooms.delete(id);
	}

	#everyBeat() {
		const now = this.#clock();
		const bytes = beatBytes(now);
		for (const [id, room] of this.#rooms) {
			const isIdle = room.streams === 0 && room.seenAt < now - IDLE_MS;
			if (isIdle || room.isGone) this.#drop(id, room);
			else room.beat(bytes);
		}
		if (this.#rooms.size > 0) return;
		clearInterval(this.#beat);
		this.#beat = undefined;
	}
}
