import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openStore } from '../open-store.ts';
import type { Store } from '../open-store.ts';

/** A database on the disk, new for each test of the file. Not there before the tests begin. */
export function freshStore() {
	let open: { folder: string; store: Store } | undefined;
	const current = () => {
		if (!open) throw new Error('the store is there only while a test runs');
		return open;
	};
	beforeEach(async () => {
		const folder = mkdtempSync(join(tmpdir(), 'said-or-shown-'));
		open = { folder, store: await openStore(folder) };
	});
	afterEach(async () => {
		await current().store.close();
		rmSync(current().folder, { recursive: true });
	});
	return {
		get db() {
			return current().store.db;
		},
		get folder() {
			return current().folder;
		},
		/** Closes it and opens it again, as a restarted server does. */
		async reopen() {
			await current().store.close();
			current().store = await openStore(current().folder);
		}
	};
}
