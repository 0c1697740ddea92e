import type { Table } from './table.ts';

export interface PasskeyRow {
	id: string;
	person: string;
	name: string;
	public_key: string;
	counter: number;
	transports: string;
	created_at: number;
}

/** A passkey with which a person signs in. */
export const passkeys: Table<PasskeyRow> = {
	name: 'passkeys',
	columns: {
		id: { type: 'text', why: 'the credential’s own id' },
		person: { type: 'text', refers: 'people', why: 'whose key it is' },
		name: { type: 'text', why: 'how the person tells it from the others' },
		public_key: { type: 'text', why: 'checks signatures; opens nothing by itself' },
		counter: { type: 'bigint', why: 'shows a copied key' },
		transports: { type: 'text', why: 'how the browser reaches the key, as JSON' },
		created_at: { type: 'bigint', why: 'the order of the keys' }
	}
};
