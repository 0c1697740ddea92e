import { building, dev } from '$app/environment';
import type { Handle, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import earlyScript from 'virtual:early-script';
import { loginToken } from '#lib/server/auth/cookies.ts';
import { selectOptionalLogin } from '#lib/server/auth/logins.ts';
import { lessonTags } from '#lib/server/lesson-client/tags.ts';
import { startSweeping } from '#lib/server/privacy/sweep.ts';
import { canName, canRead, comesFromHere } from '#lib/server/requests.ts';
import { guarded } from '#lib/server/responses.ts';
import { running, stopRunning } from '#lib/server/running.ts';

/** Opens the store before the first request; what stops it is said at the start, not to a student. */
export const init: ServerInit = async () => {
	if (building) return;
	const { db, live } = await running();
	const stopSweeping = startSweeping(db);
	// The server waits for open answers before it stops, and a stream would stay open for half a minute.
	if (!dev) {
		for (const signal of ['SIGTERM', 'SIGINT'] as const) {
			process.once(signal, () => {
				live.endStreams();
			});
		}
	}
	process.once('sveltekit:shutdown', () => {
		stopSweeping();
		void stopRunning();
	});
};

const border: Handle = async ({ event, resolve }) => {
	if (building) return resolve(event);
	if (!comesFromHere(event.request)) return new Response('from another site', { status: 403 });
	if (!canName(event.url)) return new Response('no such address', { status: 404 });
	if (!(await canRead(event.request))) return new Response('not a form', { status: 400 });
	return guarded(await resolve(event));
};

const store: Handle = async ({ event, resolve }) => {
	if (building) return resolve(event);
	const { db, append, arrivals, live } = await running();
	Object.assign(event.locals, { db, append, arrivals, live });
	const token = event.route.id?.startsWith('/teach') ? loginToken(event) : undefined;
	const person = token && (await selectOptionalLogin(db, token, Date.now()));
	if (person) event.locals.person = person;
	return resolve(event);
};

// Kit registers a worker only from pages with its client.
const keepOffline = `if('serviceWorker'in navigator)addEventListener('load',()=>navigator.serviceWorker.register('/service-worker.js'))`;

/**
 * Every page keeps the site for offline use. A lesson page carries the early script in its head,
 * which answers before the rest is there, and its own client at its end.
 */
const page: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk({ html }) {
			const lesson = html.includes('id="lesson-data"') ? lessonTags() : undefined;
			const head = [
				...(lesson ? [`<script>${earlyScript}</script>`, lesson.styles] : []),
				...(dev ? [] : [`<script>${keepOffline}</script>`])
			];
			return html
				.replace('</head>', () => `\t${head.join('\n\t\t')}\n\t</head>`)
				.replace('</body>', () => `\t${lesson?.script ?? ''}\n\t</body>`);
		}
	});

export const handle = sequence(border, store, page);
