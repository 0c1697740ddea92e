import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { running, stopRunning } from './running.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'said-or-shown-'));
	vi.stubEnv('DATA_DIR', folder);
	vi.stubEnv('DATABASE_URL', undefined);
});
afterEach(async () => {
	await stopRunning();
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

const settings = async () => (await running()).db.selectFrom('settings').selectAll().execute();

it('opens the store once, however many ask', async () => {
	const [first, second] = await Promise.all([running(), running()]);
	expect(second).toBe(first);
	expect(await running()).toBe(first);
});

it('lets go of the store, and opens it anew with what it had', async () => {
	const first = await running();
	await first.db.insertInto('settings').values({ id: 'a', value: 'one' }).execute();
	await stopRunning();
	await expect(first.db.selectFrom('settings').selectAll().execute()).rejects.toThrow();
	expect(await running()).not.toBe(first);
	expect(await settings()).toEqual([{ id: 'a', value: 'one' }]);
});

it('has nothing to let go of before anybody asked', async () => {
	await stopRunning();
	expect(await settings()).toEqual([]);
});
