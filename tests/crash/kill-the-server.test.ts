import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import type { StorePlace } from '../../src/lib/server/db/open-store.ts';
import { startCluster } from '../../src/setup/postgres/cluster.mjs';
import { ensurePostgres } from '../../src/setup/postgres/find.mjs';
import { startSite } from '../fixtures/built-site.ts';
import { seedRooms } from '../fixtures/rooms.ts';
import { writeAll } from './devices.ts';
import type { Written } from './devices.ts';
import { differenceTo, selectDamage } from './sound.ts';

const ROUNDS = 10;
const DEVICES = 20;
const PER_ROUND = 60;
const LONGEST_MORE_MS = 120;
const TIME = 180_000;
const NOTHING = { lost: [], doubled: [], strange: [] };

const postgres = await ensurePostgres();
const undo: (() => unknown)[] = [];

afterEach(async () => {
	for (const each of undo.splice(0).reverse()) await each();
});

it(
	'loses and doubles nothing on SQLite when its server is killed ten times',
	{ timeout: TIME },
	async () => {
		const place = { folder: newFolder() };
		const written = await writeWhileKilled(place, ROUNDS);
		expect(await differenceTo(place, written)).toEqual(NOTHING);
		expect(await selectDamage(place)).toEqual([]);
	}
);

it.skipIf(!postgres)(
	'loses and doubles nothing on PostgreSQL when its server is killed ten times, and then PostgreSQL itself',
	{ timeout: TIME },
	async () => {
		const { url, crash, stop } = await startCluster(postgres ?? '');
		undo.push(stop);
		const place = { folder: newFolder(), url };
		const written = await writeWhileKilled(place, ROUNDS, crash);
		expect(await differenceTo(place, written)).toEqual(NOTHING);
		expect(await selectDamage(place)).toEqual([]);
	}
);

/**
 * Kills the server outright as often as said, always while it is answering, and at last the database under
 * a server that must outlive it.
 */
async function writeWhileKilled(
	place: StorePlace,
	rounds: number,
	crashDatabase?: () => Promise<void>
): Promise<Written> {
	const devices = await seedRooms(place, 1, DEVICES);
	const written: Written = { sent: new Map(), acknowledged: new Set() };
	const ending = new AbortController();
	const start = () => startSite({ data: place.folder, url: place.url, quiet: true });
	let site = await start();
	undo.push(() => site.stop());
	const writing = writeAll(devices, () => site.origin, written, ending.signal);
	const someMore = async () => {
		const enough = written.acknowledged.size + PER_ROUND;
		while (written.acknowledged.size < enough) await Promise.race([wait(5), writing]);
	};
	for (let round = 0; round < rounds; round += 1) {
		await someMore();
		await wait(Math.random() * LONGEST_MORE_MS);
		await site.stop();
		site = await start();
	}
	await someMore();
	if (crashDatabase) {
		await crashDatabase();
		await someMore();
	}
	ending.abort();
	await writing;
	await site.stop();
	return written;
}

function newFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'said-or-shown-crash-'));
	undo.push(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
