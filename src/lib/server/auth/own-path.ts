/** The way that a page asked to be led back, if it stays on this server; else the teacher’s first page. */
export function ownPath(next: unknown): string {
	const home = '/teach';
	if (typeof next !== 'string' || !next.startsWith('/')) return home;
	const here = 'http://here.invalid';
	if (!URL.canParse(next, here)) return home;
	const url = new URL(next, here);
	const path = url.pathname + url.search + url.hash;
	// `/..//evil.test` is a path of this server whose own path leads away.
	return url.origin === here && !path.startsWith('//') ? path : home;
}
