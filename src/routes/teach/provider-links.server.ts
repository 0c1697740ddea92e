import { env } from '$env/dynamic/private';
import { readProviders } from '#lib/server/auth/oidc/providers.ts';

/** The providers of this server by id and label, with the address that leads to each. */
export function providerLinks(query: Record<string, string | undefined>) {
	const search = new URLSearchParams(
		Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
	);
	return readProviders(env).map(({ id, label }) => ({
		id,
		label,
		href: `/teach/oidc/${id}?${search}`
	}));
}
