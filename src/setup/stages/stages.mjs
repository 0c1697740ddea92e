import { fileURLToPath } from 'node:url';
import { findFreePort } from '../process/port.mjs';
import { stampPath } from '../process/root.mjs';
import { runOpenly, runQuietly } from '../process/run.mjs';
import { ensureBuild } from '../ready/build.mjs';
import { toolFile } from '../ready/tool.mjs';

/** @typedef {{ node: string, env: import('../process/run.mjs').Env, more: string[] }} Context */
/** @typedef {{ id: string, title: string, run: (context: Context) => Promise<number>, report?: string }} Stage */

const GENERATE = fileURLToPath(new URL('../ready/generate.mjs', import.meta.url));

/**
 * What `npm test` does, in this order: cheap first.
 *
 * @type {Stage[]}
 */
export const STAGES = [
	{ id: 'format', title: 'Formatting', run: tool('prettier', '--check', '--log-level=warn', '.') },
	{ id: 'generate', title: 'Generated types and words', run: generate },
	{ id: 'lint', title: 'ESLint', run: tool('eslint', '--max-warnings=0', '.') },
	{ id: 'check', title: 'Types', run: tool('svelte-check', '--fail-on-warnings') },
	{ id: 'unused', title: 'Unused code', run: tool('knip') },
	vitest('unit', 'unit', 'Unit tests'),
	vitest('postgres', 'postgres', 'Server tests on PostgreSQL'),
	vitest('components', 'browser', 'Component tests'),
	{ id: 'build', title: 'Build', run: build },
	vitest('budgets', 'budgets', 'Budgets'),
	vitest('server', 'server', 'The built server: who may do what, and when it is killed'),
	{ id: 'e2e', title: 'End-to-end tests', run: playwright, report: 'e2e.json' }
];

/** Stages that others need to have run first. */
const NEEDS = new Map([
	['lint', 'generate'],
	['check', 'generate'],
	['unused', 'generate'],
	['budgets', 'build'],
	['server', 'build'],
	['e2e', 'build']
]);

/**
 * The stages asked for, with those they need; all when none is named.
 *
 * @param {string[]} ids
 */
export function chooseStages(ids) {
	if (ids.length === 0) return STAGES;
	const wanted = new Set(ids.flatMap((id) => [id, NEEDS.get(id)]));
	return STAGES.filter(({ id }) => wanted.has(id));
}

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {Stage['run']}
 */
function tool(name, ...args) {
	return ({ node, env, more }) => runOpenly([node, toolFile(name), ...args, ...more], { env });
}

/** @type {Stage['run']} */
async function generate({ node, env }) {
	const { code, output } = await runQuietly([node, GENERATE], {
		log: stampPath('generate.log'),
		env
	});
	if (code !== 0) console.error(output);
	return code;
}

/** @type {Stage['run']} */
async function build({ node }) {
	await ensureBuild(node);
	return 0;
}

/**
 * @param {string} id
 * @param {string} project its name in `vite.config.ts`
 * @param {string} title
 * @returns {Stage}
 */
function vitest(id, project, title) {
	const report = `${id}.json`;
	const reporters = [
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${stampPath(report)}`
	];
	return {
		id,
		title,
		report,
		run: tool('vitest', 'run', `--project=${project}`, '--allowOnly=false', ...reporters)
	};
}

/** @type {Stage['run']} */
async function playwright({ node, env, more }) {
	const args = [
		'test',
		'--config=tests/playwright.config.ts',
		'--reporter=list,json',
		'--forbid-only'
	];
	return runOpenly([node, toolFile('playwright'), ...args, ...more], {
		// At SIGTERM it would leave the server under test behind.
		stopSignal: 'SIGINT',
		env: {
			...env,
			E2E_PORT: String(await findFreePort()),
			PLAYWRIGHT_JSON_OUTPUT_FILE: stampPath('e2e.json')
		}
	});
}
