import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createDatabase } from '../../../src/lib/server/db/testing/databases.ts';
import { findFreePort } from '../../../src/setup/process/port.mjs';
import { startSite } from '../../fixtures/built-site.ts';
import { floor, ours } from './places.ts';
import type { Place } from './places.ts';
import { seedTaught } from './rooms.ts';
import type { Taught } from './rooms.ts';
import type { LiveStream } from './stream.ts';

/** What a room was told, and how soon. */
export interface Told {
	latenciesMs: number[];
	/** What never came. */
	lost: number;
}

/** So many streams are open. */
export interface Held {
	streams: number;
	/** Resident memory for each of them. */
	bytesEach: number;
	/** Classes of 30 of whom all answer at once, one class after the other, until the teacher is told. */
	classes: Told;
	/** One answer in each class at once. */
	everywhere: Told;
	/** The teacher leads a class to another screen, until each seat is told. */
	steps: Told;
}

const SEATS = 30;
const CLASSES = 10;
const WARM_UPS = 2;
const LOST_AFTER_MS = 10_000;
const AT_ONCE = 40;
const FLOOR = fileURLToPath(new URL('./floor.ts', import.meta.url));

/** Opens ever more rooms of 31 in one process, and looks at each size; the same at the bare floor. */
export async function measureStreams(
	sizes: readonly number[]
): Promise<{ ours: Held[]; floor: Held[] }> {
	const rooms = Math.max(...sizes.map(roomsOf));
	return withSite(
		Array.from({ length: rooms }, () => SEATS),
		async (site, taught) => {
			const mine = await hold(ours(site.origin), site.residentBytes, taught, sizes);
			const bare = await startFloor();
			try {
				return {
					ours: mine,
					floor: await hold(floor(bare.origin), bare.residentBytes, taught, sizes)
				};
			} finally {
				await bare.stop();
			}
		}
	);
}

/** One room of that many seats: 30 answer at once; all answer at once; the teacher leads all on. */
export async function measureLargeRoom(seats: number) {
	return withSite([seats], async (site, [room]) => {
		if (!room) throw new Error('one room was seeded');
		const bare = await startFloor();
		try {
			return {
				ours: await inLargeRoom(ours(site.origin), room),
				floor: await inLargeRoom(floor(bare.origin), room)
			};
		} finally {
			await bare.stop();
		}
	});
}

