import type { Kysely } from 'kysely';
import { insertAssignment, insertClass } from '#lib/server/assignments/testing/a-class.ts';
import { recordAudit } from '#lib/server/audit/record.ts';
import { tables } from '#lib/server/db/tables/tables.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { insertAttempt, pick } from '#lib/server/edits/testing/an-answer.ts';

/** Two classes with a row in every table; ids begin with what they name, so that a trace is seen. */
export async function insertSchool(db: Kysely<Tables>): Promise<void> {
	await insertPart(db, 'erased');
	await insertPart(db, 'stays');
	await db.insertInto('settings').values({ id: 'retention.answers', value: '400' }).execute();
	await db.insertInto('sweeps').values({ id: 'sweep', at: 1, report: '{}' }).execute();
}

async function insertPart(db: Kysely<Tables>, part: 'erased' | 'stays'): Promise<void> {
	const id = (thing: string) => `${part}-${thing}`;
	const [teacher, classroom, seat] = [id('teacher'), id('class'), id('seat')];
	await insertClass(db, { id: classroom, teacher, seats: [seat, id('other-seat')] });
	const assignment = id('assignment');
	await insertAssignment(db, { id: assignment, classroom, created_by: teacher });
	const attempt = await insertAttempt(db, seat, [[5, pick('a')]], assignment);
	await db
		.insertInto('told_keys')
		.values({ id: id('told'), attempt, item: 'compare-choice', told_at: 6 })
		.execute();
	await insertAttempt(db, id('other-seat'), [[5, pick('b')]], assignment);
	await db
		.insertInto('live_acts')
		.values({ id: id('act'), assignment, seq: 1, at: 2, body: '{"type":"opened"}' })
		.execute();
	const times = { created_at: 1, expires_at: 1000 };
	await db
		.insertInto('seat_logins')
		.values({ id: id('seat-login'), seat, ...times })
		.execute();
	await db
		.insertInto('assignment_seats')
		.values({ id: id('settled'), assignment, seat, included: 1, extra_ms: 60 })
		.execute();
	await db
		.insertInto('codes')
		.values({ id: id('code'), classroom, assignment, created_at: 1 })
		.execute();
	await db
		.insertInto('rulings')
		.values({
			id: id('ruling'),
			assignment,
			item: 'compare-choice',
			kind: 'strike',
			key: null,
			note: 'Struck.',
			created_at: 1,
			undone_at: null
		})
		.execute();
	await db
		.insertInto('contests')
		.values({
			id: id('contest'),
			attempt,
			item: 'compare-choice',
			span: JSON.stringify({ quote: 'cut crashes in half' }),
			reason: 'Both fit.',
			created_at: 7,
			ruled_at: 8,
			outcome: 'upheld',
			sentence: 'Struck.',
			ruling: id('ruling')
		})
		.execute();
	await db
		.insertInto('probes')
		.values({ id: id('probe'), seat, created_at: 1, body: '{}', digests: '{}' })
		.execute();
	await db
		.insertInto('probe_answers')
		.values({
			id: id('probe-answer'),
			probe: id('probe'),
			item: 'bank',
			received_at: 9,
			body: '{}'
		})
		.execute();
	await db
		.insertInto('logins')
		.values({ id: id('login'), person: teacher, ...times })
		.execute();
	await db
		.insertInto('identities')
		.values({
			id: id('identity'),
			person: teacher,
			issuer: 'password',
			subject: `${teacher}@school.example`,
			secret: null,
			created_at: 1
		})
		.execute();
	await db
		.insertInto('passkeys')
		.values({
			id: id('passkey'),
			person: teacher,
			name: 'Phone',
			public_key: 'key',
			counter: 1,
			transports: '[]',
			created_at: 1
		})
		.execute();
	await db
		.insertInto('challenges')
		.values({
			id: id('challenge'),
			kind: 'passkey',
			body: JSON.stringify({ person: teacher }),
			expires_at: 1000
		})
		.execute();
	await db
		.insertInto('links')
		.values({
			id: id('link'),
			kind: 'reset',
			person: teacher,
			classroom,
			made_by: teacher,
			...times
		})
		.execute();
	const entry = { person: teacher, classroom, at: 10 };
	await recordAudit(db, { ...entry, action: 'seat.add', detail: { seats: [seat] } });
	await recordAudit(db, { ...entry, action: 'key.strike', detail: { assignment, attempt } });
	// Of the other teacher, and of no class: neither goes with the class or with the person.
	const elsewhere = { person: undefined, classroom: undefined, at: 10 };
	const detail = { classroom, seat, attempt, person: teacher, assignment };
	await recordAudit(db, { ...elsewhere, action: 'link.make', detail });
}

/** Where a text stands in any column of any table: `table.column`. */
export async function findEverywhere(db: Kysely<Tables>, text: string): Promise<string[]> {
	const found: string[] = [];
	for (const { name } of tables) {
		const rows = await db
			.selectFrom(name as keyof Tables)
			.selectAll()
			.execute();
		for (const row of rows) {
			for (const [column, value] of Object.entries(row)) {
				if (String(value).includes(text)) found.push(`${name}.${column}`);
			}
		}
	}
	return [...new Set(found)].sort();
}
