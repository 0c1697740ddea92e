import {
	generateAuthenticationOptions,
	generateRegistrationOptions,
	verifyAuthenticationResponse,
	verifyRegistrationResponse
} from '@simplewebauthn/server';
import type {
	PublicKeyCredentialCreationOptionsJSON,
	PublicKeyCredentialRequestOptionsJSON,
	RegistrationResponseJSON
} from '@simplewebauthn/server';
import { isoBase64URL } from '@simplewebauthn/server/helpers';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { recordAudit } from '#lib/server/audit/record.ts';
import { startChallenge, takeChallenge } from '#lib/server/auth/challenges.ts';
import { startLogin } from '#lib/server/auth/logins.ts';
import type { Person } from '#lib/server/auth/logins.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { AssertionJSON, AttestationJSON } from './responses.ts';

/** What the browser gets to begin with, and the token for its cookie. */
export interface Begun<Options> {
	options: Options;
	token: string;
}

const Adding = z.object({ challenge: z.string(), person: z.string() });
const SigningIn = z.object({ challenge: z.string() });
/** Ed25519, P-256 and RSA: every authenticator has one of them. */
const ALGORITHMS = [-8, -7, -257];

const Transports = z.array(z.string());

/** Begins to add a passkey for a person who is signed in, on the site that they see. */
export async function beginPasskey(
	db: Kysely<Tables>,
	{ person, origin }: { person: Person; origin: string },
	now: number
): Promise<Begun<PublicKeyCredentialCreationOptionsJSON>> {
	const known = await db
		.selectFrom('passkeys')
		.select(['id', 'transports'])
		.where('person', '=', person.id)
		.execute();
	const options = await generateRegistrationOptions({
		rpName: 'Said or Shown',
		rpID: new URL(origin).hostname,
		userName: person.name,
		userDisplayName: person.name,
		userID: new TextEncoder().encode(person.id),
		attestationType: 'none',
		supportedAlgorithmIDs: ALGORITHMS,
		excludeCredentials: known.map(({ id, transports }) => ({
			id,
			transports: readTransports(transports)
		})),
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
	});
	const body = { challenge: options.challenge, person: person.id };
	return { options, token: await startChallenge(db, 'passkey-add', body, now) };
}

interface Answer<Response> {
	/** Of the cookie. */
	token: string | undefined;
	/** The site that the browser says it is on. */
	origin: string;
	response: Response;
}

/** Keeps a passkey that a person has just made. Whether that was done. */
export async function finishPasskey(
	db: Kysely<Tables>,
	{ token, origin, response, ...added }: Answer<AttestationJSON> & { person: string; name: string },
	now: number
): Promise<boolean> {
	const begun = await takeChallenge(db, { token, kind: 'passkey-add', body: Adding }, now);
	if (begun?.person !== added.person) return false;
	const { registrationInfo } = await verified(
		verifyRegistrationResponse({
			response: response as RegistrationResponseJSON,
			expectedChallenge: begun.challenge,
			expectedOrigin: origin,
			expectedRPID: new URL(origin).hostname,
			supportedAlgorithmIDs: ALGORITHMS
		})
	);
	if (!registrationInfo) return false;
	const { id, publicKey, counter } = registrationInfo.credential;
	return db.transaction().execute(async (transaction) => {
		const { numInsertedOrUpdatedRows } = await transaction
			.insertInto('passkeys')
			.values({
				id,
				person: added.person,
				name: added.name,
				public_key: isoBase64URL.fromBuffer(publicKey),
				counter,
				transports: JSON.stringify(response.response.transports ?? []),
				created_at: now
			})
			.onConflict((conflict) => conflict.column('id').doNothing())
			.executeTakeFirst();
		if (!numInsertedOrUpdatedRows) return false;
		await recordAudit(transaction, { person: added.person, action: 'passkey.add', at: now });
		return true;
	});
}

/** Begins a sign-in with whichever passkey the browser has for this site. */
export async function beginPasskeySignIn(
	db: Kysely<Tables>,
	origin: string,
	now: number
): Promise<Begun<PublicKeyCredentialRequestOptionsJSON>> {
	const options = await generateAuthenticationOptions({
		rpID: new URL(origin).hostname,
		userVerification: 'required'
	});
	const body = { challenge: options.challenge };
	return { options, token: await startChallenge(db, 'passkey-sign-in', body, now) };
}

/** Signs in with a passkey. The token of the login; undefined when the passkey does not open anything. */
export async function finishPasskeySignIn(
	db: Kysely<Tables>,
	{ token, origin, response }: Answer<AssertionJSON>,
	now: number
): Promise<string | undefined> {
	const begun = await takeChallenge(db, { token, kind: 'passkey-sign-in', body: SigningIn }, now);
	if (!begun) return undefined;
	const kept = await db
		.selectFrom('passkeys')
		.selectAll()
		.where('id', '=', response.id)
		.executeTakeFirst();
	if (!kept) return undefined;
	const { authenticationInfo } = await verified(
		verifyAuthenticationResponse({
			response,
			expectedChallenge: begun.challenge,
			expectedOrigin: origin,
			expectedRPID: new URL(origin).hostname,
			credential: {
				id: kept.id,
				publicKey: isoBase64URL.toBuffer(kept.public_key),
				counter: kept.counter,
				transports: readTransports(kept.transports)
			}
		})
	);
	if (!authenticationInfo) return undefined;
	await db
		.updateTable('passkeys')
		.set({ counter: authenticationInfo.newCounter })
		.where('id', '=', kept.id)
		.execute();
	return startLogin(db, kept.person, now);
}

/** What a check found, if it found the answer right. The library throws where the answer is wrong. */
async function verified<Result extends { verified: boolean }>(
	check: Promise<Result>
): Promise<Partial<Result>> {
	try {
		const result = await check;
		return result.verified ? result : {};
	} catch {
		return {};
	}
}

function readTransports(kept: string): string[] {
	return Transports.parse(JSON.parse(kept));
}
