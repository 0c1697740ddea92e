import { relative } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { checkContent } from './check-content.ts';
import { MODULES_FOLDER } from './module-files.ts';

/**
 * Stops the build at broken content, with one line per problem, and shows the problems over the
 * page while developing.
 */
export function contentCheck(): Plugin {
	let root = '';
	return {
		name: 'content-check',
		apply: (_config, { mode }) => mode !== 'test',
		configResolved(config) {
			root = config.root;
		},
		buildStart() {
			if (this.environment.config.command !== 'build') return;
			const { problems } = checkContent(root);
			if (problems.length > 0) throw readableError(problems);
		},
		configureServer(server) {
			const report = () => reportProblems(server, checkContent(root).problems);
			server.watcher.on('all', (_event, path) => {
				if (!relative(root, path).startsWith(MODULES_FOLDER)) return;
				if (!report()) server.ws.send({ type: 'full-reload' });
			});
			server.ws.on('connection', report);
		}
	};
}

/** Says whether there was something to report. */
function reportProblems(server: ViteDevServer, problems: string[]): boolean {
	if (problems.length === 0) return false;
	const { message } = readableError(problems);
	server.config.logger.error(message, { timestamp: true });
	server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'content-check' } });
	return true;
}

/** The problems are the whole story: a stack trace would only hide them from an author. */
function readableError(problems: string[]): Error {
	const error = new Error(`The content needs correcting:\n${problems.join('\n')}`);
	error.stack = error.message;
	return error;
}
