import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../process/failure.mjs';
import { ROOT } from '../process/root.mjs';
import { thisMachine } from './machine.mjs';
import { installPackages, isInstalled } from './packages.mjs';

const FLOOR = '22.17';
const BRIDGE = join(ROOT, 'src/setup/node');

/** @typedef {{ version: string, path: string }} Node */

/** @type {Node} */
const running = { version: process.versions.node, path: process.execPath };

/**
 * The Node that everything else runs on: the machine's own, or where that is too old a locked one from the npm registry.
 *
 * @param {Node} [own]
 * @param {() => import('./machine.mjs').Machine} [machine]
 * @returns {Promise<string>} the path of its binary
 * @throws {SetupError} if the machine's is too old and no package fits, or none can be had
 */
export async function ensureNode(own = running, machine = thisMachine) {
	if (isNewEnough(own.version)) return own.path;
	const { name, version } = fittingPackage(own, machine());
	if (!isInstalled(BRIDGE)) {
		console.log(`Node ${own.version} is too old: taking Node ${version} (once)`);
		await installPackages(BRIDGE, { what: `Node ${version}`, node: own.path });
	}
	const file = process.platform === 'win32' ? 'node.exe' : 'node';
	return join(BRIDGE, 'node_modules', name, 'bin', file);
}

/** @param {string} version such as 22.17.0 */
export function isNewEnough(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [floorMajor = 0, floorMinor = 0] = FLOOR.split('.').map(Number);
	return major > floorMajor || (major === floorMajor && minor >= floorMinor);
}

/**
 * @param {Node} own
 * @param {import('./machine.mjs').Machine} machine
 * @throws {SetupError} if the registry has no Node for it
 */
function fittingPackage(own, { platform, arch, libc }) {
	/** @type {Record<string, string>} */
	const offered = JSON.parse(
		readFileSync(join(BRIDGE, 'package.json'), 'utf8')
	).optionalDependencies;
	const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
	const version = offered[name];
	if (version !== undefined && libc !== 'musl') return { name, version };
	const where = `${platform} ${arch}${libc === 'musl' ? ' with musl' : ''}`;
	throw new SetupError(
		`Node ${own.version} is too old and none can be fetched for ${where}: please install Node 24 from nodejs.org (${FLOOR} is the oldest that works).`
	);
}
