import { afterEach, expect, it, vi } from 'vitest';
import { httpTransport } from './transport.ts';

const transport = httpTransport('/api/attempts/one/events');

/** The server, or who stands in its place, answers so. */
function answers(status: number, body: unknown = {}, headers: Record<string, string> = {}) {
	const response = new Response(JSON.stringify(body), { status, headers });
	vi.stubGlobal('fetch', () => Promise.resolve(response));
}

afterEach(() => {
	vi.unstubAllGlobals();
});

it.each([
	[401, { failed: 'lost' }],
	[404, { failed: 'lost' }],
	[410, { failed: 'lost' }],
	[500, { failed: 'away' }],
	[503, { failed: 'away' }],
	[413, { failed: 'unfit', code: '413' }]
])('takes %i for what it means', async (status, failure) => {
	answers(status);
	expect(await transport.send([])).toEqual(failure);
});

it('names the code with which a request was refused', async () => {
	answers(400, { error: { code: 'malformed', field: 'events' } });
	expect(await transport.send([])).toEqual({ failed: 'unfit', code: 'malformed' });
});

it('waits as long as it is asked to, two minutes at most, and half a minute where it is shut out', async () => {
	answers(429, {}, { 'retry-after': '7' });
	expect(await transport.ask()).toEqual({ failed: 'busy', waitMs: 7000 });
	answers(429, {}, { 'retry-after': '9999' });
	expect(await transport.ask()).toEqual({ failed: 'busy', waitMs: 120_000 });
	answers(403);
	expect(await transport.ask()).toEqual({ failed: 'busy', waitMs: 30_000 });
});

it('takes no page of somebody between for an answer', async () => {
	answers(200, { sign: 'in' });
	expect(await transport.send([])).toEqual({ failed: 'away' });
	expect(await transport.ask()).toEqual({ failed: 'away' });
	vi.stubGlobal('fetch', () => Promise.resolve(new Response('<h1>Sign in</h1>')));
	expect(await transport.ask()).toEqual({ failed: 'away' });
});

it('never throws', async () => {
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
	expect(await transport.send([])).toEqual({ failed: 'away' });
});
