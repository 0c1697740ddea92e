import type { Table } from './table.ts';

export interface IdentityRow {
	id: string;
	person: string;
	issuer: string;
	subject: string;
	secret: string | null;
	created_at: number;
}

/** One way in which a person signs in: a password of this server, or an account elsewhere. */
export const identities: Table<IdentityRow> = {
	name: 'identities',
	columns: {
		id: { type: 'text', why: 'names the identity' },
		person: { type: 'text', refers: 'people', why: 'whose way in it is' },
		issuer: { type: 'text', why: 'who vouches for it: password, or the address of a provider' },
		subject: {
			type: 'text',
			why: 'the e-mail typed at sign-in, or the provider’s own id of the person'
		},
		secret: {
			type: 'text',
			optional: true,
			why: 'the password’s argon2 hash; none where a provider vouches'
		},
		created_at: { type: 'bigint', why: 'the order in which ways in were added' }
	}
};
