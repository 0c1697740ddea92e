import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own folder, whatever folder the command was started in. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const STAMPS = '.stamps';

/**
 * The path of a file that set-up keeps for itself (a stamp, a log), relative to the root.
 *
 * @param {string} name
 */
export function stampPath(name) {
	mkdirSync(join(ROOT, STAMPS), { recursive: true });
	return `${STAMPS}/${name}`;
}
