import type { RequestEvent } from '@sveltejs/kit';

/**
 * The site as the browser that asks sees it: its own header, which the hook has compared with the
 * host. The server cannot know whether a proxy in front of it speaks HTTPS.
 */
export function pageOrigin({ request, url }: Pick<RequestEvent, 'request' | 'url'>): string {
	return request.headers.get('origin') ?? url.origin;
}
