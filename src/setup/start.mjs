import { command } from './process/failure.mjs';
import { assertPortFree, parsePort } from './process/port.mjs';
import { envFor } from './process/run.mjs';
import { serve } from './process/server.mjs';
import { ensureBuild } from './ready/build.mjs';
import { ensureNode } from './ready/node-bridge.mjs';
import { ensurePackages } from './ready/packages.mjs';

/**
 * Without it the server takes every address for https, and refuses forms that come by http.
 *
 * @param {number} port
 */
function origin(port) {
	const { ORIGIN, PROTOCOL_HEADER, HOST_HEADER } = process.env;
	return ORIGIN || PROTOCOL_HEADER || HOST_HEADER ? {} : { ORIGIN: `http://localhost:${port}` };
}

await command(async () => {
	const port = parsePort(process.env.PORT);
	const host = process.env.HOST || undefined;
	await assertPortFree(port, host);
	const node = await ensureNode();
	await ensurePackages(node);
	await ensureBuild(node);
	const { SHUTDOWN_TIMEOUT = '5' } = process.env;
	const env = envFor(node, { PORT: String(port), SHUTDOWN_TIMEOUT, ...origin(port) });
	return serve(node, { port, host, env });
});
