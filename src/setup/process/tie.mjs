import { exitCodeOf, Stopped } from './failure.mjs';
import { rememberNpm } from './npm.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const GRACE_MS = 10_000;
const LOOK_FOR_NPM_MS = 500;

/**
 * Ties a child to this process until the child ends: signals are passed on, and the child is stopped when npm is gone,
 * because npm does not pass SIGTERM on. `group` says that the child leads a process group, which is then stopped whole;
 * `stopSignal` is what the child tidies up for, where it does not for each signal.
 *
 * @param {ChildProcess} child
 * @param {{ group?: boolean, stopSignal?: NodeJS.Signals | undefined }} [options]
 * @returns {Promise<number>} the child's exit status
 * @throws {Stopped} if this process was told to stop while the child ran
 */
export function tie(child, { group = false, stopSignal } = {}) {
	return new Promise((resolve, reject) => {
		const isNpmGone = rememberNpm();
		/** @type {NodeJS.Signals | undefined} */
		let stoppedBy;
		/** @type {NodeJS.Timeout | undefined} */
		let lastResort;

		/** @param {NodeJS.Signals} signal */
		const stop = (signal) => {
			stoppedBy ??= signal;
			lastResort ??= setTimeout(() => signalTo(child, 'SIGKILL', group), GRACE_MS);
			// Ctrl-C reaches the whole foreground group; a second one would cut a tool's own tidying short.
			const hasIt = signal === 'SIGINT' && !group && process.stdin.isTTY;
			if (!hasIt) signalTo(child, stopSignal ?? signal, group);
		};
		const watch = setInterval(() => {
			if (isNpmGone()) stop('SIGTERM');
		}, LOOK_FOR_NPM_MS);
		const untie = () => {
			clearInterval(watch);
			clearTimeout(lastResort);
			for (const signal of SIGNALS) process.off(signal, stop);
		};

		for (const signal of SIGNALS) process.on(signal, stop);
		child.once('error', (error) => {
			untie();
			reject(error);
		});
		child.once('close', (code, signal) => {
			untie();
			if (stoppedBy === undefined) return resolve(signal ? exitCodeOf(signal) : (code ?? 1));
			if (group) signalTo(child, 'SIGKILL', group);
			reject(new Stopped(stoppedBy, code));
		});
	});
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @param {boolean} group
 */
function signalTo(child, signal, group) {
	if (child.pid === undefined) return;
	try {
		process.kill(group && process.platform !== 'win32' ? -child.pid : child.pid, signal);
	} catch (error) {
		const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
		if (!isGone) throw error;
	}
}
