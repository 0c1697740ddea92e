import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import type { Plugin } from 'vite';

/** The browser's entry of lesson pages. */
export const LESSON_CLIENT = 'src/routes/modules/[id]/client.ts';

/**
 * Builds the client of lesson pages on its own and puts it beside Kit's. On its own it holds only
 * those parts of Svelte that a lesson uses, in one file: Kit's build would share one runtime, with
 * everything that any page uses, among many.
 */
export function lessonClient(): Plugin {
	return {
		name: 'lesson-client',
		apply: 'build',
		async generateBundle() {
			if (this.environment.name !== 'client') return;
			const { root, define } = this.environment.config;
			for (const file of await buildClient(root, define ?? {})) {
				if (file.type === 'chunk') {
					const { fileName, code, exports } = file;
					this.emitFile({ type: 'prebuilt-chunk', fileName, code, exports });
				} else {
					const { fileName, names, source } = file;
					// Only a named asset gets into the manifest, and so into what is kept offline.
					this.emitFile({ type: 'asset', fileName, source, ...(names[0] && { name: names[0] }) });
				}
			}
		}
	};
}

async function buildClient(root: string, define: Record<string, unknown>) {
	const names = '_app/immutable/lesson/[name].[hash]';
	const built = await build({
		configFile: false,
		root,
		define,
		base: './',
		publicDir: false,
		logLevel: 'warn',
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
		build: {
			write: false,
			target: 'es2022',
			modulePreload: { polyfill: false },
			rolldownOptions: {
				input: { lesson: LESSON_CLIENT },
				output: {
					entryFileNames: `${names}.js`,
					chunkFileNames: `${names}.js`,
					assetFileNames: `${names}[extname]`
				}
			}
		}
	});
	if (!('output' in built)) throw new Error(`${LESSON_CLIENT} was not bundled`);
	return built.output;
}
