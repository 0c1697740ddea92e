import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashFiles, oncePer } from './stamp.mjs';

let folder = '';
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'stamp-'));
	mkdirSync(join(folder, 'src/deep'), { recursive: true });
	write('src/deep/a.ts', 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('hashFiles', () => {
	const hash = () => hashFiles(folder, ['src', 'config.js'], (path) => path.endsWith('.test.ts'));

	it.each([
		['a file deep inside says something else', () => write('src/deep/a.ts', 'two')],
		['a file is added', () => write('src/b.ts', '')],
		['a file is taken away', () => rmSync(join(folder, 'src/deep/a.ts'))],
		['a missing file appears', () => write('config.js', '')]
	])('changes when %s', (_, change) => {
		const before = hash();
		change();
		expect(hash()).not.toBe(before);
	});

	it('stays when only what is left out changes', () => {
		const before = hash();
		write('src/deep/a.test.ts', 'test');
		expect(hash()).toBe(before);
	});
});

describe('oncePer', () => {
	it('does the work once for a hash, and again for another', async () => {
		const work = vi.fn(() => Promise.resolve());
		const stamp = join(folder, 'stamp');
		for (const hash of ['a', 'a', 'b', 'b', 'a']) await oncePer(stamp, hash, work);
		expect(work).toHaveBeenCalledTimes(3);
	});

	it('does not count work that failed', async () => {
		const stamp = join(folder, 'stamp');
		await oncePer(stamp, 'a', () => Promise.resolve());
		const failing = oncePer(stamp, 'b', () => Promise.reject(new Error('broken')));
		await expect(failing).rejects.toThrow('broken');
		expect(existsSync(stamp)).toBe(false);
	});
});
