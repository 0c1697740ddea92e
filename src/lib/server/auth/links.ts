import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#lib/server/audit/record.ts';
import type { LinkRow } from '#lib/server/db/tables/links.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { hashToken, makeToken } from './tokens.ts';

const HOUR = 3_600_000;

/** How long each kind of link holds, in ms. */
export const LINK_MS = {
	'sign-up': 336 * HOUR,
	'co-teacher': 336 * HOUR,
	reset: 24 * HOUR
} as const;

/** What a link is for. */
export type LinkKind = keyof typeof LINK_MS;

interface NewLink {
	kind: LinkKind;
	/** Whose password a reset sets. */
	person?: string;
	/** The class that a co-teacher is invited to. */
	classroom?: string;
	/** Undefined: asked for by somebody who is not signed in. */
	by: string | undefined;
}

/** Makes a link that works once; the token is for its address, and only its hash is kept. */
export async function makeLink(
	db: Kysely<Tables>,
	{ kind, person, classroom, by }: NewLink,
	now: number
): Promise<string> {
	const token = makeToken();
	await db.transaction().execute(async (transaction) => {
		await transaction
			.insertInto('links')
			.values({
				id: hashToken(token),
				kind,
				person: person ?? null,
				classroom: classroom ?? null,
				made_by: by ?? null,
				created_at: now,
				expires_at: now + LINK_MS[kind]
			})
			.execute();
		const detail = person === undefined ? { kind } : { kind, person };
		await recordAudit(transaction, { person: by, classroom, action: 'link.make', detail, at: now });
	});
	return token;
}

/** The link of this token, if it still works. Looking at it does not use it up. */
export async function selectOptionalLink(
	db: Kysely<Tables>,
	token: string,
	now: number
): Promise<LinkRow | undefined> {
	return db
		.selectFrom('links')
		.selectAll()
		.where('id', '=', hashToken(token))
		.where('expires_at', '>', now)
		.executeTakeFirst();
}

/** Uses a link up, by the hash of its token; undefined when it does not work, or not for this. */
export async function takeLink(
	transaction: Kysely<Tables>,
	id: string,
	kind: LinkKind,
	now: number
): Promise<LinkRow | undefined> {
	return transaction
		.deleteFrom('links')
		.where('id', '=', id)
		.where('kind', '=', kind)
		.where('expires_at', '>', now)
		.returningAll()
		.executeTakeFirst();
}

/**
 * Makes a person co-teacher of the class that a link invites to. The class; undefined when the link
 * does not work. Who teaches the class already keeps the part they have.
 */
export async function joinAsCoTeacher(
	db: Kysely<Tables>,
	token: string,
	person: string,
	now: number
): Promise<string | undefined> {
	return db.transaction().execute(async (transaction) => {
		const link = await takeLink(transaction, hashToken(token), 'co-teacher', now);
		if (!link?.classroom) return undefined;
		const { classroom } = link;
		await transaction
			.insertInto('class_teachers')
			.values({ id: uuidv7(), classroom, person, part: 'co', created_at: now })
			.onConflict((conflict) => conflict.columns(['classroom', 'person']).doNothing())
			.execute();
		await recordAudit(transaction, { person, classroom, action: 'class.join', at: now });
		return classroom;
	});
}
