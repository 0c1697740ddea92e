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
import { beforeEach, expect, it } from 'vitest';
import { anEvent, answered, uuid } from '#lib/core/testing/events.ts';
import { eventAppender } from '#lib/server/attempts/append-events.ts';
import { selectEvents } from '#lib/server/attempts/select-events.ts';
import { storeFile } from '../open-store.ts';
import { insertAnAttempt } from '../testing/an-attempt.ts';
import { freshStore } from '../testing/fresh-store.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';

const store = freshStore();
const attempt = uuid(0xa);
const yes = { kind: 'choice', option: 'yes' } as const;
const event = (n: number) => anEvent(answered(`item-${n}`, yes), n);
const append = (n: number) => eventAppender(store.db)({ attempt, sent: [event(n)], receivedAt: n });
const file = () => join(store.folder, 'kept.db');

beforeEach(() => insertAnAttempt(store.db, attempt));

it('holds every answer that was acknowledged before it, while more are written', async () => {
	for (let n = 1; n <= 20; n += 1) await append(n);
	const copying = backup(store.folder, file());
	for (let n = 21; n <= 40; n += 1) await append(n);
	const counts = await copying;
	expect(counts['events']).toBeGreaterThanOrEqual(20);
	expect(counts).toMatchObject({ classrooms: 1, seats: 1, assignments: 1, attempts: 1 });
	expect(await selectEvents(store.db, attempt)).toHaveLength(40);
});

it('is put back whole while the store is open, and what came later is gone', async () => {
	await append(1);
	await backup(store.folder, file());
	await append(2);
	expect(await restore(store.folder, file())).toMatchObject({ events: 1 });
	expect(await selectEvents(store.db, attempt)).toEqual([event(1)]);
	await append(3);
	expect(await selectEvents(store.db, attempt)).toEqual([event(1), event(3)]);
});

it('is put back into a folder that has no database yet', async () => {
	await append(1);
	await backup(store.folder, file());
	const empty = join(store.folder, 'another');
	expect(await restore(empty, file())).toMatchObject({ events: 1, attempts: 1 });
});

it('never writes over a file', async () => {
	await backup(store.folder, file());
	await expect(backup(store.folder, file())).rejects.toThrow('is there already');
});

it('leaves no half of a copy where there is no database', async () => {
	const missing = join(store.folder, 'missing');
	await expect(backup(missing, file())).rejects.toThrow();
	expect(existsSync(file())).toBe(false);
});

it('is one file, also after it was put back', async () => {
	await append(1);
	await backup(store.folder, file());
	await restore(store.folder, file());
	expect(readdirSync(store.folder).filter((name) => name.startsWith('kept'))).toEqual(['kept.db']);
});

it('leaves no copy, whole or half, of a database whose rows refer to none', async () => {
	await append(1);
	const database = new Sqlite(storeFile(store.folder));
	database.pragma('foreign_keys = OFF');
	database.exec('delete from attempts');
	database.close();
	await expect(backup(store.folder, file())).rejects.toThrow('refer to none');
	expect(readdirSync(store.folder).filter((name) => name.startsWith('kept'))).toEqual([]);
});

it('keeps all of the old when putting back fails half way', async () => {
	await append(1);
	await backup(store.folder, file());
	await append(2);
	await sql`create trigger full before insert on events
		begin select raise(abort, 'disk full'); end`.execute(store.db);
	await expect(restore(store.folder, file())).rejects.toThrow('disk full');
	expect(await selectEvents(store.db, attempt)).toEqual([event(1), event(2)]);
});

it('changes nothing when the backup is damaged', async () => {
	for (let n = 1; n <= 60; n += 1) await append(n);
	await backup(store.folder, file());
	const broken = join(store.folder, 'broken.db');
	copyFileSync(file(), broken);
	const handle = openSync(broken, 'r+');
	writeSync(handle, Buffer.alloc(8192, 7), 0, 8192, 8192);
	closeSync(handle);
	await expect(restore(store.folder, broken)).rejects.toThrow();
	expect(await selectEvents(store.db, attempt)).toHaveLength(60);
});

it('changes nothing when the backup is of another version of the app', async () => {
	await append(1);
	await backup(store.folder, file());
	const database = new Sqlite(file());
	database.exec("update kysely_migration set name = '0000-another' where name like '0001%'");
	database.close();
	await append(2);
	await expect(restore(store.folder, file())).rejects.toThrow('another version');
	expect(await selectEvents(store.db, attempt)).toHaveLength(2);
});

it('changes nothing when rows of the backup refer to none', async () => {
	await append(1);
	await backup(store.folder, file());
	const database = new Sqlite(file());
	database.pragma('foreign_keys = OFF');
	database.exec('delete from attempts');
	database.close();
	await expect(restore(store.folder, file())).rejects.toThrow('refer to none');
	expect(await selectEvents(store.db, attempt)).toHaveLength(1);
});

it('says from the command line what was copied, and what is missing', async () => {
	await append(1);
	const run = (...args: string[]) =>
		spawnSync(process.execPath, [fileURLToPath(new URL('./cli.ts', import.meta.url)), ...args], {
			env: { ...process.env, DATA_DIR: store.folder },
			encoding: 'utf8'
		});
	const copied = run('backup', file());
	expect(copied.status).toBe(0);
	expect(copied.stdout).toContain(`Copied into ${file()} and checked: `);
	expect(copied.stdout).toContain(' 1 seats, ');
	expect(run('restore', file()).stdout).toContain('Put back from');
	const unnamed = run('backup');
	expect(unnamed.status).toBe(2);
	expect(unnamed.stderr).toContain('Name a file');
	rmSync(file());
	expect(run('restore', file()).status).toBe(1);
});
