import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../process/failure.mjs';
import { ROOT } from '../process/root.mjs';
import { installPackages, isInstalled } from './packages.mjs';

const FLOOR = '22.17';
const BRIDGE = join(ROOT, 'src/setup/node');

/** @typedef {{ version: string, path: string, platform: string, arch: string, isMusl: () => boolean }} Machine */

/** @type {Machine} */
const here = {
	version: process.versions.node,
	path: process.execPath,
	platform: process.platform,
	arch: process.arch,
	isMusl
};

/**
 * The Node that everything else runs on: the machine's own, or where that is too old a locked one from the npm registry.
 *
 * @param {Machine} [machine]
 * @returns {Promise<string>} the path of its binary
 * @throws {SetupError} if the machine's is too old and no package fits, or none can be had
 */
export async function ensureNode(machine = here) {
	if (isNewEnough(machine.version)) return machine.path;
	const { name, version } = fittingPackage(machine);
	if (!isInstalled(BRIDGE)) {
		console.log(`Node ${machine.version} is too old: taking Node ${version} (once)`);
		await installPackages(BRIDGE, { what: `Node ${version}`, node: machine.path });
	}
	const file = machine.platform === 'win32' ? 'node.exe' : 'node';
	return join(BRIDGE, 'node_modules', name, 'bin', file);
}

/** @param {string} version such as 22.17.0 */
export function isNewEnough(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [floorMajor = 0, floorMinor = 0] = FLOOR.split('.').map(Number);
	return major > floorMajor || (major === floorMajor && minor >= floorMinor);
}

/**
 * @param {Machine} machine
 * @throws {SetupError} if the registry has no Node for it
 */
function fittingPackage({ version, platform, arch, isMusl }) {
	/** @type {Record<string, string>} */
	const offered = JSON.parse(
		readFileSync(join(BRIDGE, 'package.json'), 'utf8')
	).optionalDependencies;
	const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
	const offeredVersion = offered[name];
	if (offeredVersion === undefined || (platform === 'linux' && isMusl())) {
		const libc = platform === 'linux' && isMusl() ? ' with musl' : '';
		throw new SetupError(
			`Node ${version} is too old and none can be fetched for ${platform} ${arch}${libc}: please install Node 24 from nodejs.org (${FLOOR} is the oldest that works).`
		);
	}
	return { name, version: offeredVersion };
}

function isMusl() {
	/** @type {any} */
	const report = process.report.getReport();
	return report.header.glibcVersionRuntime === undefined;
}
