/**
 * No page frames one of ours or lends it anything; it asks nobody else for anything; and no other site
 * learns an address, which may hold a join code or a one-time link. Scripts stand in the pages.
 */
const POLICY = [
	"default-src 'self' 'unsafe-inline'",
	"img-src 'self' data: blob:",
	"object-src 'none'",
	"base-uri 'none'",
	"frame-ancestors 'self'"
].join('; ');

/** Puts on a response made for one request what keeps it with whoever asked. */
export function guarded(response: Response): Response {
	const { headers } = response;
	headers.set('content-security-policy', POLICY);
	headers.set('x-content-type-options', 'nosniff');
	// Without any referrer, forms would come from nowhere.
	headers.set('referrer-policy', 'same-origin');
	if (!headers.get('cache-control')?.startsWith('no-store'))
		headers.set('cache-control', 'no-store');
	return response;
}
