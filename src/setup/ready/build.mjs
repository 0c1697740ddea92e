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
		throw new SetupError(`The build stopped (details: ${log}): ${buildReason(message, output)}`);
	});
}

/** @param {string} path */
function isNoInput(path) {
	return path === 'src/setup' || path === 'src/lib/i18n/paraglide' || path.endsWith('.test.ts');
}

/**
 * What stopped the build. SvelteKit runs a second build and the app itself inside the first, and of what went wrong there
 * Vite may say only that it failed, so then the reason is looked for in the output.
 *
 * @param {unknown} message what Vite threw
 * @param {string} output
 */
export function buildReason(message, output) {
	const thrown = typeof message === 'string' ? message.trim() : '';
	if (!isVague(thrown)) return thrown;
	const written = Array.from(
		output.matchAll(/^\s*(?:Uncaught )?\w*Error: (.+)$/gm),
		([, text = '']) => text
	);
	return written.find((text) => !isVague(text)) ?? 'no reason was given';
}

/** @param {string} text */
function isVague(text) {
	return text === '' || /^Build failed with|\bcode \d+\b/.test(text);
}
