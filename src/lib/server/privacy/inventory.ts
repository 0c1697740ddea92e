import { tables } from '#lib/server/db/tables/tables.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { RetentionKind } from './retention.ts';

/** When the rows of a table go: after days that an administrator sets, or with something else. */
export type Clock =
	| RetentionKind
	/** As soon as its time is over. */
	| 'expired'
	| 'with-class'
	| 'with-seat'
	| 'with-account'
	| 'with-assignment'
	/** Nothing about a person; as long as the server has it. */
	| 'kept';

/** The clock of every table. */
export const CLOCKS: Record<keyof Tables, Clock> = {
	people: 'with-account',
	identities: 'with-account',
	logins: 'expired',
	passkeys: 'with-account',
	challenges: 'expired',
	classrooms: 'classes',
	class_teachers: 'with-class',
	seats: 'seats',
	seat_logins: 'expired',
	module_versions: 'kept',
	assignments: 'with-class',
	assignment_seats: 'with-seat',
	codes: 'with-class',
	links: 'expired',
	rulings: 'with-assignment',
	live_acts: 'with-assignment',
	attempts: 'answers',
	events: 'answers',
	told_keys: 'answers',
	contests: 'answers',
	probes: 'answers',
	probe_answers: 'answers',
	audit: 'audit',
	settings: 'kept',
	sweeps: 'sweeps'
};

/** Every field that is stored, with its reason, and when it goes. */
export interface InventoryTable {
	name: string;
	clock: Clock;
	fields: { name: string; why: string }[];
}

/** Everything that this server stores, from the descriptions by which it stores it. */
export function listInventory(): InventoryTable[] {
	return tables.map(({ name, columns }) => ({
		name,
		clock: CLOCKS[name as keyof Tables],
		fields: Object.entries<{ why: string }>(columns).map(([field, { why }]) => ({
			name: field,
			why
		}))
	}));
}
