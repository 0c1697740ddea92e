import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../src/lib/server/db/open-store.ts';
import type { Store } from '../../src/lib/server/db/open-store.ts';
import type { RunningSite } from '../fixtures/built-site.ts';
import { startSite } from '../fixtures/built-site.ts';
import { ROLES, cookiesOf, seedSchool } from '../fixtures/school.ts';
import type { Role } from '../fixtures/school.ts';
import { addressOf, expected } from './answers.ts';
import type { Door } from './doors.ts';
import { findDoors } from './doors.ts';

const folder = mkdtempSync(join(tmpdir(), 'said-or-shown-school-'));
let store: Store;
let site: RunningSite;

beforeAll(async () => {
	store = await openStore({ folder });
	site = await startSite({ data: folder });
}, 60_000);

afterAll(async () => {
	await site.stop();
	await store.close();
	rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => seedSchool(store.db));

it('says for every door who may go through it, and for no door that is not there', () => {
	expect(Object.keys(expected).sort()).toEqual(findDoors());
});

it.each(Object.entries(expected))('lets only those in that may: %s', async (door, answers) => {
	const given: Partial<Record<Role, string>> = {};
	for (const role of ROLES) given[role] = await knock(door, role);
	expect(given).toEqual(answers);
});

it('sends what is made for one person to nobody else, and refuses what no form can be', async () => {
	const page = await fetch(`${site.origin}/teach/sign-in`);
	expect(Object.fromEntries(page.headers)).toMatchObject({
		'cache-control': 'no-store',
		'content-security-policy': expect.stringContaining("frame-ancestors 'self'") as string,
		'referrer-policy': 'same-origin'
	});
	const headers = { origin: site.origin, 'content-type': 'text/plain' };
	const sent = { method: 'POST', headers, body: 'email=a' };
	expect((await fetch(`${site.origin}/teach/sign-in`, sent)).status).toBe(400);
	expect((await fetch(`${site.origin}/teach/sign-in?next=%00`)).status).toBe(404);
	const elsewhere = { ...sent, headers: { origin: 'http://evil.test' } };
	expect((await fetch(`${site.origin}/teach/sign-in`, elsewhere)).status).toBe(403);
});

/** What this role is answered: the status, and for a redirect where it leads. */
async function knock(door: Door, role: Role): Promise<string> {
	const [method = 'GET'] = door.split(' ');
	const response = await fetch(site.origin + addressOf(door), {
		method,
		redirect: 'manual',
		headers: { accept: 'text/html', cookie: cookiesOf(role), ...bodyOf(door).headers },
		...bodyOf(door).body
	});
	await response.text();
	if (method !== 'GET' && response.status < 400) await seedSchool(store.db);
	const to = response.headers.get('location');
	if (to === null) return String(response.status);
	return `to ${new URL(to, site.origin).pathname}`;
}

/** Something that each door can read, and that asks for nothing. */
function bodyOf(door: Door) {
	if (door.startsWith('GET ')) return {};
	const { origin } = site;
	if (door.includes('/api/')) {
		const headers = { origin, 'content-type': 'application/json' };
		return { headers, body: { body: '{"events":[]}' } };
	}
	const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' };
	return { headers, body: { body: 'nonsense=1' } };
}
