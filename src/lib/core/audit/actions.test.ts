import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AUDITED_ACTIONS } from './actions.ts';

const server = new URL('../../server/', import.meta.url);

/** The program of the server, tests and what serves them left out. */
const source = readdirSync(server, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.ts') && !/\.test\.ts$|testing/.test(path))
	.map((path) => readFileSync(new URL(path, server), 'utf8'))
	.filter((text) => text.includes('recordAudit('));

/** What stands after the word “action”: `class.join`, or `key.` where the verb comes from elsewhere. */
const written = new Set(
	source.flatMap((text) => {
		const named = [...text.matchAll(/action\b[^;{}]*?(?=[,;}]|as const)/g)].join('\n');
		const whole = [...named.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, action = '']) => action);
		const begun = [...named.matchAll(/`([a-z-]+\.)\$/g)].map(([, thing = '']) => thing);
		return [...whole, ...begun];
	})
);

it('lists whatever the server writes down', () => {
	const unlisted = [...written].filter(
		(action) => !AUDITED_ACTIONS.some((listed) => listed.startsWith(action))
	);
	expect(unlisted).toEqual([]);
	expect(written.size).toBeGreaterThan(25);
});

it.each(AUDITED_ACTIONS)('lists %s, which is written down somewhere', (listed) => {
	const begun = listed.replace(/\..*/, '.');
	const names = [`'${listed}'`, `\`${begun}$`];
	expect(source.some((text) => names.some((name) => text.includes(name)))).toBe(true);
});
