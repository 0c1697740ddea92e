/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />

import { build, files, prerendered, version } from '$service-worker';

// Inside this file the global scope is the worker's; the type checker knows only the page's.
const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

const CACHE = `said-or-shown-${version}`;
// Pages of assignments hold one seat's answers: they are kept apart, and forgotten with the seat.
const ASSIGNED = `${CACHE}-assigned`;
// Kit's own client is for pages that need a network anyway.
const client = build.filter((path) => !/\/_app\/immutable\/(chunks|entry|nodes)\//.test(path));
// What the page of missed rules needs of it is kept once it was seen.
const HASHED = /\/_app\/immutable\//;
const KEPT = new Set([...client, ...files, ...prerendered]);

/** Everything of this build, and nothing else, so that a lesson needs no network after the first load. */
worker.addEventListener('install', (event) => {
	event.waitUntil(keepAll());
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(takeOver());
});

worker.addEventListener('message', (event) => {
	const asked: unknown = event.data;
	if (asked === 'take-over') void worker.skipWaiting();
	// The page came before this worker did.
	else if (typeof asked === 'string' && asked.startsWith('/assignments/')) {
		event.waitUntil(assignedPage(new Request(asked, { redirect: 'manual' })));
	}
});

worker.addEventListener('fetch', (event) => {
	const { pathname, origin } = new URL(event.request.url);
	if (origin !== worker.location.origin) return;
	if (event.request.method !== 'GET') {
		// Somebody takes a seat or gives it up.
		if (/^\/(join\/|classes\/[^/]+\/?$)/.test(pathname)) event.waitUntil(caches.delete(ASSIGNED));
		return;
	}
	const bare = pathname.replace(/\/$/, '');
	if (KEPT.has(pathname)) event.respondWith(fromCache(pathname, event.request));
	// As the server does: a page under another address would look for its parts in the wrong place.
	else if (KEPT.has(bare)) event.respondWith(Response.redirect(bare, 308));
	else if (HASHED.test(pathname)) event.respondWith(keptOnceSeen(pathname, event.request));
	else if (event.request.mode !== 'navigate') return;
	else if (pathname.startsWith('/assignments/')) event.respondWith(assignedPage(event.request));
	else event.respondWith(fromNetwork(event.request));
});

async function keepAll() {
	const cache = await caches.open(CACHE);
	// Built files carry their hash; pages must not come from an older HTTP cache.
	const pages = [...files, ...prerendered].map((path) => new Request(path, { cache: 'reload' }));
	await cache.addAll([...client, ...pages]);
}

async function takeOver() {
	for (const name of await caches.keys()) {
		if (name.startsWith('said-or-shown-') && !name.startsWith(CACHE)) await caches.delete(name);
	}
	await worker.clients.claim();
}

async function fromCache(path: string, request: Request) {
	const cache = await caches.open(CACHE);
	return (await cache.match(path)) ?? fetch(request);
}

/** A file whose name changes with its content is fetched once for all. */
async function keptOnceSeen(path: string, request: Request) {
	const cache = await caches.open(CACHE);
	const kept = await cache.match(path);
	if (kept) return kept;
	const response = await fetch(request);
	if (response.ok) await cache.put(path, response.clone());
	return response;
}

/** A page that is not kept here (an unknown address): the server answers, or the list of modules does. */
async function fromNetwork(request: Request) {
	try {
		return await fetch(request);
	} catch {
		return Response.redirect('/modules');
	}
}

/** From the network where there is one, so that it is this seat's; else as it was when it was last seen. */
async function assignedPage(request: Request) {
	const cache = await caches.open(ASSIGNED);
	const { pathname } = new URL(request.url);
	try {
		const response = await fetch(request);
		// Led elsewhere or not found: this browser has the seat no more.
		if (response.ok) await cache.put(pathname, response.clone());
		else if (response.status < 500) await cache.delete(pathname);
		return response;
	} catch {
		return (await cache.match(pathname)) ?? Response.redirect('/modules');
	}
}
