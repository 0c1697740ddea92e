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

const FORMS = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/** Whether an address can name anything here: no text with a NUL in it can be stored. */
export function canName({ pathname, search }: URL): boolean {
	return !/%00/.test(pathname + search);
}

/**
 * Whether what a form sends can be read as one, and be stored; also for a request that sends no form.
 *
 * @throws {Error} when the body is too long or does not come to its end.
 */
export async function canRead(request: Request): Promise<boolean> {
	if (!FORMS.test(request.headers.get('content-type') ?? '')) return true;
	try {
		const form = await request.clone().formData();
		return [...form].every((pair) =>
			pair.every((part) => typeof part !== 'string' || !part.includes('\0'))
		);
	} catch (cause) {
		if (cause instanceof TypeError) return false;
		throw cause;
	}
}
