/** Names under which a computer knows itself alone. */
const ITSELF = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether an address leads to this computer only, so that nobody else can follow it. */
export function isForThisComputer(origin: string): boolean {
	return ITSELF.test(new URL(origin).hostname);
}

/**
 * The origin for links that others follow, without a slash at its end. A server that was told of no other
 * name than its own computer’s is known by the name under which it was asked.
 */
export function publicOrigin({
	url,
	request
}: {
	url: Pick<URL, 'origin' | 'protocol'>;
	request: Pick<Request, 'headers'>;
}): string {
	if (!isForThisComputer(url.origin)) return url.origin;
	const asked = `${url.protocol}//${request.headers.get('host') ?? ''}`;
	return URL.canParse(asked) ? new URL(asked).origin : url.origin;
}
