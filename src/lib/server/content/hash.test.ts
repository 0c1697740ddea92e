import { describe, expect, it } from 'vitest';
import { LessonModule } from '#lib/core/schema/module.ts';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { digestItems, hashModule } from './hash.ts';

/** A copy of the module with one word changed everywhere it stands. */
function changed(from: string, to: string): LessonModule {
	const json = JSON.stringify(smallModule);
	expect(json).toContain(from);
	return LessonModule.parse(JSON.parse(json.replaceAll(from, to)));
}

/** The items whose digests differ between the module and its changed copy. */
function touched(from: string, to: string): string[] {
	const before = digestItems(smallModule);
	return Object.entries(digestItems(changed(from, to)))
		.filter(([id, digest]) => before[id] !== digest)
		.map(([id]) => id);
}

describe('the hash of a module', () => {
	it('is 64 hexadecimal digits', () => {
		expect(hashModule(smallModule)).toMatch(/^[0-9a-f]{64}$/);
	});

	it('does not depend on the order of fields', () => {
		const reversed = Object.fromEntries(Object.entries(smallModule).reverse());
		expect(Object.keys(reversed)[0]).toBe('openQuestions');
		expect(hashModule(LessonModule.parse(reversed))).toBe(hashModule(smallModule));
		const turned = Object.fromEntries(Object.entries(smallModule.module).reverse());
		expect(hashModule({ ...smallModule, module: { ...smallModule.module, ...turned } })).toBe(
			hashModule(smallModule)
		);
	});

	it('changes with one word of the guide', () => {
		expect(hashModule(changed('A short lesson', 'A long lesson'))).not.toBe(
			hashModule(smallModule)
		);
	});

	it('changes with the order of a list', () => {
		const turned = { ...smallModule, items: smallModule.items.toReversed() };
		expect(hashModule(turned)).not.toBe(hashModule(smallModule));
	});
});

describe('the digest of an item', () => {
	it('is there for every item', () => {
		expect(Object.keys(digestItems(smallModule))).toEqual(smallModule.items.map(({ id }) => id));
	});

	it('changes with its own words only', () => {
		expect(touched('The audit found it.', 'The audit counted it.')).toEqual(['mayor-mark']);
	});

	it('changes with the statement it asks about, on its own and on the board', () => {
		const [statement] = smallModule.statements;
		const asking = smallModule.items.filter((item) =>
			item.kind === 'sort'
				? item.cards.some((card) => card.statement === statement?.id)
				: item.statement === statement?.id
		);
		expect(asking.map(({ kind }) => kind)).toContain('sort');
		const change = {
			...smallModule,
			statements: smallModule.statements.map((other) =>
				other === statement ? { ...other, gap: 'Another gap.' } : other
			)
		};
		const before = digestItems(smallModule);
		const after = digestItems(change);
		const differing = smallModule.items.filter(({ id }) => before[id] !== after[id]);
		expect(differing).toEqual(asking);
	});

	it('does not change with what stands around the item', () => {
		expect(touched('Twelve crossings', 'Ten crossings')).toEqual([]);
	});
});
