import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stampPath } from './root.mjs';
import { runQuietly } from './run.mjs';

const APT = ['apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=60'];

/**
 * Installs a package of the distribution where that is possible without a question; nothing else happens.
 *
 * @param {string} name
 */
export async function installByApt(name) {
	if (process.platform !== 'linux' || findProgram('apt-get') === undefined) return;
	const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	if (asRoot.length > 0 && findProgram('sudo') === undefined) return;
	await runQuietly([...asRoot, ...APT, 'update'], { log: stampPath(`${name}-update.log`) });
	const install = [...asRoot, ...APT, 'install', '-y', '--no-install-recommends', name];
	await runQuietly(install, { log: stampPath(`${name}-install.log`) });
}

/**
 * The path of a program on PATH.
 *
 * @param {string} name
 */
export function findProgram(name) {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
