import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { SetupError } from '../process/failure.mjs';
import { ROOT, stampPath } from '../process/root.mjs';
import { envFor, runQuietly } from '../process/run.mjs';
import { findProgram, installByApt } from '../process/apt.mjs';
import { toolFile } from './tool.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const WHERE_PLAYWRIGHT_KEEPS_IT =
	"import { chromium } from 'playwright'; console.log(chromium.executablePath());";

/**
 * A Chromium that runs here, installed if there is none.
 *
 * @param {string} node
 * @returns {Promise<string>} its path
 * @throws {SetupError} if CHROMIUM_PATH names none, or no way of installing one worked
 */
export async function ensureChromium(node) {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (isRunnable(named)) return named;
		throw new SetupError(`CHROMIUM_PATH is "${named}", which is no Chromium that runs here.`);
	}
	const found = findOnPath() ?? findKept(node);
	if (found !== undefined) return found;
	console.log('Installing Chromium (once)');
	let installed = await download(node);
	if (installed === undefined) {
		await installByApt('chromium');
		installed = findOnPath();
	}
	if (installed !== undefined) return installed;
	throw new SetupError(
		`No Chromium was found and none could be installed: please install one, or name yours in CHROMIUM_PATH (details: ${stampPath('chromium-*.log')}).`
	);
}

/** @param {string} node */
async function download(node) {
	const log = stampPath('chromium-download.log');
	const install = [node, toolFile('playwright'), 'install', 'chromium'];
	await runQuietly(install, { log, env: envFor(node) });
	return findKept(node);
}

function findOnPath() {
	return NAMES.map(findProgram).find((path) => path !== undefined && isRunnable(path));
}

/** @param {string} node */
function findKept(node) {
	const ask = ['--input-type=module', '-e', WHERE_PLAYWRIGHT_KEEPS_IT];
	const path = execFileSync(node, ask, { cwd: ROOT, encoding: 'utf8' }).trim();
	return isRunnable(path) ? path : undefined;
}

/**
 * A file is not enough: some systems ship a stand-in that only says how to install the browser.
 *
 * @param {string} path
 */
function isRunnable(path) {
	if (!existsSync(path)) return false;
	try {
		return /chrom/i.test(execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe' }));
	} catch {
		return false;
	}
}
