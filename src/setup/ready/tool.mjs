import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../process/root.mjs';

/** Tools whose package has another name. */
const PACKAGES = new Map([['playwright', '@playwright/test']]);

/**
 * The script behind a tool of `node_modules`, to be run by the Node of our choice.
 *
 * @param {string} tool its command, such as `vite`
 */
export function toolFile(tool) {
	const home = join(ROOT, 'node_modules', PACKAGES.get(tool) ?? tool);
	const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
	return join(home, typeof bin === 'string' ? bin : bin[tool]);
}
