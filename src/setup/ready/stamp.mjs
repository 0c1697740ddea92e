import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One hash over files and whole folders: their names and their bytes. What is missing counts as missing.
 *
 * @param {string} root
 * @param {string[]} paths relative to the root
 * @param {(path: string) => boolean} [isLeftOut]
 */
export function hashFiles(root, paths, isLeftOut = () => false) {
	const hash = createHash('sha256');
	for (const path of paths) addTo(hash, root, path, isLeftOut);
	return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} path
 * @param {(path: string) => boolean} isLeftOut
 */
function addTo(hash, root, path, isLeftOut) {
	const file = join(root, path);
	if (isLeftOut(path) || !existsSync(file)) return;
	if (statSync(file).isDirectory()) {
		for (const name of readdirSync(file).sort()) addTo(hash, root, `${path}/${name}`, isLeftOut);
		return;
	}
	const bytes = readFileSync(file);
	hash.update(`${path}\0${bytes.length}\0`).update(bytes);
}

/**
 * Does the work unless it was done, and ended well, for this very hash.
 *
 * @param {string} stamp the path of the file that remembers the hash
 * @param {string} hash
 * @param {() => Promise<void>} work
 */
export async function oncePer(stamp, hash, work) {
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
	rmSync(stamp, { force: true });
	await work();
	writeFileSync(stamp, hash);
}
