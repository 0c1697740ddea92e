import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { findFreePort } from './process/port.mjs';

/** Runs a command of `package.json` to its early end. */
function run(script: string, args: string[], env: Record<string, string> = {}) {
	const file = new URL(script, import.meta.url).pathname;
	return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
		const options = { env: { ...process.env, ...env } };
		execFile(process.execPath, [file, ...args], options, (error, stdout, stderr) => {
			resolve({ code: error?.code, stdout, stderr });
		});
	});
}

it('npm start refuses a PORT that is none, in one sentence', async () => {
	expect(await run('start.mjs', [], { PORT: 'abc' })).toEqual({
		code: 1,
		stdout: '',
		stderr: 'PORT must be a whole number from 1 to 65535, but it is "abc".\n'
	});
});

it('npm start looks for its port before it does any work', async () => {
	const port = await findFreePort();
	const other = createServer();
	await new Promise((resolve) => other.listen(port, () => resolve(undefined)));
	const { code, stdout, stderr } = await run('start.mjs', [], { PORT: String(port), HOST: '' });
	await new Promise((resolve) => other.close(resolve));
	expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
	expect(stderr).toMatch(/^Port \d+ is in use by another program; .*\n$/);
});

it('npm test names its stages to whoever mistypes one', async () => {
	const { code, stderr } = await run('test.mjs', ['unti']);
	expect(code).toBe(1);
	expect(stderr).toMatch(/^Name one stage before "unti": format, generate, lint, .*e2e\.\n$/);
});
