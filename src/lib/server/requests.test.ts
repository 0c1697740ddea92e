import { describe, expect, it } from 'vitest';
import { canName, canRead, comesFromHere } from './requests.ts';

const here = 'http://school.test:3000';

function sent(headers: Record<string, string>, body?: BodyInit, method = 'POST') {
	return new Request(here, {
		method,
		headers: { host: 'school.test:3000', ...headers },
		...(body !== undefined && { body })
	});
}

describe('a request that changes something', () => {
	it('comes from a page of this server, or from no page', () => {
		expect(comesFromHere(sent({ origin: here }))).toBe(true);
		expect(comesFromHere(sent({}))).toBe(true);
		expect(comesFromHere(sent({ 'sec-fetch-site': 'same-origin' }))).toBe(true);
	});

	it.each([
		{ origin: 'null' },
		{ origin: 'https://evil.test' },
		{ origin: 'http://school.test' },
		{ origin: 'http://school.test:3000.evil.test' },
		{ origin: 'nonsense' },
		{ origin: '' },
		{ 'sec-fetch-site': 'cross-site' }
	])('comes from elsewhere with %j', (headers) => {
		expect(comesFromHere(sent(headers as Record<string, string>))).toBe(false);
	});
});

it('is refused an address with a NUL, wherever it stands', () => {
	expect(canName(new URL('/teach/classes/1?next=%2Fteach', here))).toBe(true);
	expect(canName(new URL('/teach/classes/%00', here))).toBe(false);
	expect(canName(new URL('/teach/classes?undo=a%00b', here))).toBe(false);
});

describe('a form', () => {
	const coded = { 'content-type': 'application/x-www-form-urlencoded' };

	it('can be read more than once', async () => {
		const request = sent(coded, 'name=Period+3');
		expect(await canRead(request)).toBe(true);
		expect((await request.formData()).get('name')).toBe('Period 3');
	});

	it.each<[string, Record<string, string>, BodyInit]>([
		['parts without a boundary', { 'content-type': 'multipart/form-data' }, 'x'],
		['no parts', { 'content-type': 'multipart/form-data; boundary=x' }, 'nonsense'],
		['plain text', { 'content-type': 'text/plain' }, 'name=Period+3'],
		['a NUL in a value', coded, 'name=a%00b'],
		['a NUL in a name', coded, 'a%00b=1']
	])('is not one of %s', async (_, headers, body) => {
		expect(await canRead(sent(headers, body))).toBe(false);
	});

	it('is not looked for where none is sent', async () => {
		expect(await canRead(sent({ 'content-type': 'application/json' }, '\0'))).toBe(true);
		expect(await canRead(sent({}, undefined, 'GET'))).toBe(true);
	});

	it('that breaks off is no misspelt one', async () => {
		const broken = new ReadableStream({
			start: (controller) => controller.error(new Error('413'))
		});
		const init = { method: 'POST', headers: coded, body: broken, duplex: 'half' };
		await expect(canRead(new Request(here, init))).rejects.toThrow('413');
	});
});
