import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from '../process/failure.mjs';
import { ROOT, stampPath } from '../process/root.mjs';
import { envFor, runQuietly } from '../process/run.mjs';
import { hashFiles, oncePer } from './stamp.mjs';

const INPUTS = [
	'src',
	'static',
	'project.inlang/settings.json',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];
const BUILD_APP = fileURLToPath(new URL('./build-app.mjs', import.meta.url));

/**
 * Builds the app unless `build/` already is what the sources make.
 *
 * @param {string} node
 * @throws {SetupError} with the sentence of whatever stopped the build
 */
export async function ensureBuild(node) {
	const stamp = join(ROOT, stampPath('build'));
	if (!existsSync(join(ROOT, 'build/index.js'))) rmSync(stamp, { force: true });
	await oncePer(stamp, hashFiles(ROOT, INPUTS, isNoInput), async () => {
		console.log('Building the app');
		const log = stampPath('build.log');
		const { code, output, message } = await runQuietly([node, BUILD_APP], {
			log,
			env: envFor(node)
		});
		if (code === 0) return;
		throw new SetupError(`The build failed: ${buildSentence(message, output)} (details: ${log})`);
	});
}

/** @param {string} path */
function isNoInput(path) {
	return path === 'src/setup' || path === 'src/lib/i18n/paraglide' || path.endsWith('.test.ts');
}

/**
 * The first line of the error that stopped the build. SvelteKit runs the app in a child of its own while building, and
 * what went wrong there reaches Vite only as an exit status, so then it is looked for in the output.
 *
 * @param {unknown} message what Vite threw
 * @param {string} output
 */
export function buildSentence(message, output) {
	const thrown = typeof message === 'string' ? message : '';
	const isVague = thrown === '' || /code \d+/.test(thrown);
	const written = /^\s*(?:\[\d+\].*\n\s*)?(?:Uncaught )?\w*Error: (.+)$/m.exec(output)?.[1];
	return firstLine(isVague && written !== undefined ? written : thrown);
}

/** @param {string} text */
function firstLine(text) {
	return text.trim().split('\n', 1)[0] ?? '';
}
