import { dev } from '$app/environment';
import { base } from '$app/paths';
import type { Handle } from '@sveltejs/kit';
import earlyScript from 'virtual:early-script';
import { lessonClientTag } from '#lib/server/lesson-client/tags.ts';

// Kit registers a worker only from pages with its client.
const keepOffline = `if('serviceWorker'in navigator)addEventListener('load',()=>navigator.serviceWorker.register('${base}/service-worker.js'))`;

/**
 * Every page keeps the site for offline use. A lesson page carries the early script in its head,
 * which answers before the rest is there, and its own client at its end.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk({ html }) {
			const isLesson = html.includes('id="lesson-data"');
			const scripts = [...(isLesson ? [earlyScript] : []), ...(dev ? [] : [keepOffline])];
			const tags = scripts.map((script) => `<script>${script}</script>`).join('\n\t\t');
			const withHead = html.replace('</head>', () => `\t${tags}\n\t</head>`);
			return isLesson
				? withHead.replace('</body>', () => `\t${lessonClientTag()}\n\t</body>`)
				: withHead;
		}
	});
