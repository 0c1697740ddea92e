import { build } from 'vite';
import type { Plugin } from 'vite';

const ID = 'virtual:early-script';

/** Serves the early script as one minified string, for the head of lesson pages. */
export function earlyScript(): Plugin {
	let root = '';
	return {
		name: 'early-script',
		configResolved(config) {
			root = config.root;
		},
		resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
		async load(id) {
			if (id !== `\0${ID}`) return undefined;
			const entry = `${root}/src/lib/features/walk/early/early.ts`;
			const bundled = await build({
				configFile: false,
				root,
				logLevel: 'warn',
				build: {
					write: false,
					target: 'es2022',
					lib: { entry, formats: ['iife'], name: 'early' },
					rolldownOptions: { output: { extend: false } }
				}
			});
			const [output] = [bundled].flat();
			if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`);
			const { code } = output.output[0];
			return `export default ${JSON.stringify(code.trim().replaceAll('</', '<\\/'))}`;
		}
	};
}
