import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { assertPortFree, findFreePort, parsePort } from './port.mjs';

describe('parsePort', () => {
	it.each([
		[undefined, 3000],
		['', 3000],
		['8080', 8080],
		['65535', 65535]
	])('reads %j as %d', (value, port) => {
		expect(parsePort(value)).toBe(port);
	});

	it.each(['abc', '0', '-1', '65536', '3000.5', '0x10', ' 80', '1e3'])('refuses %j', (value) => {
		expect(() => parsePort(value)).toThrow(
			`PORT must be a whole number from 1 to 65535, but it is "${value}".`
		);
	});
});

describe('assertPortFree', () => {
	let other: Server | undefined;
	afterEach(() => new Promise((resolve) => (other ? other.close(resolve) : resolve(undefined))));

	async function occupy(host: string): Promise<number> {
		const port = await findFreePort();
		const server = createServer();
		other = server;
		await new Promise((resolve) => server.listen(port, host, () => resolve(undefined)));
		return port;
	}

	it('is content with a free port', async () => {
		await expect(assertPortFree(await findFreePort())).resolves.toBeUndefined();
	});

	it.each(['0.0.0.0', '127.0.0.1'])(
		'names another port when a program on %s has it',
		async (host) => {
			const port = await occupy(host);
			await expect(assertPortFree(port)).rejects.toThrow(
				`Port ${port} is in use by another program; stop it or choose another port, for example: PORT=${port + 1} npm start`
			);
		}
	);

	it('says so when the machine has no such address', async () => {
		await expect(assertPortFree(await findFreePort(), '192.0.2.1')).rejects.toThrow(
			/cannot listen on 192\.0\.2\.1, port \d+ \(EADDRNOTAVAIL\)/
		);
	});
});
