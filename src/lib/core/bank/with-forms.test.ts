import { expect, it } from 'vitest';
import { checkModule } from '../authoring/check-module.ts';
import { LessonModule } from '../schema/module.ts';
import { withBankForms } from '../testing/bank-forms.ts';
import { smallBank } from '../testing/small-bank.ts';
import { smallModule } from '../testing/small-module.ts';
import { bankItemsOf, formsOf, withForms, withoutForms } from './with-forms.ts';

const bank = smallBank();
const file = withBankForms({ warmup: ['bank-0-1', 'bank-3-0'], exit: ['bank-3-1', 'bank-0-0'] });
const module = withForms(file, bank);

it('adds the items that the steps name, in the order of the lesson, after the module’s own', () => {
	const added = module.items.slice(file.items.length);
	expect(added.map(({ id }) => id)).toEqual(['bank-0-1', 'bank-3-0', 'bank-3-1', 'bank-0-0']);
	expect(bankItemsOf(module)).toEqual(added.map(({ id }) => id));
	expect(module.items.slice(0, file.items.length)).toEqual(file.items);
});

it('adds the sources of these items and no others, under ids that no module has', () => {
	const added = module.sources.slice(file.sources.length);
	expect(added).toEqual([{ ...bank.sources[0], id: 'bank-practice' }]);
	const item = module.items.at(-1);
	expect(item).toMatchObject({
		stimulus: { source: 'bank-practice', recordSource: 'bank-practice' }
	});
});

it('makes a module that the schema and the rules take', () => {
	expect(LessonModule.parse(module)).toEqual(module);
	expect(checkModule(module)).toEqual([]);
});

it('leaves alone what names no item of the bank, and what it was given', () => {
	const before = structuredClone(file);
	expect(withForms(smallModule, bank)).toBe(smallModule);
	expect(file).toEqual(before);
	expect(bankItemsOf(smallModule)).toEqual([]);
	expect(formsOf(smallModule)).toEqual({
		warmup: ['warm-bus', 'warm-pool'],
		exit: ['exit-tree', 'exit-library']
	});
});

it('can be undone', () => {
	expect(withoutForms(module)).toEqual(file);
});

it('leaves an id that the bank does not have to the rules', () => {
	const unknown = withBankForms({
		warmup: ['bank-0-0', 'bank-nix'],
		exit: ['bank-0-1', 'bank-3-0']
	});
	expect(checkModule(withForms(unknown, bank))).toContainEqual({
		path: 'steps.warmup.items',
		message: 'there is no item “bank-nix” in the bank; correct the id, or mend the bank.'
	});
});
