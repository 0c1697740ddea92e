import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ensurePostgres } from './find.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'postgres-'))));
afterEach(() => {
	rmSync(folder, { recursive: true });
	vi.unstubAllEnvs();
});

function programs(...names: string[]): void {
	for (const name of names) {
		const path = join(folder, name);
		writeFileSync(path, `#!/bin/sh\necho "${name} (PostgreSQL) 15.1"\n`);
		chmodSync(path, 0o755);
	}
}

it('takes the programs that POSTGRES_BIN names', async () => {
	programs('initdb', 'postgres');
	vi.stubEnv('POSTGRES_BIN', folder);
	expect(await ensurePostgres()).toBe(folder);
});

it('refuses a POSTGRES_BIN that cannot make a database', async () => {
	programs('postgres');
	vi.stubEnv('POSTGRES_BIN', folder);
	await expect(ensurePostgres()).rejects.toThrow(/^POSTGRES_BIN is ".*", where no PostgreSQL runs/);
});

it('takes those on PATH first', async () => {
	programs('initdb', 'postgres');
	vi.stubEnv('POSTGRES_BIN', '');
	vi.stubEnv('PATH', folder);
	expect(await ensurePostgres()).toBe(folder);
});
