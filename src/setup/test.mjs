import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { command, SetupError } from './process/failure.mjs';
import { ROOT, stampPath } from './process/root.mjs';
import { envFor } from './process/run.mjs';
import { ensurePostgres } from './postgres/find.mjs';
import { ensureChromium } from './ready/chromium.mjs';
import { ensureNode } from './ready/node-bridge.mjs';
import { ensurePackages } from './ready/packages.mjs';
import { chooseStages, STAGES } from './stages/stages.mjs';
import { add, describe, NOTHING, readTally } from './stages/tally.mjs';

/** @typedef {import('./stages/stages.mjs').Stage} Stage */

const BROWSER_STAGES = ['components', 'budgets', 'e2e'];
const POSTGRES_STAGES = ['postgres'];

await command(async () => {
	const { stages, more } = readArguments(process.argv.slice(2));
	const node = await ensureNode();
	await ensurePackages(node);
	const needsBrowser = stages.some(({ id }) => BROWSER_STAGES.includes(id));
	const needsPostgres = stages.some(({ id }) => POSTGRES_STAGES.includes(id));
	const postgres = needsPostgres ? await ensurePostgres() : undefined;
	const env = envFor(node, {
		...(needsBrowser ? { CHROMIUM_PATH: await ensureChromium(node) } : {}),
		...(postgres ? { POSTGRES_BIN: postgres } : {})
	});

	let tally = NOTHING;
	const without = stages.filter(({ id }) => !postgres && POSTGRES_STAGES.includes(id));
	for (const stage of stages.filter((each) => !without.includes(each))) {
		const started = performance.now();
		console.log(`\n── ${stage.title} ──`);
		const result = await runStage(stage, { node, env, more });
		tally = add(tally, result.tally);
		const seconds = ((performance.now() - started) / 1000).toFixed(1);
		console.log(`── ${stage.title}: ${result.code === 0 ? 'ok' : 'failed'} after ${seconds} s ──`);
		if (result.code === 0) continue;
		console.error(`\nStopped: ${stage.title} failed (${describe(tally)}).`);
		return 1;
	}
	for (const { title } of without) {
		console.warn(`\n!! NOT RUN: ${title}. No PostgreSQL was found and none could be installed. !!`);
	}
	console.log(`\n${describe(tally)}`);
	return 0;
});

/**
 * @param {Stage} stage
 * @param {import('./stages/stages.mjs').Context} context
 */
async function runStage(stage, context) {
	if (stage.report === undefined) return { code: await stage.run(context), tally: NOTHING };
	const report = join(ROOT, stampPath(stage.report));
	rmSync(report, { force: true });
	const code = await stage.run(context);
	return { code, tally: readTally(report) };
}

/**
 * Stage names first; what follows is for the tool of the one stage named, such as the path of a test.
 *
 * @param {string[]} args
 * @throws {SetupError} if the first is no stage, or what follows could go to more than one
 */
function readArguments(args) {
	const known = STAGES.map(({ id }) => id);
	const end = args.findIndex((arg) => !known.includes(arg));
	const ids = end === -1 ? args : args.slice(0, end);
	const more = end === -1 ? [] : args.slice(end);
	if (more.length > 0 && ids.length !== 1) {
		throw new SetupError(`Name one stage before "${more[0]}": ${known.join(', ')}.`);
	}
	return { stages: chooseStages(ids), more };
}
