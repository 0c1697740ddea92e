import { createHash } from 'node:crypto';
import type { Item } from '#lib/core/schema/item.ts';
import type { LessonModule } from '#lib/core/schema/module.ts';

/** The sha256, in hexadecimal, of a module’s canonical JSON: the order of fields does not matter. */
export function hashModule(module: LessonModule): string {
	return sha256(module);
}

/**
 * The first 16 hexadecimal digits of the sha256 of each item together with the statements it asks about. An equal
 * digest in two versions of a module means the same item, the same key and the same statement.
 */
export function digestItems(module: LessonModule): Record<string, string> {
	return Object.fromEntries(
		module.items.map((item) => {
			const asked = new Set(statementsOf(item));
			const statements = module.statements.filter(({ id }) => asked.has(id));
			return [item.id, shortDigest({ item, statements })];
		})
	);
}

/** The first 16 hexadecimal digits of the sha256 of anything that can be JSON; the order of fields does not matter. */
export function shortDigest(value: unknown): string {
	return sha256(value).slice(0, 16);
}

function statementsOf(item: Item): (string | undefined)[] {
	if (item.kind === 'sort') return item.cards.map(({ statement }) => statement);
	return [item.statement];
}

function sha256(value: unknown): string {
	return createHash('sha256').update(JSON.stringify(value, sortFields)).digest('hex');
}

function sortFields(_key: string, value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
