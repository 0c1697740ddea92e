import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../src/lib/server/db/open-store.ts';
import { startSite } from '../fixtures/built-site.ts';
import type { RunningSite } from '../fixtures/built-site.ts';
import { cookiesOf, SCHOOL, seedSchool } from '../fixtures/school.ts';
import type { Role } from '../fixtures/school.ts';

const folder = mkdtempSync(join(tmpdir(), 'said-or-shown-streams-'));
let site: RunningSite;

beforeAll(async () => {
	const { db, close } = await openStore({ folder });
	await seedSchool(db);
	await close();
	site = await startSite({ data: folder, idleSeconds: 60 });
}, 60_000);

afterAll(async () => {
	await site.stop();
	rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string, role: Role, init: RequestInit = {}) =>
	fetch(site.origin + path, {
		...init,
		headers: {
			accept: 'text/event-stream',
			'content-type': 'application/json',
			origin: site.origin,
			cookie: cookiesOf(role)
		}
	});

/** Reads until something comes that has this in it. */
async function until({ body }: Response, text: string): Promise<() => Promise<void>> {
	if (!body) throw new Error('a stream has a body');
	const reader = body.getReader();
	const decoder = new TextDecoder();
	let received = '';
	while (!received.includes(text)) {
		const { done, value } = await reader.read();
		if (done) throw new Error(`the stream ended without ${text}`);
		received += decoder.decode(value, { stream: true });
	}
	return async () => {
		while (!(await reader.read()).done);
	};
}

it(
	'ends every stream when it is asked to stop, and stops at once',
	{ timeout: 60_000 },
	async () => {
		const { assignment } = SCHOOL;
		const acts = `/teach/assignments/${assignment}/live/acts`;
		const act = (type: string) =>
			ask(acts, 'owner', { method: 'POST', body: JSON.stringify({ act: { type } }) });
		expect((await act('opened')).status).toBe(200);
		const streams = await Promise.all([
			ask(`/api/live/${assignment}/stream`, 'seat'),
			ask(`/teach/assignments/${assignment}/live/stream`, 'owner'),
			ask(`/teach/assignments/${assignment}/live/projector/stream`, 'co')
		]);
		expect(streams.map(({ headers }) => headers.get('cache-control'))).toEqual(
			Array(3).fill('no-store, no-transform')
		);
		const paused = Promise.all(streams.map((stream) => until(stream, '"paused":true')));
		expect((await act('paused')).status).toBe(200);
		const ends = await paused;
		const took = site.end();
		for (const end of ends) await end();
		expect(await took).toBeLessThan(2000);
	}
);
