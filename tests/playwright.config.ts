import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';

const port = process.env['E2E_PORT'] ?? '4173';
const origin = `http://localhost:${port}`;
const chromium = process.env['CHROMIUM_PATH'];
const asRoot = process.getuid?.() === 0;

// Each run has a database of its own, which the workers that load this file again do not need.
const data = process.env['E2E_DATA'] ?? mkdtempSync(join(tmpdir(), 'said-or-shown-e2e-'));
process.env['E2E_DATA'] = data;

const launchOptions = {
	...(chromium ? { executablePath: chromium } : {}),
	args: [
		...(asRoot ? ['--no-sandbox'] : []),
		'--disable-gpu',
		// A name that is no secure context, as a laptop's address in a classroom.
		'--host-resolver-rules=MAP school.test 127.0.0.1',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync'
	]
};

export default defineConfig({
	testDir: 'e2e',
	testMatch: '*.e2e.ts',
	outputDir: '../test-results',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	use: { baseURL: origin, trace: 'retain-on-failure' },
	projects: [
		{ name: 'desktop', grepInvert: /@phone/, use: { ...devices['Desktop Chrome'], launchOptions } },
		{ name: 'phone', grep: /@phone/, use: { ...devices['Pixel 7'], launchOptions } }
	],
	webServer: {
		command: `"${process.execPath}" build/index.js`,
		cwd: '..',
		env: { PORT: port, HOST: '127.0.0.1', ORIGIN: origin, DATA_DIR: data },
		url: origin,
		reuseExistingServer: false,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 }
	}
});
