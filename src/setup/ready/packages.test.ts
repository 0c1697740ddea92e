import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Machine } from './machine.mjs';
import { agrees, isInstalled, npmSentence } from './packages.mjs';

describe('agrees', () => {
	const linux: Machine = { platform: 'linux', arch: 'x64', libc: 'glibc' };
	const a = { version: '1.0.0' };
	const aLinux = { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] };
	const locked = {
		'': { version: '1.0.0' },
		'node_modules/a': a,
		'node_modules/a-helper': { version: '1.0.0', optional: true },
		'node_modules/a-linux': aLinux,
		'node_modules/a-musl': { ...aLinux, libc: ['musl'] },
		'node_modules/a-darwin': { version: '1.0.0', optional: true, os: 'darwin', cpu: 'arm64' }
	};
	const whole = { 'node_modules/a': a, 'node_modules/a-linux': aLinux };

	it.each([
		['all that this machine needs', whole, true],
		['another version', { ...whole, 'node_modules/a': { version: '0.9.0' } }, false],
		['too little', { 'node_modules/a-linux': aLinux }, false],
		['too much', { ...whole, 'node_modules/b': a }, false],
		['all but the package chosen for this machine', { 'node_modules/a': a }, false]
	])('says of %s: %s', (_, installed, expected) => {
		expect(agrees(locked, installed, linux)).toBe(expected);
	});

	it.each([
		{ platform: 'darwin', arch: 'arm64', libc: undefined },
		{ platform: 'linux', arch: 'arm64', libc: 'glibc' as const },
		{ platform: 'linux', arch: 'x64', libc: 'musl' as const }
	])('refuses for %j what was installed for another machine', (machine) => {
		expect(agrees(locked, whole, machine)).toBe(false);
	});
});

describe('isInstalled', () => {
	const packages = { 'node_modules/a': { version: '1.0.0' } };
	let folder = '';

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'packages-'));
		mkdirSync(join(folder, 'node_modules'));
		writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('does not trust an installation that npm never finished', () => {
		expect(isInstalled(folder)).toBe(false);
	});

	it('trusts one that ended with the list of the lock', () => {
		writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
		expect(isInstalled(folder)).toBe(true);
	});
});

describe('npmSentence', () => {
	it.each(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ETIMEDOUT', 'ERR_SOCKET_TIMEOUT'])(
		'blames the network for %s',
		(code) => {
			expect(npmSentence('Node 24', `npm error code ${code}\nnpm error …`, 'a.log')).toBe(
				`Node 24 could not be downloaded because the npm registry cannot be reached (${code}); connect and run the command again (details: a.log).`
			);
		}
	);

	it('reads the words of an older npm', () => {
		expect(npmSentence('Node 24', 'npm ERR! code ENOSPC', 'a.log')).toContain('the disk is full');
	});

	it('names the log for anything else', () => {
		expect(npmSentence('Node 24', 'npm error code EUSAGE', 'a.log')).toBe(
			'Node 24 could not be installed because npm ci failed (EUSAGE; details: a.log).'
		);
	});
});
