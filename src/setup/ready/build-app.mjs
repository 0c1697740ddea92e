import { build } from 'vite';

try {
	await build();
} catch (error) {
	process.send?.(error instanceof Error ? error.message : String(error));
	console.error(error);
	process.exitCode = 1;
} finally {
	process.disconnect?.();
}
