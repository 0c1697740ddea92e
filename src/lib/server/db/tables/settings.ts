import type { Table } from './table.ts';

export interface SettingRow {
	id: string;
	value: string;
}

/** What an administrator has set for this server. */
export const settings: Table<SettingRow> = {
	name: 'settings',
	columns: {
		id: { type: 'text', why: 'the setting’s name' },
		value: { type: 'text', why: 'its value, as JSON' }
	}
};
