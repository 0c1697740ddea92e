import type { Kysely } from 'kysely';
import * as client from 'openid-client';
import { z } from 'zod';
import { startChallenge, takeChallenge } from '#lib/server/auth/challenges.ts';
import { PersonName } from '#lib/server/auth/fields.ts';
import { startLogin } from '#lib/server/auth/logins.ts';
import { selectOptionalOwner, signUp } from '#lib/server/auth/people/sign-up.ts';
import type { Refusal } from '#lib/server/auth/people/sign-up.ts';
import { linkWay } from '#lib/server/auth/people/ways.ts';
import { hashToken } from '#lib/server/auth/tokens.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { Provider } from './providers.ts';

/** Only a name is asked for: an e-mail proves nothing here and is not kept. */
const SCOPE = 'openid profile';

/** What a sign-in at a provider must bring back, and what it is for. */
const Begun = z.object({
	provider: z.string(),
	state: z.string(),
	nonce: z.string(),
	verifier: z.string(),
	next: z.string(),
	invite: z.string().optional(),
	/** Who was signed in and wants one more way in. */
	person: z.string().optional()
});

interface Wish {
	/** The address that the provider leads back to. */
	callback: string;
	next: string;
	/** The token of an invitation. */
	invite?: string | undefined;
	person?: string | undefined;
}

/** Begins a sign-in at a provider: where to send the browser, and the token for its cookie. */
export async function beginOidc(
	db: Kysely<Tables>,
	provider: Provider,
	{ callback, next, invite, person }: Wish,
	now: number
): Promise<{ url: URL; token: string }> {
	const config = await configure(provider);
	const verifier = client.randomPKCECodeVerifier();
	const begun = { state: client.randomState(), nonce: client.randomNonce(), verifier };
	const url = client.buildAuthorizationUrl(config, {
		redirect_uri: callback,
		scope: SCOPE,
		state: begun.state,
		nonce: begun.nonce,
		code_challenge: await client.calculatePKCECodeChallenge(verifier),
		code_challenge_method: 'S256'
	});
	const body = {
		...begun,
		provider: provider.id,
		next,
		person,
		invite: invite && hashToken(invite)
	};
	return { url, token: await startChallenge(db, 'oidc', body, now) };
}

/** What a browser that comes back from a provider is told. */
export type OidcOutcome =
	/** The token of a new login. */
	| { kind: 'signed-in'; token: string; next: string }
	| { kind: 'linked'; next: string }
	/** `failed`: the provider or the browser said no; `not-let-in`: its claim has none of the values. */
	| { kind: 'refused'; why: Refusal | 'failed' | 'not-let-in' };

interface Back {
	/** Of the cookie. */
	token: string | undefined;
	/** The whole address that the provider led back to. */
	url: URL;
	/** Who is signed in now. */
	person: string | undefined;
}

/**
 * Ends a sign-in at a provider. Who was signed in when it began gets one more way in; a known way in
 * signs in; an unknown one signs up under the policy.
 */
export async function finishOidc(
	db: Kysely<Tables>,
	provider: Provider,
	{ token, url, person }: Back,
	now: number
): Promise<OidcOutcome> {
	const begun = await takeChallenge(db, { token, kind: 'oidc', body: Begun }, now);
	if (begun?.provider !== provider.id || begun.person !== (begun.person && person))
		return { kind: 'refused', why: 'failed' };
	const vouched = await askProvider(provider, url, begun);
	if (!vouched) return { kind: 'refused', why: 'failed' };
	if (!isLetIn(provider, vouched)) return { kind: 'refused', why: 'not-let-in' };
	const way = { issuer: vouched.iss, subject: vouched.sub };
	if (begun.person !== undefined) {
		const linked = await linkWay(db, begun.person, way, now);
		return linked ? { kind: 'linked', next: begun.next } : { kind: 'refused', why: 'taken' };
	}
	const known = await selectOptionalOwner(db, way);
	if (known !== undefined)
		return { kind: 'signed-in', token: await startLogin(db, known, now), next: begun.next };
	const newcomer = { name: nameFrom(vouched, provider), way, invite: begun.invite };
	const { person: made, refused } = await signUp(db, newcomer, now);
	if (refused) return { kind: 'refused', why: refused };
	return { kind: 'signed-in', token: await startLogin(db, made, now), next: begun.next };
}

type Claims = Record<string, unknown> & { iss: string; sub: string };

/** What the provider vouches for; undefined when it does not. */
async function askProvider(
	provider: Provider,
	url: URL,
	{ state, nonce, verifier }: z.infer<typeof Begun>
): Promise<Claims | undefined> {
	try {
		const config = await configure(provider);
		const tokens = await client.authorizationCodeGrant(config, url, {
			expectedState: state,
			expectedNonce: nonce,
			pkceCodeVerifier: verifier,
			idTokenExpected: true
		});
		const claims = tokens.claims();
		if (!claims) return undefined;
		const more = config.serverMetadata().userinfo_endpoint
			? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
			: {};
		return { ...more, ...claims };
	} catch (cause) {
		// Without it the administrator of the machine could not tell a wrong secret from a wrong address.
		console.error(`${provider.label}: ${cause instanceof Error ? cause.message : String(cause)}`);
		return undefined;
	}
}

function isLetIn({ only }: Provider, claims: Claims): boolean {
	if (!only) return true;
	const said = claims[only.claim];
	return (Array.isArray(said) ? said : [said]).some((value) => only.values.includes(String(value)));
}

/** A name for the account: the person can change it. */
function nameFrom(claims: Claims, { label }: Provider): string {
	const { name, given_name: given, family_name: family, preferred_username: user } = claims;
	const both = [given, family].filter((part) => typeof part === 'string').join(' ');
	for (const candidate of [name, both, user]) {
		const read = PersonName.safeParse(candidate);
		if (read.success) return read.data;
	}
	return label;
}

const configured = new Map<string, Promise<client.Configuration>>();

/** The provider’s own description, fetched once; a failed fetch is tried again the next time. */
function configure(provider: Provider): Promise<client.Configuration> {
	const { issuer, clientId, clientSecret, insecure } = provider;
	const key = `${issuer} ${clientId}`;
	const known = configured.get(key);
	if (known) return known;
	// eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that nobody else uses it
	const options = insecure ? { execute: [client.allowInsecureRequests] } : {};
	const found = client.discovery(new URL(issuer), clientId, clientSecret, undefined, options);
	configured.set(key, found);
	found.catch(() => configured.delete(key));
	return found;
}
