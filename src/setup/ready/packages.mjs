import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SetupError } from '../process/failure.mjs';
import { ROOT, stampPath } from '../process/root.mjs';
import { envFor, runQuietly } from '../process/run.mjs';
import { fits, thisMachine } from './machine.mjs';

/** @typedef {import('./machine.mjs').Machine} Machine */
/** @typedef {import('./machine.mjs').Limits & { version?: string, optional?: boolean }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages */

const UNREACHABLE =
	/^(ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR|\w*CERT\w*)$/;

/**
 * @param {string} node
 * @throws {SetupError} if the packages cannot be had
 */
export async function ensurePackages(node) {
	if (isInstalled(ROOT)) return;
	console.log('Installing packages (once for each package-lock.json)');
	await installPackages(ROOT, { what: 'The packages', node });
}

/**
 * Whether `node_modules` is what `package-lock.json` asks for. npm writes its own list last of all, so a broken
 * installation has none, and one that a developer made by hand counts.
 *
 * @param {string} folder
 */
export function isInstalled(folder) {
	const list = join(folder, 'node_modules/.package-lock.json');
	if (!existsSync(list)) return false;
	return agrees(readPackages(join(folder, 'package-lock.json')), readPackages(list), thisMachine());
}

/**
 * npm calls an installation well done even when an optional package could not be downloaded; one that was chosen for this
 * machine is needed all the same.
 *
 * @param {LockedPackages} locked
 * @param {LockedPackages} installed
 * @param {Machine} machine
 */
export function agrees(locked, installed, machine) {
	const isWanted = Object.entries(installed).every(
		([path, found]) => locked[path]?.version === found.version && fits(found, machine)
	);
	const isComplete = Object.entries(locked).every(
		([path, wanted]) => path === '' || path in installed || isDispensable(wanted, machine)
	);
	return isWanted && isComplete;
}

/**
 * @param {LockedPackage} wanted
 * @param {Machine} machine
 */
function isDispensable(wanted, machine) {
	const isChosenByMachine = wanted.os !== undefined || wanted.cpu !== undefined;
	return wanted.optional === true && !(isChosenByMachine && fits(wanted, machine));
}

/**
 * @param {string} folder one with a `package-lock.json`
 * @param {{ what: string, node: string }} options `what` begins the sentence of a failure
 * @throws {SetupError} if npm fails
 */
export async function installPackages(folder, { what, node }) {
	const log = stampPath('npm-ci.log');
	const flags = [
		'--ignore-scripts',
		'--include=dev',
		'--include=optional',
		'--no-fund',
		'--no-audit'
	];
	const retries = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000'];
	const command = [...npm(node), 'ci', ...flags, ...retries];
	const result = await runQuietly(command, { log, cwd: folder, env: envFor(node) }).catch(
		(error) => {
			if (error.code !== 'ENOENT' || error.path !== 'npm') throw error;
			throw new SetupError(
				`${what} cannot be installed because npm is missing; it comes with Node.`
			);
		}
	);
	if (result.code !== 0) throw new SetupError(npmSentence(what, result.output, log));
	if (isInstalled(folder)) return;
	throw new SetupError(
		`${what} could not be downloaded completely; connect to the network and run the command again (details: ${log}).`
	);
}

/**
 * @param {string} what
 * @param {string} output all that npm wrote
 * @param {string} log
 */
export function npmSentence(what, output, log) {
	const code = /npm (?:error|ERR!) code (\S+)/.exec(output)?.[1] ?? 'no code';
	if (UNREACHABLE.test(code)) {
		return `${what} could not be downloaded because the npm registry cannot be reached (${code}); connect and run the command again (details: ${log}).`;
	}
	if (code === 'ENOSPC')
		return `${what} could not be installed because the disk is full (${code}).`;
	return `${what} could not be installed because npm ci failed (${code}; details: ${log}).`;
}

/** @param {string} node */
function npm(node) {
	const script = process.env.npm_execpath;
	return script !== undefined && basename(script) === 'npm-cli.js' ? [node, script] : ['npm'];
}

/**
 * @param {string} file
 * @returns {LockedPackages}
 */
function readPackages(file) {
	return JSON.parse(readFileSync(file, 'utf8')).packages;
}
