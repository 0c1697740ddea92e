import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { Context } from 'oidc-provider';
import type { Provider as Known } from '../providers.ts';

/** Where the provider leads back to in tests. */
export const CALLBACK = 'http://localhost:1/teach/oidc/school/callback';

const SCOPE = 'openid profile email';

/** Who is at the provider, or that they say no. */
type Visitor = { id: string; claims?: Record<string, unknown> } | 'nobody';

/** A certified provider on this machine, with one browser that follows its redirects. */
export async function aProvider() {
	let visitor: Visitor = 'nobody';
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
	const provider = new Provider(issuer, {
		clients: [{ client_id: 'lessons', client_secret: 'secret', redirect_uris: [CALLBACK] }],
		claims: { openid: ['sub'], profile: ['name', 'hd', 'roles'], email: ['email'] },
		cookies: { keys: ['key of the test'] },
		ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60 },
		features: { devInteractions: { enabled: false } },
		interactions: { url: (_: unknown, { uid }: { uid: string }) => `/login/${uid}` },
		findAccount: (_: unknown, accountId: string) => ({
			accountId,
			claims: () => ({ sub: accountId, ...(visitor === 'nobody' ? {} : visitor.claims) })
		}),
		loadExistingGrant: async ({ oidc }: Context) => {
			const of = { clientId: oidc.client.clientId, accountId: oidc.session.accountId };
			const grant = new oidc.provider.Grant(of);
			grant.addOIDCScope(SCOPE);
			await grant.save();
			return grant;
		}
	});
	const handle = provider.callback();
	server.on('request', (request, response) => {
		if (!request.url?.startsWith('/login/')) handle(request, response);
		else {
			const result =
				visitor === 'nobody' ? { error: 'access_denied' } : { login: { accountId: visitor.id } };
			void provider.interactionFinished(request, response, result);
		}
	});

	const school: Known = {
		id: 'school',
		label: 'School',
		issuer,
		clientId: 'lessons',
		clientSecret: 'secret',
		only: undefined,
		insecure: true
	};

	/** Follows the provider’s redirects as this visitor, to where it leads back. */
	const visit = async (start: URL, as: Visitor): Promise<URL> => {
		visitor = as;
		const cookies = new Map<string, string>();
		let url = start;
		for (let hop = 0; hop < 10; hop += 1) {
			const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
			const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
			for (const set of response.headers.getSetCookie()) {
				const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
				cookies.set(name, value);
			}
			const location = response.headers.get('location');
			if (location === null) throw new Error(`${response.status}: ${await response.text()}`);
			url = new URL(location, url);
			if (url.href.startsWith(CALLBACK)) return url;
		}
		throw new Error('the provider leads nowhere');
	};
	const close = () => {
		server.closeAllConnections();
		return new Promise((resolve) => server.close(resolve));
	};
	return { school, visit, close };
}
