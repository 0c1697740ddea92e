import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { LiveAct } from '../../../src/lib/core/schema/live.ts';
import {
	insertAssignment,
	insertClass
} from '../../../src/lib/server/assignments/testing/a-class.ts';
import { openAttempt } from '../../../src/lib/server/attempts/open-attempt.ts';
import { startLogin } from '../../../src/lib/server/auth/logins.ts';
import { startSeatLogin } from '../../../src/lib/server/classrooms/seat-logins.ts';
import { openStore } from '../../../src/lib/server/db/open-store.ts';
import type { StorePlace } from '../../../src/lib/server/db/open-store.ts';
import type { Tables } from '../../../src/lib/server/db/tables/tables.ts';
import type { Device } from '../../fixtures/rooms.ts';

/** A class in a live session: its teacher, and a device in every seat. */
export interface Taught {
	assignment: string;
	teacher: string;
	devices: (Device & { seat: string })[];
}

/** Classes of these sizes, each in an open session at the question that the bench answers. */
export async function seedTaught(place: StorePlace, sizes: readonly number[]): Promise<Taught[]> {
	const { db, close } = await openStore(place);
	try {
		// All at once: one commit instead of some for each seat.
		return await db.transaction().execute(async (transaction) => {
			const taught: Taught[] = [];
			for (const [room, size] of sizes.entries()) {
				taught.push(await seed(transaction, `room-${room}`, size));
			}
			return taught;
		});
	} finally {
		await close();
	}
}

async function seed(db: Kysely<Tables>, classroom: string, size: number): Promise<Taught> {
	const now = Date.now();
	const seats = Array.from({ length: size }, (_, seat) => `${classroom}-${seat}-seat`);
	const person = `teacher-of-${classroom}`;
	await insertClass(db, { id: classroom, teacher: person, seats });
	const acts: LiveAct[] = [
		{ type: 'opened' },
		{ type: 'stepped', from: 'fell-verdict', to: 'fell-verdict' }
	];
	const { id } = await insertAssignment(db, { id: uuidv7(), classroom, live_acts: acts.length });
	for (const [index, act] of acts.entries()) {
		const row = { id: uuidv7(), assignment: id, seq: index + 1, at: now - 1000 };
		await db
			.insertInto('live_acts')
			.values({ ...row, body: JSON.stringify(act) })
			.execute();
	}
	const devices = [];
	for (const seat of seats) {
		const attempt = await openAttempt(db, id, seat, now);
		const token = await startSeatLogin(db, seat, now);
		devices.push({ seat, attempt: attempt.id, cookie: `seat_${classroom}=${token}` });
	}
	return { assignment: id, teacher: `login=${await startLogin(db, person, now)}`, devices };
}
