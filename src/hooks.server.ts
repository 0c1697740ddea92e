import { dev } from '$app/environment';
import { base } from '$app/paths';
import type { Handle } from '@sveltejs/kit';
import earlyScript from 'virtual:early-script';

const lessonPages = ['/modules/[id]', '/modules/[id]/walk'];

// Also for pages that ship no framework, which is why Kit's own registration is off.
const keepOffline = `if('serviceWorker'in navigator)addEventListener('load',()=>navigator.serviceWorker.register('${base}/service-worker.js'))`;

/**
 * Every page keeps the site for offline use. Lesson pages carry the early script as well, which
 * answers before the framework is there.
 */
export const handle: Handle = ({ event, resolve }) => {
	const scripts = [
		...(lessonPages.includes(event.route.id ?? '') ? [earlyScript] : []),
		...(dev ? [] : [keepOffline])
	];
	const tags = scripts.map((script) => `<script>${script}</script>`).join('\n\t\t');
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('</head>', () => `\t${tags}\n\t</head>`)
	});
};
