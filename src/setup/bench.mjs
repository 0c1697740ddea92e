import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { command, SetupError } from './process/failure.mjs';
import { ROOT } from './process/root.mjs';
import { envFor, runOpenly } from './process/run.mjs';
import { ensureBuild } from './ready/build.mjs';
import { ensureChromium } from './ready/chromium.mjs';
import { ensureNode } from './ready/node-bridge.mjs';
import { ensurePackages } from './ready/packages.mjs';

const BENCH = 'tests/bench/run.ts';

await command(async () => {
	if (!existsSync(join(ROOT, BENCH))) throw new SetupError(`There is no ${BENCH} to run yet.`);
	const node = await ensureNode();
	await ensurePackages(node);
	await ensureBuild(node);
	const env = envFor(node, { CHROMIUM_PATH: await ensureChromium(node) });
	return runOpenly([node, BENCH, ...process.argv.slice(2)], { env });
});
