import { secondLook } from './second-look.ts';

const today = new Date().toISOString().slice(0, 10);

try {
	console.log(await secondLook(process.cwd(), process.argv.slice(2), today));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
