import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger, createServer, resolveConfig } from 'vite';
import { contentCheck } from './vite-plugin.ts';

let root = '';
let broken = '';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'content-'));
	broken = join(root, 'src/content/modules/empty');
	mkdirSync(broken, { recursive: true });
});

afterEach(() => {
	rmSync(root, { recursive: true });
});

const readable =
	'The content needs correcting:\nsrc/content/modules/empty/module.yaml: this file is missing; write it or remove the folder.';

async function start(command: 'build' | 'serve', mode: string): Promise<unknown> {
	try {
		await resolveConfig({ root, configFile: false, plugins: [contentCheck()] }, command, mode);
		return 'started';
	} catch (error) {
		return error;
	}
}

describe('broken content', () => {
	it('stops the build with its problems and no stack', async () => {
		const error = await start('build', 'production');
		expect(inspect(error)).toBe(readable);
		expect(error).toMatchObject({ message: readable, stack: readable });
	});

	it('does not stop the server for developing', async () => {
		expect(await start('serve', 'development')).toBe('started');
	});

	it('does not stop tests', async () => {
		expect(await start('build', 'test')).toBe('started');
	});
});

it('shows what is wrong over the page, and loads the page again once it is right', async () => {
	const logger = createLogger('silent');
	const logged = vi.spyOn(logger, 'error');
	const server = await createServer({
		root,
		configFile: false,
		mode: 'development',
		customLogger: logger,
		server: { middlewareMode: true, ws: false, watch: null },
		plugins: [contentCheck()]
	});
	const sent = vi.spyOn(server.ws, 'send');

	server.watcher.emit('all', 'change', join(root, 'src/routes/+page.svelte'));
	expect(sent).not.toHaveBeenCalled();

	server.watcher.emit('all', 'unlink', join(broken, 'module.yaml'));
	const err = { message: readable, stack: '', plugin: 'content-check' };
	expect(sent.mock.lastCall).toEqual([{ type: 'error', err }]);
	expect(logged).toHaveBeenCalledWith(readable, { timestamp: true });

	server.watcher.emit('all', 'change', join(root, 'src/content/bank/bank.yaml'));
	expect(logged).toHaveBeenCalledTimes(2);

	rmSync(broken, { recursive: true });
	server.watcher.emit('all', 'unlinkDir', broken);
	expect(sent.mock.lastCall).toEqual([{ type: 'full-reload' }]);
	await server.close();
});
