import { drawLists } from './draw-lists.ts';

const [id, ...leaveOut] = process.argv.slice(2);

try {
	if (id === undefined) throw new Error('Name a module: npm run content:draw -- pond');
	console.log(drawLists(process.cwd(), id, leaveOut));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
