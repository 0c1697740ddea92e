import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { SetupError, Stopped } from './failure.mjs';
import { ROOT, stampPath } from './root.mjs';
import { tie } from './tie.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const LOCAL_HOSTS = ['0.0.0.0', '::', '::1', '127.0.0.1', 'localhost'];
/** Addresses that stand for all, and the one to ask instead. */
const ONE_OF_ALL = new Map([
	['0.0.0.0', '127.0.0.1'],
	['::', '::1']
]);
const LOOK_AGAIN_MS = 40;
const GIVE_UP_MS = 30_000;
const END_WITH_PARENT = new URL('./end-with-parent.mjs', import.meta.url).href;

/**
 * Serves the built app until somebody stops it. The address is printed once the server really answers.
 *
 * @param {string} node
 * @param {{ port: number, host?: string | undefined, env: import('./run.mjs').Env, script?: string }} options
 * @returns {Promise<number>} the server's exit status
 * @throws {SetupError} if it ends, fails or stays silent before that
 */
export async function serve(node, { port, host = '0.0.0.0', env, script = 'build/index.js' }) {
	const child = spawn(node, ['--import', END_WITH_PARENT, script], {
		cwd: ROOT,
		env,
		stdio: ['ignore', 'pipe', 'pipe', 'ipc']
	});
	const startUp = keepStartUp(child);
	const ended = tie(child);
	const looking = new AbortController();
	try {
		await Promise.race([
			untilAnswering(ONE_OF_ALL.get(host) ?? host, port, looking.signal),
			ended.then((code) => {
				throw new SetupError(`The server stopped while starting (exit status ${code})`);
			})
		]);
	} catch (error) {
		child.kill('SIGKILL');
		if (!(error instanceof SetupError)) throw error;
		const log = stampPath('server.log');
		writeFileSync(join(ROOT, log), startUp.text());
		throw new SetupError(`${error.message}; what it wrote is in ${log}.`);
	} finally {
		looking.abort();
	}
	startUp.release();
	console.log(`Said or Shown is ready at http://${nameOf(host)}:${port}`);
	return untilEnded(ended);
}

/**
 * A server that was told to stop and stopped well ends well.
 *
 * @param {Promise<number>} ended
 */
async function untilEnded(ended) {
	try {
		return await ended;
	} catch (error) {
		if (error instanceof Stopped && error.childCode !== null) return error.childCode;
		throw error;
	}
}

/** @param {string} host */
function nameOf(host) {
	if (LOCAL_HOSTS.includes(host)) return 'localhost';
	return host.includes(':') ? `[${host}]` : host;
}

/**
 * Holds back what the server writes until it is ready: a failed start is one sentence and a log, not a stack.
 *
 * @param {ChildProcess} child
 */
function keepStartUp(child) {
	/** @type {string[]} */
	const lines = [];
	/** @param {string} chunk */
	const keep = (chunk) => lines.push(chunk);
	for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', keep);
	return {
		text: () => lines.join(''),
		release: () => {
			for (const stream of [child.stdout, child.stderr]) stream?.off('data', keep);
			process.stdout.write(lines.join('').replace(/^Listening on .*\n/m, ''));
			child.stdout?.pipe(process.stdout);
			child.stderr?.pipe(process.stderr);
		}
	};
}

/**
 * @param {string} host
 * @param {number} port
 * @param {AbortSignal} signal ends the looking
 * @throws {SetupError} after an answer of 500 or more, or after half a minute of silence
 */
async function untilAnswering(host, port, signal) {
	const end = Date.now() + GIVE_UP_MS;
	while (Date.now() < end && !signal.aborted) {
		const status = await statusOf(host, port);
		if (status !== undefined && status < 500) return;
		if (status !== undefined) throw new SetupError(`The server answers with an error (${status})`);
		await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
	}
	throw new SetupError(`The server did not answer within ${GIVE_UP_MS / 1000} seconds`);
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<number | undefined>} undefined while nobody answers
 */
function statusOf(host, port) {
	return new Promise((resolve) => {
		const request = get(
			{ host, port, path: '/', agent: false, timeout: GIVE_UP_MS },
			(response) => {
				response.resume();
				resolve(response.statusCode);
			}
		);
		request.on('timeout', () => request.destroy());
		request.on('error', () => resolve(undefined));
	});
}