/** Teachers at one process of a PostgreSQL database, while their classes answer at another. */
export async function measureTwoProcesses(cluster: string): Promise<{ one: Told; two: Told }> {
	const url = await createDatabase(cluster, 'live', 'template0');
	const folder = mkdtempSync(join(tmpdir(), 'said-or-shown-bench-'));
	const place = { folder, url };
	const taught = await seedTaught(
		place,
		Array.from({ length: CLASSES }, () => SEATS)
	);
	const sites = await Promise.all(
		[1, 2].map(() => startSite({ data: folder, url, idleSeconds: 600 }))
	);
	try {
		const [here, there] = sites;
		if (!here || !there) throw new Error('two were started');
		const [one, two] = [ours(here.origin), ours(here.origin, there.origin)];
		// Connections to the database are opened once.
		for (const place of [one, two]) await inClasses(place, taught.slice(0, WARM_UPS));
		return { one: await inClasses(one, taught), two: await inClasses(two, taught) };
	} finally {
		for (const site of sites) await site.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

function roomsOf(streams: number): number {
	return Math.ceil(streams / (SEATS + 1));
}

async function withSite<T>(
	sizes: readonly number[],
	measure: (site: Awaited<ReturnType<typeof startSite>>, taught: Taught[]) => Promise<T>
): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), 'said-or-shown-bench-'));
	const taught = await seedTaught({ folder }, sizes);
	const site = await startSite({ data: folder, idleSeconds: 600 });
	try {
		return await measure(site, taught);
	} finally {
		await site.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function hold(
	place: Place,
	residentBytes: () => Promise<number>,
	taught: readonly Taught[],
	sizes: readonly number[]
): Promise<Held[]> {
	const teachers: LiveStream[] = [];
	const seats: LiveStream[][] = [];
	const held: Held[] = [];
	// What the first room loads is no cost of a stream.
	const [first] = taught;
	if (first) (await place.teacher(first)).close();
	const before = await residentBytes();
	for (const size of sizes) {
		while (teachers.length < roomsOf(size)) {
			const room = taught[teachers.length];
			if (!room) throw new RangeError('too few rooms were seeded');
			teachers.push(await place.teacher(room));
			seats.push(await inTurns(room.devices, (_, index) => place.seat(room, index)));
		}
		await wait(2000);
		const streams = teachers.length * (SEATS + 1);
		const bytesEach = ((await residentBytes()) - before) / streams;
		const open = taught.slice(0, teachers.length);
		const classes = await inClasses(place, open.slice(-CLASSES), teachers.slice(-CLASSES));
		const everywhere = await toldOf(
			place,
			open.map((room, index) => ({ room, index: 0, teacher: teachers[index] }))
		);
		const steps: Told[] = [];
		for (const [index, room] of open.slice(-CLASSES).entries()) {
			steps.push(await stepped(place, room, seats.slice(-CLASSES)[index] ?? []));
		}
		held.push({ streams, bytesEach, classes, everywhere, steps: joined(steps) });
	}
	for (const stream of [...teachers, ...seats.flat()]) stream.close();
	return held;
}

async function inLargeRoom(place: Place, room: Taught) {
	const teacher = await place.teacher(room);
	const seats = await inTurns(room.devices, (_, index) => place.seat(room, index));
	const answers = (count: number) =>
		toldOf(
			place,
			room.devices.slice(0, count).map((_, index) => ({ room, index, teacher }))
		);
	try {
		await answers(SEATS);
		const told = {
			thirty: await answers(SEATS),
			step: await stepped(place, room, seats),
			all: await answers(room.devices.length)
		};
		return told;
	} finally {
		for (const stream of [teacher, ...seats]) stream.close();
	}
}

/** All of each class answer at once, one class after the other. */
async function inClasses(
	place: Place,
	taught: readonly Taught[],
	open?: readonly LiveStream[]
): Promise<Told> {
	const told: Told[] = [];
	for (const [nth, room] of taught.entries()) {
		const teacher = open?.[nth] ?? (await place.teacher(room));
		const all = room.devices.map((_, index) => ({ room, index, teacher }));
		told.push(await toldOf(place, all));
		if (!open) teacher.close();
	}
	return joined(told);
}

interface Asked {
	room: Taught;
	index: number;
	teacher: LiveStream | undefined;
}

/** Seats that answer at once, from sending until their teacher is told. */
async function toldOf(place: Place, asked: readonly Asked[]): Promise<Told> {
	const devices = await inTurns(asked, ({ room, index }) => place.device(room, index));
	const times = await Promise.all(
		asked.map(async ({ room, index, teacher }, nth) => {
			if (!teacher) throw new RangeError('every room has a teacher');
			const told = teacher.until(place.markOf(room, index));
			const began = performance.now();
			await devices[nth]?.answer();
			return took(told, began);
		})
	);
	for (const device of devices) device.close();
	return toTold(times);
}

async function stepped(place: Place, room: Taught, seats: readonly LiveStream[]): Promise<Told> {
	const { mark, send } = place.step(room);
	const told = seats.map(({ until }) => until(mark));
	const began = performance.now();
	await send();
	return toTold(await Promise.all(told.map((each) => took(each, began))));
}

/** Milliseconds since then; undefined when it does not come. */
function took(told: Promise<number>, began: number): Promise<number | undefined> {
	const never = wait(LOST_AFTER_MS, undefined, { ref: false });
	return Promise.race([told.then((at) => at - began), never]);
}

function toTold(times: readonly (number | undefined)[]): Told {
	const latenciesMs = times.flatMap((ms) => ms ?? []);
	return { latenciesMs, lost: times.length - latenciesMs.length };
}

function joined(all: readonly Told[]): Told {
	return {
		latenciesMs: all.flatMap(({ latenciesMs }) => latenciesMs),
		lost: all.reduce((sum, { lost }) => sum + lost, 0)
	};
}

/** A few at a time: a server takes only so many new connections at once. */
async function inTurns<T, R>(
	all: readonly T[],
	open: (one: T, index: number) => Promise<R>
): Promise<R[]> {
	const opened: R[] = [];
	for (let from = 0; from < all.length; from += AT_ONCE) {
		const some = all.slice(from, from + AT_ONCE);
		opened.push(...(await Promise.all(some.map((one, index) => open(one, from + index)))));
	}
	return opened;
}

async function startFloor() {
	const port = await findFreePort();
	const server = spawn(process.execPath, [FLOOR, String(port)], {
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const ended = once(server, 'exit');
	const origin = `http://127.0.0.1:${port}`;
	while (
		!(await fetch(`${origin}/nothing/seat/x`, { method: 'POST' }).catch(() => undefined))?.ok
	) {
		if (server.exitCode !== null) throw new Error('the floor ended while starting');
		await wait(20);
	}
	return {
		origin,
		residentBytes: () => Promise.resolve(residentBytesOf(server.pid ?? 0)),
		async stop() {
			server.kill('SIGKILL');
			await ended;
		}
	};
}

/** Where the system tells it; not a number elsewhere. */
function residentBytesOf(pid: number): number {
	try {
		const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
		return Number(kilobytes) * 1024;
	} catch {
		return NaN;
	}
}
