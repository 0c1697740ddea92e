import { inspect } from 'node:util';
import { afterEach, expect, it, vi } from 'vitest';
import { readEnvironment } from './env.ts';

afterEach(() => vi.unstubAllEnvs());

it('keeps to a folder of its own when nothing is set', () => {
	vi.stubEnv('DATA_DIR', undefined);
	vi.stubEnv('DATABASE_URL', undefined);
	expect(readEnvironment()).toMatchObject({ DATA_DIR: 'data' });
	expect(readEnvironment().DATABASE_URL).toBeUndefined();
});

it.each(['postgres://user:a-secret@db.example/lessons', 'postgresql://db.example/lessons'])(
	'takes %s for a database',
	(url) => {
		vi.stubEnv('DATABASE_URL', url);
		vi.stubEnv('DATABASE_POOL', '20');
		expect(readEnvironment()).toMatchObject({ DATABASE_URL: url, DATABASE_POOL: 20 });
	}
);

it.each([
	['DATABASE_URL', 'mysql://user:a-secret@db.example/lessons', 'write postgres://'],
	['DATABASE_URL', 'postgres://user:a-secret@db example/lessons', 'write postgres://'],
	['DATABASE_POOL', 'many', 'write how many connections'],
	['DATABASE_POOL', '1.5', 'write a whole number'],
	['DATABASE_POOL', '0', 'write 1 or more']
])('refuses the %s %s and says what to write, without a password', (name, value, advice) => {
	vi.stubEnv(name, value);
	expect(readEnvironment).toThrow(`${name}: ${advice}`);
	let thrown: unknown;
	try {
		readEnvironment();
	} catch (cause) {
		thrown = cause;
	}
	expect(inspect(thrown, { showHidden: true })).not.toContain('a-secret');
});
