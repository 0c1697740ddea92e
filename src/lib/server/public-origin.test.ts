import { expect, it } from 'vitest';
import { isForThisComputer, publicOrigin } from './public-origin.ts';

const asked = (origin: string, host?: string) =>
	publicOrigin({
		url: new URL(origin),
		request: { headers: new Headers(host === undefined ? {} : { host }) }
	});

it.each([
	['the server’s own name', 'https://said.school.example', 'said.school.example'],
	['it over any other name it was asked under', 'https://said.school.example', '10.0.0.5:4173']
])('is %s', (_, origin, host) => {
	expect(asked(origin, host)).toBe('https://said.school.example');
});

it.each([
	['http://localhost:4173', '10.0.0.5:4173', 'http://10.0.0.5:4173'],
	['http://127.0.0.1:4173', 'room12.local:4173', 'http://room12.local:4173'],
	['http://[::1]:4173', 'said.local', 'http://said.local'],
	['http://localhost:4173', 'localhost:4173', 'http://localhost:4173']
])('of %s asked as %s is %s', (origin, host, link) => {
	expect(asked(origin, host)).toBe(link);
});

it.each([
	['no name', undefined],
	['a broken name', 'a b'],
	['an empty name', '']
])('stays as it was told when asked under %s', (_, host) => {
	expect(asked('http://localhost:4173', host)).toBe('http://localhost:4173');
});

it('takes nothing but a name from the header', () => {
	expect(asked('http://localhost:4173', 'said.local/x?y#z')).toBe('http://said.local');
});

it.each([
	['http://localhost:4173', true],
	['http://said.localhost', true],
	['http://127.0.0.1', true],
	['http://127.8.0.1:80', true],
	['http://[::1]:4173', true],
	['http://10.0.0.5', false],
	['https://localhost.example', false],
	['https://notlocalhost', false]
])('knows whether %s is for this computer only', (origin, only) => {
	expect(isForThisComputer(origin)).toBe(only);
});
