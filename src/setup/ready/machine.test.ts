import { expect, it } from 'vitest';
import { fits, thisMachine } from './machine.mjs';

const linux = { platform: 'linux', arch: 'x64', libc: 'glibc' as const };

it.each([
	[{}, true],
	[{ os: 'linux', cpu: 'x64' }, true],
	[{ os: ['darwin', 'linux'], libc: ['glibc'] }, true],
	[{ os: ['!win32'] }, true],
	[{ os: ['!linux'] }, false],
	[{ os: 'win32' }, false],
	[{ os: 'linux', cpu: 'arm64' }, false],
	[{ os: 'linux', libc: 'musl' }, false]
])('takes %j on Linux for %s', (limits, expected) => {
	expect(fits(limits, linux)).toBe(expected);
});

it('has a C library to name on Linux only', () => {
	const { platform, libc } = thisMachine();
	expect(libc !== undefined).toBe(platform === 'linux');
});
