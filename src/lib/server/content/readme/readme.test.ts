import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { Item } from '#lib/core/schema/item.ts';
import { Statement } from '#lib/core/schema/statement.ts';
import { Misconception } from '#lib/core/schema/vocabulary.ts';
import {
	bankJsonSchema,
	moduleJsonSchema,
	secondLookJsonSchema
} from '#lib/server/content/json-schema.ts';
import { README, renderReadme } from './readme.ts';

const readme = readFileSync(README, 'utf8');

describe('the author’s README', () => {
	it('is what the schema, the rules and the messages make it', async () => {
		const fresh = await renderReadme('.');
		expect(readme, 'run: node src/lib/server/content/readme/write-readme.ts').toBe(fresh);
	});

	it('has a row with a meaning for every field of the schemas', () => {
		const names = new Set(
			[moduleJsonSchema(), bankJsonSchema(), secondLookJsonSchema()].flatMap(namesIn)
		);
		expect(names.size).toBeGreaterThan(100);
		const rows = new Map(
			readme
				.split('\n')
				.map((line) => line.split('|').map((cell) => cell.trim()))
				.filter((cells) => cells.length === 6)
				.map((cells) => [cells[1]?.replace(/`|.*[.>]/g, '').replace('[]', ''), cells[4]])
		);
		expect([...names].filter((name) => (rows.get(name) ?? '') === '')).toEqual([]);
	});

	it('explains every misconception', () => {
		for (const id of Misconception.options) {
			expect(readme).toMatch(
				new RegExp(`^\\| \`${id}\` +\\| \\w[^|]+ \\| \\w[^|]+\\.\\s+\\|$`, 'm')
			);
		}
	});

	it('shows a statement and an item that the schema takes', () => {
		const example = /```yaml\n(statements:[^]*?)```/.exec(readme)?.[1] ?? '';
		const Example = z.strictObject({
			statements: z.array(Statement).length(1),
			items: z.array(Item).length(1)
		});
		expect(Example.safeParse(parse(example))).toMatchObject({ success: true });
	});
});

/** Every name under `properties`, at any depth. */
function namesIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
		const names = key === 'properties' && typeof child === 'object' ? Object.keys(child ?? {}) : [];
		return [...names, ...namesIn(child)];
	});
}
