import { command, SetupError } from './process/failure.mjs';
import { envFor, runOpenly } from './process/run.mjs';
import { ensureBuild } from './ready/build.mjs';
import { ensureNode } from './ready/node-bridge.mjs';
import { ensurePackages } from './ready/packages.mjs';
import { toolFile } from './ready/tool.mjs';

const [tool, ...args] = process.argv.slice(2);

await command(async () => {
	if (tool === undefined)
		throw new SetupError('Which tool? For example: node src/setup/run.mjs vite dev');
	const node = await ensureNode();
	await ensurePackages(node);
	if (tool === 'build') {
		await ensureBuild(node);
		return 0;
	}
	const script = tool === 'node' ? [] : [toolFile(tool)];
	return runOpenly([node, ...script, ...args], { env: envFor(node) });
});
