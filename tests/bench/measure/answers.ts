import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createDatabase } from '../../../src/lib/server/db/testing/databases.ts';
import { findFreePort } from '../../../src/setup/process/port.mjs';
import { startSite } from '../../fixtures/built-site.ts';
import { seedRooms } from '../../fixtures/rooms.ts';
import type { Device } from '../../fixtures/rooms.ts';
import { openBrowser } from '../answers/browsers.ts';
import type { Browser } from '../answers/browsers.ts';
import { median } from '../statistics.ts';

/** The same bursts at the built server and at the bare floor. */
export interface Answers {
	ours: Taken;
	floor: Taken;
}

/** How one server takes bursts of answers, one from each device at once. */
export interface Taken {
	/** Acknowledged answers per second, the middle of all bursts. */
	perSecond: number;
	latenciesMs: number[];
}

const ROOMS = 33;
const SEATS = 30;
const WARM_UPS = 2;
const BURSTS = 5;
const FLOOR = fileURLToPath(new URL('../answers/floor.ts', import.meta.url));

/**
 * Sends the same bursts to the built server and to the bare floor in turn; `cluster` is the address of a
 * PostgreSQL server, without which both keep the answers in SQLite.
 */
export async function measureAnswers(cluster?: string): Promise<Answers> {
	const folder = mkdtempSync(join(tmpdir(), 'said-or-shown-bench-'));
	const database = (name: string) => cluster && createDatabase(cluster, name, 'template0');
	const place = { folder, url: await database('ours') };
	const devices = await seedRooms(place, ROOMS, SEATS);
	const site = await startSite({ data: folder, url: place.url, idleSeconds: 600 });
	const bare = await startFloor((await database('floor')) ?? join(folder, 'floor.db'));
	try {
		return await inTurn(await openAll(site.origin, devices), await openAll(bare.origin, devices));
	} finally {
		await bare.stop();
		await site.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function inTurn(ours: readonly Browser[], floor: readonly Browser[]) {
	const bursts = { ours: [] as Burst[], floor: [] as Burst[] };
	for (let turn = 0; turn < WARM_UPS + BURSTS; turn += 1) {
		bursts.ours.push(await burst(ours));
		bursts.floor.push(await burst(floor));
	}
	for (const browser of [...ours, ...floor]) browser.close();
	return { ours: taken(bursts.ours), floor: taken(bursts.floor) };
}

interface Burst {
	ms: number;
	latenciesMs: number[];
}

async function burst(browsers: readonly Browser[]): Promise<Burst> {
	const began = performance.now();
	const latenciesMs = await Promise.all(browsers.map(({ answer }) => answer()));
	return { ms: performance.now() - began, latenciesMs };
}

function taken(all: readonly Burst[]): Taken {
	const bursts = all.slice(WARM_UPS);
	return {
		perSecond: (ROOMS * SEATS * 1000) / median(bursts.map(({ ms }) => ms)),
		latenciesMs: bursts.flatMap(({ latenciesMs }) => latenciesMs)
	};
}

/** A few at a time: a server takes only so many new connections at once. */
async function openAll(origin: string, devices: readonly Device[]): Promise<Browser[]> {
	const browsers: Browser[] = [];
	for (const device of devices) browsers.push(await openBrowser(origin, device));
	return browsers;
}

async function startFloor(place: string) {
	const port = await findFreePort();
	const server = spawn(process.execPath, [FLOOR, String(port), place], {
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const ended = once(server, 'exit');
	const origin = `http://127.0.0.1:${port}`;
	while (!(await isThere(origin))) {
		if (server.exitCode !== null) throw new Error('the floor ended while starting');
		await wait(20);
	}
	return {
		origin,
		async stop() {
			server.kill('SIGKILL');
			await ended;
		}
	};
}

async function isThere(origin: string): Promise<boolean> {
	try {
		(await openBrowser(origin, { attempt: '', cookie: '' })).close();
		return true;
	} catch {
		return false;
	}
}
