import { relative } from 'node:path';
import { inspect } from 'node:util';
import type { Plugin, ViteDevServer } from 'vite';
import { BANK_FOLDER } from './bank-file.ts';
import { checkContent } from './check-content.ts';
import { MODULES_FOLDER } from './module-files.ts';

const WATCHED = [MODULES_FOLDER, BANK_FOLDER];

/**
 * Stops the build at broken content, with one line per problem, and shows the problems over the
 * page while developing.
 */
export function contentCheck(): Plugin {
	let root = '';
	return {
		name: 'content-check',
		apply: (_config, { mode }) => mode !== 'test',
		// Not in buildStart: the bundler would wrap the error, print it twice and add its stack.
		configResolved(config) {
			root = config.root;
			if (config.command !== 'build') return;
			const { problems } = checkContent(root);
			if (problems.length > 0) throw readableError(problems);
		},
		configureServer(server) {
			const report = () => reportProblems(server, checkContent(root).problems);
			server.watcher.on('all', (_event, path) => {
				const place = relative(root, path);
				if (!WATCHED.some((folder) => place.startsWith(folder))) return;
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

/** The problems are the whole story: brackets and a stack would only hide them from an author. */
function readableError(problems: string[]): Error {
	const message = `The content needs correcting:\n${problems.join('\n')}`;
	const error = new Error(message);
	error.stack = message;
	return Object.assign(error, { [inspect.custom]: () => message });
}
