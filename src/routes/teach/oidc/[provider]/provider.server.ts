import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { env } from '$env/dynamic/private';
import { CHALLENGE_MS } from '#lib/server/auth/challenges.ts';
import { keepChallenge } from '#lib/server/auth/cookies.ts';
import { beginOidc } from '#lib/server/auth/oidc/oidc.ts';
import { readProviders } from '#lib/server/auth/oidc/providers.ts';
import type { Provider } from '#lib/server/auth/oidc/providers.ts';

/** The provider of this address; not found when the environment names none. */
export function providerOf(id: string | undefined): Provider {
	return readProviders(env).find((provider) => provider.id === id) ?? error(404);
}

interface Wish {
	next: string;
	invite?: string | undefined;
	person?: string | undefined;
}

/** Leads the browser to the provider. */
export async function leadTo(provider: Provider, event: RequestEvent, wish: Wish): Promise<never> {
	const callback = `${event.url.origin}/teach/oidc/${provider.id}/callback`;
	const begun = await beginOidc(event.locals.db, provider, { callback, ...wish }, Date.now()).catch(
		(cause: unknown) => {
			console.error(`${provider.label}:`, cause);
			return undefined;
		}
	);
	if (!begun)
		redirect(303, wish.person ? '/teach/account?said=failed' : '/teach/sign-in?said=failed');
	keepChallenge(event, begun.token, CHALLENGE_MS);
	redirect(303, begun.url.href);
}
