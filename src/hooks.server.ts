import { dev } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import earlyScript from 'virtual:early-script';
import { lessonTags } from '#lib/server/lesson-client/tags.ts';

// Kit registers a worker only from pages with its client.
const keepOffline = `if('serviceWorker'in navigator)addEventListener('load',()=>navigator.serviceWorker.register('/service-worker.js'))`;

/**
 * Every page keeps the site for offline use. A lesson page carries the early script in its head,
 * which answers before the rest is there, and its own client at its end.
 */
export const handle: Handle = ({ event, resolve }) =>
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
