import type { Kysely } from 'kysely';
import { newEvent } from '#lib/core/attempt/new-event.ts';
import type { EventBody } from '#lib/core/attempt/new-event.ts';
import type { LiveAct } from '#lib/core/schema/live.ts';
import type { Confidence } from '#lib/core/schema/vocabulary.ts';
import type { ItemResponse } from '#lib/core/schema/response.ts';
import { uuid } from '#lib/core/testing/events.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import {
	insertAssignment,
	insertClass,
	insertSeat
} from '#lib/server/assignments/testing/a-class.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { takeAct } from '#lib/server/live/take-act.ts';

/** When every one of these sessions begins, in ms since 1970. */
export const BEGAN = Date.parse('2026-10-05T14:00:00Z');
const MINUTE = 60_000;

/** A class that is taught live by a script, one minute for each act. */
export class TaughtClass {
	readonly #db: Kysely<Tables>;
	readonly seats: readonly string[];
	#assignment: AssignmentRow;
	#now = BEGAN;
	#events = 0;

	constructor(db: Kysely<Tables>, assignment: AssignmentRow, seats: readonly string[]) {
		this.#db = db;
		this.#assignment = assignment;
		this.seats = seats;
	}

	/** The time of the newest act, or of what came after it. */
	get now(): number {
		return this.#now;
	}

	get assignment(): AssignmentRow {
		return this.#assignment;
	}

	/** One act more, a minute later. */
	async act(act: LiveAct): Promise<void> {
		this.#now = BEGAN + Math.ceil((this.#now + 1 - BEGAN) / MINUTE) * MINUTE;
		const { id: assignment, classroom } = this.#assignment;
		const taken = await takeAct(
			this.#db,
			{ person: 'teacher', assignment, classroom, lesson: aLesson(), now: this.#now },
			act
		);
		if ('fault' in taken) throw new Error(`${act.type}: ${taken.fault.field} ${taken.fault.code}`);
		await this.#readAgain();
	}

	/** An answer that comes a second after what came last; the id of its event. */
	async answer(
		seat: number,
		item: string,
		response: ItemResponse,
		more: { confidence?: Confidence; reason?: string } = {}
	): Promise<string> {
		return this.send(seat, { type: 'answered', item, response, ...more });
	}

	/** Anything else that comes from a seat. */
	async send(seat: number, body: EventBody): Promise<string> {
		this.#events += 1;
		this.#now += 1000;
		const attempt = uuid(0xa000 + seat);
		const event = newEvent(body, {
			id: uuid(0xe000 + this.#events),
			attempt,
			device: uuid(0xd000 + seat),
			seq: this.#events,
			at: new Date(this.#now).toISOString()
		});
		await this.#db
			.insertInto('attempts')
			.values({
				id: attempt,
				assignment: this.#assignment.id,
				seat: this.seats[seat] ?? '',
				created_at: this.#now
			})
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		const { id, seq } = event;
		await this.#db
			.insertInto('events')
			.values({ id, attempt, seq, received_at: this.#now, body: JSON.stringify(event) })
			.execute();
		return id;
	}

	/** Strikes a question a second later. */
	async strike(item: string): Promise<void> {
		this.#now += 1000;
		await this.#db
			.insertInto('rulings')
			.values({
				id: `strike-${item}`,
				assignment: this.#assignment.id,
				item,
				kind: 'strike',
				key: null,
				note: 'Two answers were right.',
				created_at: this.#now,
				undone_at: null
			})
			.execute();
	}

	async takeStrikeBack(item: string): Promise<void> {
		this.#now += 1000;
		await this.#db
			.updateTable('rulings')
			.set({ undone_at: this.#now })
			.where('id', '=', `strike-${item}`)
			.execute();
	}

	/** Somebody sits down at a new seat. */
	async joins(name: string): Promise<void> {
		this.#now += 1000;
		await insertSeat(this.#db, { id: name, name: `${name}-otter`, created_at: this.#now });
		await this.#db
			.insertInto('seat_logins')
			.values({
				id: `login-${name}`,
				seat: name,
				created_at: this.#now,
				expires_at: this.#now + 1e10
			})
			.execute();
	}

	async #readAgain() {
		this.#assignment = await this.#db
			.selectFrom('assignments')
			.selectAll()
			.where('id', '=', this.#assignment.id)
			.executeTakeFirstOrThrow();
	}
}

/** A class of so many seats, and an assignment of the small module that has not been taught yet. */
export async function aTaughtClass(db: Kysely<Tables>, seats: number): Promise<TaughtClass> {
	const names = Array.from({ length: seats }, (_, index) => `seat-${index + 10}`);
	await insertClass(db, { seats: names });
	const assignment = await insertAssignment(db, { settings: { feedback: 'each', tries: 2 } });
	return new TaughtClass(db, assignment, names);
}
