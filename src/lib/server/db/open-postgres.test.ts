import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { findFreePort } from '../../../setup/process/port.mjs';
import { openPostgres } from './open-postgres.ts';

it('says where it cannot be reached, and never the password', async () => {
	const port = await findFreePort();
	const url = `postgres://someone:a-secret@127.0.0.1:${port}/lessons`;
	const cause = await openPostgres(url).catch((thrown: unknown) => thrown);
	expect(inspect(cause)).toContain(`PostgreSQL at 127.0.0.1:${port}/lessons: connect ECONNREFUSED`);
	expect(inspect(cause, { depth: 9, showHidden: true })).not.toContain('a-secret');
});
