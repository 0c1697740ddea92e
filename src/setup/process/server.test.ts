import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findFreePort } from './port.mjs';

const importing = (path: string, name: string) =>
	`import { ${name} } from '${new URL(path, import.meta.url).href}';`;
const ANSWERING = (status: number) => `
	import { createServer } from 'node:http';
	const server = createServer((_, response) => response.writeHead(${status}).end());
	server.listen(process.env.PORT, () => console.log('Listening on ' + process.env.PORT));
	process.on('SIGTERM', () => server.close());
`;

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'server-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A process that serves this script, as `npm start` would serve the build. */
async function serve(script: string) {
	const port = await findFreePort();
	writeFileSync(join(folder, 'server.mjs'), script);
	const main = `
		${importing('./failure.mjs', 'command')}
		${importing('./server.mjs', 'serve')}
		const env = { ...process.env, PORT: '${port}' };
		const script = ${JSON.stringify(join(folder, 'server.mjs'))};
		await command(() => serve(process.execPath, { port: ${port}, env, script }));
	`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', main]);
	const written = { stdout: '', stderr: '' };
	child.stdout.on('data', (chunk) => (written.stdout += String(chunk)));
	child.stderr.on('data', (chunk) => (written.stderr += String(chunk)));
	const ended = new Promise((resolve) => child.once('close', resolve));
	return { child, port, written, ended };
}

it('says that it is ready once the server answers, and ends well with it', async () => {
	const { child, port, written, ended } = await serve(ANSWERING(200));
	const ready = `Said or Shown is ready at http://localhost:${port}\n`;
	await expect.poll(() => written.stdout, { timeout: 10_000 }).toBe(ready);
	child.kill('SIGTERM');
	expect(await ended).toBe(0);
	expect(written).toEqual({ stdout: ready, stderr: '' });
});

it('takes the server down with it even when killed outright', async () => {
	const { child, port, written } = await serve(ANSWERING(200));
	await expect.poll(() => written.stdout, { timeout: 10_000 }).toContain('ready');
	child.kill('SIGKILL');
	const answers = () => fetch(`http://127.0.0.1:${port}/`).then(Boolean, () => false);
	await expect.poll(answers, { timeout: 10_000 }).toBe(false);
});

it.each([
	['throw new Error("no database");', 'The server stopped while starting (exit status 1)'],
	[ANSWERING(500), 'The server answers with an error (500)']
])('fails with one sentence when the server cannot serve', async (script, sentence) => {
	const { written, ended } = await serve(script);
	expect(await ended).toBe(1);
	expect(written.stdout).toBe('');
	expect(written.stderr).toBe(`${sentence}; what it wrote is in .stamps/server.log.\n`);
});
