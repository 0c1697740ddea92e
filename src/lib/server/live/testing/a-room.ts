import type { Kysely } from 'kysely';
import type { EventBody } from '#lib/core/attempt/new-event.ts';
import { newEvent } from '#lib/core/attempt/new-event.ts';
import type { LiveAct } from '#lib/core/schema/live.ts';
import { uuid } from '#lib/core/testing/events.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import { insertAssignment, insertClass } from '#lib/server/assignments/testing/a-class.ts';
import { eventAppender } from '#lib/server/attempts/append-events.ts';
import { openAttempt } from '#lib/server/attempts/open-attempt.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { Live } from '#lib/server/live/select-live.ts';
import { takeAct } from '#lib/server/live/take-act.ts';

/** A class whose lesson is taught live, and what happens in it; `at` is the time of everything, in ms. */
export class ALiveClass {
	readonly #db: Kysely<Tables>;
	readonly #append: ReturnType<typeof eventAppender>;
	#events = 0;
	at = 1000;
	readonly id: string;

	constructor(db: Kysely<Tables>, id = 'assignment') {
		this.#db = db;
		this.id = id;
		this.#append = eventAppender(db);
	}

	/** Makes the class `class` with these seats, and the assignment, which is opened. */
	async begin(seats: string[], settings: object = { feedback: 'closing' }): Promise<void> {
		await insertClass(this.#db, { seats });
		await insertAssignment(this.#db, { id: this.id, settings });
		await this.act({ type: 'opened' });
	}

	get row(): Promise<AssignmentRow> {
		return this.#db
			.selectFrom('assignments')
			.selectAll()
			.where('id', '=', this.id)
			.executeTakeFirstOrThrow();
	}

	async act(act: LiveAct): Promise<Live> {
		this.at += 1;
		const taken = await takeAct(
			this.#db,
			{
				person: 'teacher',
				assignment: this.id,
				classroom: 'class',
				lesson: aLesson(),
				now: this.at
			},
			act
		);
		if ('fault' in taken) throw new Error(JSON.stringify(taken.fault));
		return taken.live;
	}

	/** Things that came from a seat; the id of its attempt. */
	async send(seat: string, ...bodies: EventBody[]): Promise<string> {
		this.at += 1;
		const { id } = await openAttempt(this.#db, this.id, seat, this.at);
		const sent = bodies.map((body) => {
			this.#events += 1;
			const envelope = { id: uuid(this.#events), attempt: id, device: uuid(0xd) };
			return newEvent(body, { ...envelope, seq: this.#events, at: '2026-01-05T09:00:00Z' });
		});
		const { refused } = await this.#append({ attempt: id, sent, receivedAt: this.at });
		if (refused.length > 0) throw new Error(JSON.stringify(refused));
		return id;
	}

	/** The id of the event that came last. */
	get lastEvent(): string {
		return uuid(this.#events);
	}
}
