import type { Table } from './table.ts';

export interface ModuleVersionRow {
	id: string;
	module: string;
	version: string;
	body: string;
	created_at: number;
}

/** The whole of one version of a module, so that answers to it keep their questions. */
export const moduleVersions: Table<ModuleVersionRow> = {
	name: 'module_versions',
	columns: {
		id: { type: 'text', why: 'the content hash' },
		module: { type: 'text', why: 'which module it is' },
		version: { type: 'text', why: 'which version of it' },
		body: { type: 'text', why: 'the module as JSON' },
		created_at: { type: 'bigint', why: 'when this server first had it' }
	}
};
