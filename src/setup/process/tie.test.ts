import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { expect, it } from 'vitest';

const TIE = new URL('./tie.mjs', import.meta.url).href;
const LONG_LIVED = "['-e', 'console.log(process.pid); setInterval(() => undefined, 1000)']";

/** A process that ties a long-lived child and prints the child's process id. */
const TYING = `
	import { spawn } from 'node:child_process';
	import { tie } from '${TIE}';
	const child = spawn(process.execPath, ${LONG_LIVED}, { stdio: ['ignore', 'inherit', 'inherit'] });
	await tie(child).catch((error) => (process.exitCode = error.exitCode));
`;
const asModule = (text: string) => ['--input-type=module', '-e', text];

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

function firstNumber(stream: NodeJS.ReadableStream): Promise<number> {
	return new Promise((resolve) => stream.once('data', (chunk) => resolve(Number(String(chunk)))));
}

function exitCode(child: ChildProcess): Promise<number | null> {
	return new Promise((resolve) => child.once('close', resolve));
}

it('stops the child on SIGTERM and exits with what a shell expects', async () => {
	const tying = spawn(process.execPath, asModule(TYING));
	const pid = await firstNumber(tying.stdout);
	tying.kill('SIGTERM');
	expect(await exitCode(tying)).toBe(143);
	expect(isAlive(pid)).toBe(false);
});

it.each([
	['is its parent', ''],
	['runs it by a shell', 'sh']
])('stops the child when an npm that %s is killed outright', async (_, shell) => {
	const npm = `
		import { spawn } from 'node:child_process';
		const shell = ${JSON.stringify(shell)};
		const args = [process.execPath, ...${JSON.stringify(asModule(TYING))}];
		// The second command keeps the shell from giving its place to the first.
		const [program, ...rest] = shell ? [shell, '-c', '"$@"; exit $?', shell, ...args] : args;
		spawn(program, rest, { stdio: ['ignore', 'inherit', 'inherit'] });
	`;
	const env = { ...process.env, npm_lifecycle_event: 'start' };
	const npmLike = spawn(process.execPath, asModule(npm), { env });
	const pid = await firstNumber(npmLike.stdout);
	npmLike.kill('SIGKILL');
	await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
});

it('stops the child with the signal it tidies up for', async () => {
	const text = `
		import { spawn } from 'node:child_process';
		import { tie } from '${TIE}';
		const polite = 'process.on("SIGINT", () => { console.log("tidy"); process.exit(0); }); console.log("up"); setInterval(() => undefined, 1000)';
		const child = spawn(process.execPath, ['-e', polite], { stdio: ['ignore', 'inherit', 'inherit'] });
		await tie(child, { stopSignal: 'SIGINT' }).catch((error) => (process.exitCode = error.exitCode));
	`;
	const tying = spawn(process.execPath, asModule(text));
	let written = '';
	tying.stdout.on('data', (chunk) => (written += String(chunk)));
	await expect.poll(() => written, { timeout: 10_000 }).toBe('up\n');
	tying.kill('SIGTERM');
	expect(await exitCode(tying)).toBe(143);
	expect(written).toBe('up\ntidy\n');
});

it('passes the exit status of the child on', async () => {
	const text = `
		import { spawn } from 'node:child_process';
		import { tie } from '${TIE}';
		process.exitCode = await tie(spawn(process.execPath, ['-e', 'process.exit(7)']));
	`;
	expect(await exitCode(spawn(process.execPath, asModule(text)))).toBe(7);
});
