import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ROOT } from './root.mjs';
import { tie } from './tie.mjs';

/** @typedef {Record<string, string | undefined>} Env */

/**
 * This process's environment with the given Node first on PATH.
 *
 * @param {string} node the path of a Node binary
 * @param {Env} [more]
 * @returns {Env}
 */
export function envFor(node, more = {}) {
	const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
	const path = [dirname(node), process.env[key]].filter(Boolean).join(delimiter);
	return { ...process.env, [key]: path, ...more };
}

/**
 * Runs a program whose output the user need not see: it goes to `log`, a path relative to the root.
 * `message` is what a Node program sent by `process.send`.
 *
 * @param {string[]} command the program, then its arguments
 * @param {{ log: string, cwd?: string, env?: Env }} options
 * @returns {Promise<{ code: number, output: string, message: unknown }>}
 */
export async function runQuietly([program = '', ...args], { log, cwd = ROOT, env = process.env }) {
	const child = spawn(program, args, {
		cwd,
		env,
		detached: process.platform !== 'win32',
		stdio: ['ignore', 'pipe', 'pipe', 'ipc']
	});
	let output = '';
	/** @type {unknown} */
	let message;
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
	}
	child.on('message', (sent) => (message = sent));
	try {
		return { code: await tie(child, { group: true }), output, message };
	} finally {
		writeFileSync(join(ROOT, log), output);
	}
}

/**
 * Runs a program in the user's terminal.
 *
 * @param {string[]} command the program, then its arguments
 * @param {{ env?: Env, stopSignal?: NodeJS.Signals }} [options] `stopSignal` as in `tie`
 * @returns {Promise<number>} its exit status
 */
export function runOpenly([program = '', ...args], { env = process.env, stopSignal } = {}) {
	return tie(spawn(program, args, { cwd: ROOT, env, stdio: 'inherit' }), { stopSignal });
}
