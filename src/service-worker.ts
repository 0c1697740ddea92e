/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />

import { build, files, prerendered, version } from '$service-worker';

// Inside this file the global scope is the worker's; the type checker knows only the page's.
const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

const CACHE = `said-or-shown-${version}`;
// Kit's own client is for pages that need a network anyway.
const client = build.filter((path) => !/\/_app\/immutable\/(chunks|entry|nodes)\//.test(path));
const KEPT = new Set([...client, ...files, ...prerendered]);

/** Everything of this build, and nothing else, so that a lesson needs no network after the first load. */
worker.addEventListener('install', (event) => {
	event.waitUntil(keepAll());
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(takeOver());
});

worker.addEventListener('message', (event) => {
	if (event.data === 'take-over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
	const { pathname, origin } = new URL(event.request.url);
	if (event.request.method !== 'GET' || origin !== worker.location.origin) return;
	const bare = pathname.replace(/\/$/, '');
	if (KEPT.has(pathname)) event.respondWith(fromCache(pathname, event.request));
	// As the server does: a page under another address would look for its parts in the wrong place.
	else if (KEPT.has(bare)) event.respondWith(Response.redirect(bare, 308));
	else if (event.request.mode === 'navigate') event.respondWith(fromNetwork(event.request));
});

async function keepAll() {
	const cache = await caches.open(CACHE);
	// Built files carry their hash; pages must not come from an older HTTP cache.
	const pages = [...files, ...prerendered].map((path) => new Request(path, { cache: 'reload' }));
	await cache.addAll([...client, ...pages]);
}

async function takeOver() {
	for (const name of await caches.keys()) {
		if (name.startsWith('said-or-shown-') && name !== CACHE) await caches.delete(name);
	}
	await worker.clients.claim();
}

async function fromCache(path: string, request: Request) {
	const cache = await caches.open(CACHE);
	return (await cache.match(path)) ?? fetch(request);
}

/** A page that is not kept here (an unknown address): the server answers, or the list of modules does. */
async function fromNetwork(request: Request) {
	try {
		return await fetch(request);
	} catch {
		return Response.redirect('/modules');
	}
}
