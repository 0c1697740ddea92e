import { createServer } from 'node:net';
import { SetupError } from './failure.mjs';

const DEFAULT_PORT = 3000;
const ANY_HOST = '0.0.0.0';

/**
 * @param {string | undefined} value the environment's PORT
 * @throws {SetupError} if it is no port
 */
export function parsePort(value) {
	if (value === undefined || value === '') return DEFAULT_PORT;
	const port = Number(value);
	if (/^\d+$/.test(value) && port >= 1 && port <= 65535) return port;
	throw new SetupError(`PORT must be a whole number from 1 to 65535, but it is "${value}".`);
}

/**
 * Proves that the server will get its port, before the long work begins.
 *
 * @param {number} port
 * @param {string} [host] where the server will listen; all addresses when left out
 * @throws {SetupError} if it will not
 */
export async function assertPortFree(port, host = ANY_HOST) {
	// A program on ::1 alone would answer in our place wherever localhost means ::1 first.
	const hosts = host === ANY_HOST ? [ANY_HOST, '::1'] : [host];
	for (const each of hosts) {
		const code = await tryToListen(port, each);
		if (code === 'EADDRINUSE') {
			throw new SetupError(
				`Port ${port} is in use by another program; stop it or choose another port, for example: PORT=${port + 1} npm start`
			);
		}
		if (code !== undefined && each === host) {
			throw new SetupError(`The server cannot listen on ${host}, port ${port} (${code}).`);
		}
	}
}

/** Some port that nobody uses just now. */
export async function findFreePort() {
	const server = createServer();
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	if (address === null || typeof address === 'string') throw new TypeError('no TCP address');
	return address.port;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the error's code; undefined when it worked
 */
function tryToListen(port, host) {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
		server.listen({ port, host }, () => server.close(() => resolve(undefined)));
	});
}
