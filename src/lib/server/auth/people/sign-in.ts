import type { Kysely } from 'kysely';
import { startLogin } from '#lib/server/auth/logins.ts';
import { passwordFits } from '#lib/server/auth/passwords.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { makeLimit } from '#lib/server/limits/limit.ts';
import { PASSWORD } from './sign-up.ts';

const QUARTER = 900;
const hereForOne = makeLimit({ points: 10, seconds: QUARTER });
/** A school shares one address, so it holds many who mistype. */
const hereForAll = makeLimit({ points: 100, seconds: QUARTER });
/** Against guesses from many addresses. */
const anywhereForOne = makeLimit({ points: 100, seconds: 3600 });

interface Typed {
	email: string;
	password: string;
	/** The client’s address, as a key. */
	address: string;
}

/** A token for the cookie, or how long to wait, or neither: e-mail or password is wrong. */
export interface SignedIn {
	token?: string;
	wait?: number;
}

/** Signs in with e-mail and password. Only failures count towards the limits. */
export async function signIn(
	db: Kysely<Tables>,
	{ email, password, address }: Typed,
	now: number
): Promise<SignedIn> {
	const limits = [
		[hereForOne, `${address} ${email}`],
		[hereForAll, address],
		[anywhereForOne, email]
	] as const;
	for (const [limit, key] of limits) {
		const wait = await limit.take(key);
		if (wait > 0) return { wait };
	}
	const row = await db
		.selectFrom('identities')
		.select(['person', 'secret'])
		.where('issuer', '=', PASSWORD)
		.where('subject', '=', email)
		.executeTakeFirst();
	const fits = await passwordFits(row?.secret ?? undefined, password);
	if (!row || !fits) return {};
	for (const [limit, key] of limits) await limit.giveBack(key);
	return { token: await startLogin(db, row.person, now) };
}
