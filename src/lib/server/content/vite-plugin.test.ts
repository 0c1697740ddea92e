import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveConfig } from 'vite';
import { contentCheck } from './vite-plugin.ts';

let root = '';

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'content-'));
	mkdirSync(join(root, 'src/content/modules/empty'), { recursive: true });
});

afterAll(() => {
	rmSync(root, { recursive: true });
});

const readable =
	'The content needs correcting:\nsrc/content/modules/empty/module.yaml: this file is missing; write it or remove the folder.';

function start(command: 'build' | 'serve', mode: string): Promise<unknown> {
	const config = { root, configFile: false, plugins: [contentCheck()] } as const;
	return resolveConfig({ ...config, plugins: [...config.plugins] }, command, mode).then(
		() => 'started',
		(error: unknown) => error
	);
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
