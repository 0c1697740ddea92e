import { spawnSync } from 'node:child_process';
import {
	closeSync,
	copyFileSync,
	existsSync,
	openSync,
	readdirSync,
	rmSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { beforeEach, expect, inject, it } from 'vitest';
import { anEvent, answered, uuid } from '#lib/core/testing/events.ts';
import { eventAppender } from '#lib/server/attempts/append-events.ts';
import { selectEvents } from '#lib/server/attempts/select-events.ts';
import { openStore } from '../open-store.ts';
import { storeFile } from '../open-sqlite.ts';
import { tables } from '../tables/tables.ts';
import type { Tables } from '../tables/tables.ts';
import { insertAnAttempt } from '../testing/an-attempt.ts';
import { databaseAt } from '../testing/databases.ts';
import { fillDisk } from '../testing/disk-full.ts';
import { freshStore } from '../testing/fresh-store.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';

const store = freshStore();
const onPostgres = inject('postgres') !== undefined;
const WITHOUT_REFERENCES = `set session_replication_role = replica; delete from attempts;
	set session_replication_role = default`;
const attempt = uuid(0xa);
const yes = { kind: 'choice', option: 'yes' } as const;
const event = (n: number) => anEvent(answered(`item-${n}`, yes), n);
const append = (n: number) => eventAppender(store.db)({ attempt, sent: [event(n)], receivedAt: n });
const file = () => join(store.folder, 'kept.db');

beforeEach(() => insertAnAttempt(store.db, attempt));

it('holds every answer that was acknowledged before it, while more are written', async () => {
	for (let n = 1; n <= 20; n += 1) await append(n);
	const copying = backup(store.place, file());
	for (let n = 21; n <= 40; n += 1) await append(n);
	const counts = await copying;
	expect(counts['events']).toBeGreaterThanOrEqual(20);
	expect(counts).toMatchObject({ classrooms: 1, seats: 1, assignments: 1, attempts: 1 });
	expect(await selectEvents(store.db, attempt)).toHaveLength(40);
});

it('is put back whole while the store is open, and what came later is gone', async () => {
	await append(1);
	await backup(store.place, file());
	await append(2);
	expect(await restore(store.place, file())).toMatchObject({ events: 1 });
	expect(await selectEvents(store.db, attempt)).toEqual([event(1)]);
	await append(3);
	expect(await selectEvents(store.db, attempt)).toEqual([event(1), event(3)]);
});

it('is put back into a folder that has no database yet', async () => {
	await append(1);
	await backup(store.place, file());
	const empty = join(store.folder, 'another');
	expect(await restore({ folder: empty }, file())).toMatchObject({ events: 1, attempts: 1 });
});

it('is put back into the other database, and from there again, with each value as it was', async () => {
	await append(1);
	await store.db.updateTable('classrooms').set({ name: `O'Neill's “7b”, \\ {x} 🌱` }).execute();
	const before = await everything(store.db);
	await backup(store.place, file());
	const other = { folder: join(store.folder, 'other') };
	await restore(other, file());
	const { db, close } = await openStore(other);
	expect(await everything(db)).toEqual(before);
	await close();
	const again = join(store.folder, 'again.db');
	await backup(other, again);
	await store.db.deleteFrom('classrooms').execute();
	await restore(store.place, again);
	expect(await everything(store.db)).toEqual(before);
});

it('holds more rows than one statement takes', async () => {
	const at = (n: number) => ({ id: `setting ${n}`, value: `${n}` });
	for (let from = 0; from < 5000; from += 500) {
		const rows = Array.from({ length: 500 }, (_, n) => at(from + n));
		await store.db.insertInto('settings').values(rows).execute();
	}
	expect(await backup(store.place, file())).toMatchObject({ settings: 5000 });
	expect(await restore(store.place, file())).toMatchObject({ settings: 5000 });
});

it('never writes over a file', async () => {
	await backup(store.place, file());
	await expect(backup(store.place, file())).rejects.toThrow('is there already');
});

it('leaves no half of a copy where there is no database', async () => {
	const missing = onPostgres
		? { folder: '', url: databaseAt(store.place.url ?? '', 'missing') }
		: { folder: join(store.folder, 'missing') };
	await expect(backup(missing, file())).rejects.toThrow();
	expect(existsSync(file())).toBe(false);
});

it('is one file, also after it was put back', async () => {
	await append(1);
	await backup(store.place, file());
	await restore(store.place, file());
	expect(readdirSync(store.folder).filter((name) => name.startsWith('kept'))).toEqual(['kept.db']);
});

it('leaves no copy, whole or half, of a database whose rows refer to none', async () => {
	await append(1);
	if (onPostgres) {
		await sql.raw(WITHOUT_REFERENCES).execute(store.db);
	} else {
		const database = new Sqlite(storeFile(store.folder));
		database.pragma('foreign_keys = OFF');
		database.exec('delete from attempts');
		database.close();
	}
	await expect(backup(store.place, file())).rejects.toThrow('refer to none');
	expect(readdirSync(store.folder).filter((name) => name.startsWith('kept'))).toEqual([]);
});

it('keeps all of the old when putting back fails half way', async () => {
	await append(1);
	await backup(store.place, file());
	await append(2);
	await fillDisk(store.db);
	await expect(restore(store.place, file())).rejects.toThrow('disk full');
	expect(await selectEvents(store.db, attempt)).toEqual([event(1), event(2)]);
});

it('changes nothing when the backup is damaged', async () => {
	for (let n = 1; n <= 60; n += 1) await append(n);
	await backup(store.place, file());
	const broken = join(store.folder, 'broken.db');
	copyFileSync(file(), broken);
	const handle = openSync(broken, 'r+');
	writeSync(handle, Buffer.alloc(8192, 7), 0, 8192, 8192);
	closeSync(handle);
	await expect(restore(store.place, broken)).rejects.toThrow();
	expect(await selectEvents(store.db, attempt)).toHaveLength(60);
});

it('changes nothing when the backup is of another version of the app', async () => {
	await append(1);
	await backup(store.place, file());
	const database = new Sqlite(file());
	database.exec("update kysely_migration set name = '0000-another' where name like '0001%'");
	database.close();
	await append(2);
	await expect(restore(store.place, file())).rejects.toThrow('another version');
	expect(await selectEvents(store.db, attempt)).toHaveLength(2);
});

it('changes nothing when rows of the backup refer to none', async () => {
	await append(1);
	await backup(store.place, file());
	const database = new Sqlite(file());
	database.pragma('foreign_keys = OFF');
	database.exec('delete from attempts');
	database.close();
	await expect(restore(store.place, file())).rejects.toThrow('refer to none');
	expect(await selectEvents(store.db, attempt)).toHaveLength(1);
});

it('says from the command line what was copied, and what is missing', async () => {
	await append(1);
	const run = (...args: string[]) =>
		spawnSync(process.execPath, [fileURLToPath(new URL('./cli.ts', import.meta.url)), ...args], {
			env: { ...process.env, DATA_DIR: store.folder, DATABASE_URL: store.place.url },
			encoding: 'utf8'
		});
	const copied = run('backup', file());
	expect(copied.status).toBe(0);
	expect(copied.stdout).toContain(`Copied into ${file()} and checked: `);
	expect(copied.stdout).toContain(' 1 seats, ');
	expect(copied.stdout).not.toMatch(/\b0 /);
	expect(run('restore', file()).stdout).toContain('Put back from');
	const unnamed = run('backup');
	expect(unnamed.status).toBe(2);
	expect(unnamed.stderr).toContain('Name a file');
	rmSync(file());
	expect(run('restore', file()).status).toBe(1);
}, 30_000);

async function everything(db: Kysely<Tables>) {
	const rows: Record<string, unknown> = {};
	for (const { name } of tables) {
		const found = await db
			.selectFrom(name as keyof Tables)
			.selectAll()
			.execute();
		rows[name] = found.sort((a, b) => (a.id < b.id ? -1 : 1));
	}
	return rows;
}
