import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError } from '../process/failure.mjs';
import { stampPath } from '../process/root.mjs';
import { installByApt } from '../process/apt.mjs';

/** Where Debian and its kin keep one folder for each major version, off the PATH. */
const VERSIONS = '/usr/lib/postgresql';

/**
 * The folder with `initdb` and `postgres`, installed if there is none. Without one, the tests against
 * PostgreSQL are skipped on a laptop and fail in CI.
 *
 * @returns {Promise<string | undefined>}
 * @throws {SetupError} if POSTGRES_BIN names none, or in CI if no way of installing one worked
 */
export async function ensurePostgres() {
	const named = process.env.POSTGRES_BIN;
	if (named) {
		if (isRunnable(named)) return named;
		throw new SetupError(`POSTGRES_BIN is "${named}", where no PostgreSQL runs.`);
	}
	const found = findPostgres();
	if (found !== undefined) return found;
	console.log('Installing PostgreSQL (once)');
	await installByApt('postgresql');
	const installed = findPostgres();
	if (installed === undefined && process.env.CI) {
		throw new SetupError(
			`No PostgreSQL was found and none could be installed (details: ${stampPath('postgresql-*.log')}).`
		);
	}
	return installed;
}

function findPostgres() {
	const onPath = (process.env.PATH ?? '').split(delimiter);
	const versions = existsSync(VERSIONS)
		? readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a))
		: [];
	const kept = versions.map((version) => join(VERSIONS, version, 'bin'));
	return [...onPath.filter(Boolean), ...kept].find(isRunnable);
}

/** @param {string} folder */
function isRunnable(folder) {
	return ['initdb', 'postgres'].every((name) => {
		if (!existsSync(join(folder, name))) return false;
		try {
			const said = execFileSync(join(folder, name), ['--version'], {
				encoding: 'utf8',
				stdio: 'pipe'
			});
			return said.includes('PostgreSQL');
		} catch {
			return false;
		}
	});
}
