import { readEnvironment } from '#lib/server/env.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';

/*
 * `npm run backup -- <file>` and `npm run restore -- <file>`: the server may go on running meanwhile.
 */

const [, , act, file] = process.argv;

if ((act !== 'backup' && act !== 'restore') || file === undefined) {
	console.error(`Name a file: npm run ${act ?? 'backup'} -- <file>`);
	process.exitCode = 2;
} else {
	try {
		const { DATA_DIR, DATABASE_URL } = readEnvironment();
		const place = { folder: DATA_DIR, url: DATABASE_URL };
		const counts = await (act === 'backup' ? backup : restore)(place, file);
		const filled = Object.entries(counts).filter(([, count]) => count > 0);
		const rows = filled.map(([table, count]) => `${count} ${table}`);
		const done = act === 'backup' ? `Copied into ${file} and checked` : `Put back from ${file}`;
		console.log(`${done}: ${rows.join(', ') || 'no rows'}.`);
	} catch (cause) {
		console.error(cause instanceof Error ? cause.message : cause);
		process.exitCode = 1;
	}
}
