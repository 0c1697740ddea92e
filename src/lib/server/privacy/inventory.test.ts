import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tables } from '#lib/server/db/tables/tables.ts';
import { CLOCKS, listInventory } from './inventory.ts';

it('names every field of every table, with its reason', () => {
	const listed = listInventory().flatMap(({ name, fields }) =>
		fields.map((field) => `${name}.${field.name}: ${field.why}`)
	);
	const stored = tables.flatMap(({ name, columns }) =>
		Object.entries<{ why: string }>(columns).map(([column, { why }]) => `${name}.${column}: ${why}`)
	);
	expect(listed).toEqual(stored);
	expect(listed.length).toBeGreaterThan(90);
});

it('has a clock for every table, and none for a table that is not there', () => {
	expect(Object.keys(CLOCKS).sort()).toEqual(tables.map(({ name }) => name).sort());
	for (const { name, clock } of listInventory()) expect(clock, name).toBeTruthy();
});

it('has no field for an address of the network, and none for a student’s name', () => {
	const fields = tables.flatMap(({ name, columns }) =>
		Object.keys(columns).map((one) => `${name}.${one}`)
	);
	expect(fields.filter((field) => /(^|[._])(ip|address|agent|referr?er)($|_)/.test(field))).toEqual(
		[]
	);
	expect(fields.filter((field) => /name/.test(field))).toEqual([
		'people.name',
		'passkeys.name',
		'classrooms.name',
		'seats.name'
	]);
});

it('asks for the address of a request only to hold tries to a number, in memory', () => {
	const sources = globSync(['src/**/*.ts', 'src/**/*.svelte']).filter(
		(file) => !file.endsWith('.test.ts') && !file.includes('/testing/')
	);
	const naming = (name: string) =>
		sources.filter((file) => readFileSync(file, 'utf8').includes(name));
	expect(naming('getClientAddress')).toEqual(['src/lib/server/limits/limit.ts']);
	expect(naming('x-forwarded-for')).toEqual([]);
	const keyed = naming('addressKey').filter((file) => !file.startsWith('src/lib/server/limits/'));
	expect(keyed.length).toBeGreaterThan(0);
	// The limits are beside the routes; nothing that knows the store ever has the key.
	for (const file of keyed) expect(file).toMatch(/^src\/routes\//);
});
