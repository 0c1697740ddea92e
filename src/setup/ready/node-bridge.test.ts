import { describe, expect, it } from 'vitest';
import { ensureNode, isNewEnough } from './node-bridge.mjs';

const old = { version: '20.20.2', path: '/old/node' };

describe('isNewEnough', () => {
	it.each([
		['22.17.0', true],
		['22.18.3', true],
		['24.0.0', true],
		['22.16.9', false],
		['20.20.2', false],
		['18.0.0', false]
	])('takes Node %s for %s', (version, expected) => {
		expect(isNewEnough(version)).toBe(expected);
	});
});

describe('ensureNode', () => {
	it('uses a Node that is new enough as it is, on any platform', async () => {
		const own = { version: '24.1.0', path: '/own/node' };
		expect(await ensureNode(own, () => ({ platform: 'aix', arch: 'ppc64', libc: undefined }))).toBe(
			'/own/node'
		);
	});

	it.each([
		[{ platform: 'sunos', arch: 'x64', libc: undefined }, 'sunos x64'],
		[{ platform: 'darwin', arch: 'arm64', libc: undefined }, 'darwin arm64'],
		[{ platform: 'linux', arch: 'x64', libc: 'musl' as const }, 'linux x64 with musl']
	])('says which Node to install where none can be fetched: %j', async (machine, name) => {
		await expect(ensureNode(old, () => machine)).rejects.toThrow(
			`Node 20.20.2 is too old and none can be fetched for ${name}: please install Node 24 from nodejs.org`
		);
	});
});
