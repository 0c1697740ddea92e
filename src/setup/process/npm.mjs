import { readFileSync } from 'node:fs';

const SHELLS = ['sh', 'dash', 'bash'];

/**
 * Remembers the npm that started this process. Started by hand there is none: a changed parent then only means that the
 * terminal was closed, which nohup and setsid allow.
 *
 * @returns {() => boolean} whether npm is gone by now
 */
export function rememberNpm() {
	if (process.env.npm_lifecycle_event === undefined) return () => false;
	const parent = process.ppid;
	const npm = parentOfShell(parent);
	return () => process.ppid !== parent || (npm !== undefined && !isAlive(npm));
}

/**
 * Where the shell that npm uses stays between the two, it outlives an npm that was killed outright.
 *
 * @param {number} pid
 * @returns {number | undefined} undefined if this is no shell, or the system does not tell (only Linux does)
 */
function parentOfShell(pid) {
	if (process.platform !== 'linux') return undefined;
	const [, name = '', parent] =
		/\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
	return SHELLS.includes(name) ? Number(parent) : undefined;
}

/** @param {number} pid */
function isAlive(pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
