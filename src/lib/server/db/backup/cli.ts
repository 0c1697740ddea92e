import { backup } from './backup.ts';
import { restore } from './restore.ts';

/*
 * `npm run backup -- <file>` and `npm run restore -- <file>`: the server may go on running meanwhile.
 */

const [, , act, file] = process.argv;
const folder = process.env['DATA_DIR'] ?? 'data';

if ((act !== 'backup' && act !== 'restore') || file === undefined) {
	console.error(`Name a file: npm run ${act ?? 'backup'} -- <file>`);
	process.exitCode = 2;
} else {
	try {
		const counts = await (act === 'backup' ? backup : restore)(folder, file);
		const rows = Object.entries(counts).map(([table, count]) => `${count} ${table}`);
		const done = act === 'backup' ? `Copied into ${file} and checked` : `Put back from ${file}`;
		console.log(`${done}: ${rows.join(', ')}.`);
	} catch (cause) {
		console.error(cause instanceof Error ? cause.message : cause);
		process.exitCode = 1;
	}
}
