import type { Table } from './table.ts';

export interface ChallengeRow {
	id: string;
	kind: string;
	body: string;
	expires_at: number;
}

/** A sign-in under way with a passkey or a provider; used once. */
export const challenges: Table<ChallengeRow> = {
	name: 'challenges',
	columns: {
		id: { type: 'text', why: 'sha256 of the token in the browser that began it' },
		kind: { type: 'text', why: 'what it may be used for' },
		body: { type: 'text', why: 'what must come back unchanged, as JSON' },
		expires_at: { type: 'bigint', why: 'when it is void' }
	}
};
