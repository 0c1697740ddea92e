/**
 * Whether a request that changes something comes from a page of this server, or from no page at all.
 * The browser’s own headers are compared, so it holds under every address of a school’s server.
 */
export function comesFromHere(request: Request): boolean {
	if (request.method === 'GET' || request.method === 'HEAD') return true;
	const origin = request.headers.get('origin');
	if (origin === null) return request.headers.get('sec-fetch-site') !== 'cross-site';
	if (!URL.canParse(origin)) return false;
	return new URL(origin).host === request.headers.get('host');
}
