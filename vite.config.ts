import { globSync, readFileSync } from 'node:fs';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { lessonClient } from './src/lib/server/lesson-client/client-plugin.ts';
import { earlyScript } from './src/lib/server/lesson-client/early-script-plugin.ts';
import { contentCheck } from './src/lib/server/content/check/vite-plugin.ts';

/** Tests of the server that use a database run on both. */
function testsWithStore(): string[] {
	return globSync('src/**/*.test.ts').filter((file) =>
		/\bfreshStore\(/.test(readFileSync(file, 'utf8'))
	);
}

const asRoot = process.getuid?.() === 0;
const chromiumArgs = [
	...(asRoot ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];
const chromium = process.env.CHROMIUM_PATH;

export default defineConfig({
	plugins: [
		contentCheck(),
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['baseLocale']
		}),
		earlyScript(),
		lessonClient(),
		sveltekit()
	],
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: './vite.config.ts',
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts', 'tests/{authorisation,budgets,crash}/**']
				}
			},
			{
				extends: './vite.config.ts',
				test: {
					name: 'postgres',
					environment: 'node',
					include: testsWithStore(),
					globalSetup: 'src/lib/server/db/testing/postgres-setup.ts'
				}
			},
			{
				test: {
					name: 'server',
					environment: 'node',
					include: ['tests/{authorisation,crash}/*.test.ts'],
					// Each starts servers of its own; together they would only wait for each other.
					fileParallelism: false
				}
			},
			{
				test: {
					name: 'budgets',
					environment: 'node',
					include: ['tests/budgets/*.test.ts']
				}
			},
			{
				extends: './vite.config.ts',
				test: {
					name: 'browser',
					include: ['src/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						instances: [{ browser: 'chromium' }],
						provider: playwright({
							launchOptions: {
								...(chromium ? { executablePath: chromium } : {}),
								args: chromiumArgs
							}
						})
					}
				}
			}
		]
	}
});
