import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../process/port.mjs';

/*
 * Keeps one PostgreSQL running for whoever started this process, and stops it and removes its files when
 * that process lets go or is gone.
 */

const USER = 'tester';
const MOST_STARTS = 50;
const START_AGAIN_MS = 100;

const bin = process.argv[2] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'said-or-shown-postgres-'));
const data = join(folder, 'data');
const password = randomBytes(12).toString('hex');
const owner = ownerHere();
/** @type {import('node:child_process').ChildProcess | undefined} */
let server;
let leaving = false;

process.on('disconnect', () => void leave());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave());
process.on('message', (message) => {
	if (message === 'crash') server?.kill('SIGKILL');
});

try {
	makeCluster();
	const port = await findFreePort();
	await keepRunning(port, `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`);
} catch (error) {
	tell({ failed: error instanceof Error ? error.message : String(error) });
	await leave();
}

function makeCluster() {
	const pwfile = join(folder, 'password');
	writeFileSync(pwfile, password);
	if (owner) for (const path of [folder, pwfile]) chownSync(path, owner.uid, owner.gid);
	const initdb = join(bin, 'initdb');
	const options = /** @type {const} */ ({ ...owner, cwd: folder, encoding: 'utf8', stdio: 'pipe' });
	// Sorted as people do where it can be, because many servers do, and nothing here may depend on it.
	const sorted = execFileSync(initdb, ['--help'], options).includes('--icu-locale')
		? ['--locale-provider=icu', '--icu-locale=en-US']
		: [];
	const access = [`--username=${USER}`, `--pwfile=${pwfile}`, '--auth=scram-sha-256'];
	execFileSync(
		initdb,
		['-D', data, ...access, '--encoding=UTF8', '--locale=C', ...sorted],
		options
	);
}

/**
 * Starts it, tells its address, and starts it again whenever it was killed.
 *
 * @param {number} port
 * @param {string} url
 */
async function keepRunning(port, url) {
	for (let starts = 0; !leaving && starts < MOST_STARTS; starts += 1) {
		const { ready, written } = await runOnce(port, () => tell({ url }));
		if (!ready && starts === 0) throw new Error(written);
		if (ready) starts = 0;
		// What was killed outright may leave parts that have not noticed yet.
		await new Promise((resolve) => setTimeout(resolve, START_AGAIN_MS));
	}
}

/**
 * @param {number} port
 * @param {() => void} onReady
 */
async function runOnce(port, onReady) {
	const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=on'];
	const args = ['-D', data, '-p', String(port), ...settings.flatMap((each) => ['-c', each])];
	const stdio = /** @type {const} */ (['ignore', 'ignore', 'pipe']);
	const started = spawn(join(bin, 'postgres'), args, { ...owner, cwd: folder, stdio });
	server = started;
	let written = '';
	let ready = false;
	started.stderr.setEncoding('utf8').on('data', (chunk) => {
		if (ready) return;
		written += chunk;
		if (!written.includes('ready to accept connections')) return;
		ready = true;
		onReady();
	});
	if (leaving) started.kill('SIGQUIT');
	await once(started, 'exit');
	return { ready, written };
}

async function leave() {
	if (leaving) return;
	leaving = true;
	if (server !== undefined && server.exitCode === null && server.signalCode === null) {
		const ended = once(server, 'exit');
		server.kill('SIGQUIT');
		await ended;
	}
	rmSync(folder, { recursive: true, force: true });
	process.exit();
}

/** @param {{ url: string } | { failed: string }} message */
function tell(message) {
	if (process.connected) process.send?.(message);
}

/** PostgreSQL refuses to run as root. */
function ownerHere() {
	if (process.getuid?.() !== 0) return undefined;
	const id = (/** @type {string} */ of) =>
		Number(execFileSync('id', [of, 'postgres'], { encoding: 'utf8' }).trim());
	return { uid: id('-u'), gid: id('-g') };
}
