import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ensureChromium } from './chromium.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'chromium-'))));
afterEach(() => {
	rmSync(folder, { recursive: true });
	vi.unstubAllEnvs();
});

function program(name: string, says: string, code = 0): string {
	const path = join(folder, name);
	writeFileSync(path, `#!/bin/sh\necho "${says}"\nexit ${code}\n`);
	chmodSync(path, 0o755);
	return path;
}

it('takes the browser that CHROMIUM_PATH names', async () => {
	const own = program('own', 'Chromium 140.0.1');
	vi.stubEnv('CHROMIUM_PATH', own);
	expect(await ensureChromium(process.execPath)).toBe(own);
});

it.each([
	['is missing', () => '/nowhere/chromium'],
	['is no browser', () => program('other', 'other 9.1')],
	['does not start', () => program('broken', 'chromium: missing library', 127)]
])('refuses a CHROMIUM_PATH that %s', async (_, path) => {
	vi.stubEnv('CHROMIUM_PATH', path());
	await expect(ensureChromium(process.execPath)).rejects.toThrow(
		/^CHROMIUM_PATH is ".*", which is no/
	);
});

it('passes over a stand-in on PATH that only says how to install the browser', async () => {
	program('chromium-browser', 'This command requires the chromium snap to be installed', 1);
	const chrome = program('google-chrome', 'Google Chrome 140.0.1');
	vi.stubEnv('CHROMIUM_PATH', '');
	vi.stubEnv('PATH', folder);
	expect(await ensureChromium(process.execPath)).toBe(chrome);
});
