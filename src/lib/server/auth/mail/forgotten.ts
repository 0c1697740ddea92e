import type { Kysely } from 'kysely';
import { makeLink } from '#lib/server/auth/links.ts';
import { PASSWORD, selectOptionalOwner } from '#lib/server/auth/people/sign-up.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { Post } from './mail.ts';

interface Words {
	subject: string;
	/** The mail around the link. */
	text: (link: string) => string;
}

/**
 * Mails a reset link to an e-mail that has an account here; to any other it mails nothing, and the page
 * says the same. The page must not wait for it: the time would tell.
 *
 * @throws {Error} when the mail server does not take it.
 */
export async function mailResetLink(
	db: Kysely<Tables>,
	{ email, post, words }: { email: string; post: Post; words: Words },
	now: number
): Promise<void> {
	const person = await selectOptionalOwner(db, { issuer: PASSWORD, subject: email });
	if (person === undefined) return;
	const token = await makeLink(db, { kind: 'reset', person, by: undefined }, now);
	const text = words.text(`${post.origin}/teach/reset/${token}`);
	await post.send({ to: email, subject: words.subject, text });
}
