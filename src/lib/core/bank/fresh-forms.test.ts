import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkForms } from '../authoring/bank/forms.ts';
import { checkModule } from '../authoring/check-module.ts';
import { withBankForms } from '../testing/bank-forms.ts';
import { smallBank } from '../testing/small-bank.ts';
import { smallModule } from '../testing/small-module.ts';
import { drawForms } from './draw-forms.ts';
import { freshForms } from './fresh-forms.ts';
import { bankItemsOf, withForms, withoutForms } from './with-forms.ts';

const bank = smallBank();
const pairs = new Map(bank.items.map(({ id, pair }) => [id, pair]));
const drawn = drawForms({ bank, seed: 1, size: 4 });
if ('short' in drawn) throw new Error('the small bank is large enough');
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const forms = { warmup: ids(drawn.warmup), exit: ids(drawn.exit) };
const module = withForms(withBankForms(forms), bank);

const fresh = (met: readonly string[], seed = 7) =>
	freshForms(module, { bank, seed, met, avoidTopics: [] });

it('keeps the module when none of its pairs was met', () => {
	const others = ids(bank.items).filter(
		(id) => !bankItemsOf(module).some((asked) => pairs.get(asked) === pairs.get(id))
	);
	expect(fresh([])).toBe(module);
	expect(fresh(others)).toBe(module);
	expect(fresh(['bank-of-long-ago'])).toBe(module);
});

it('draws both forms anew when one item or its twin was met, as sound as the first', () => {
	const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
	fc.assert(
		fc.property(seeds, fc.constantFrom(...bankItemsOf(module)), (seed, met) => {
			const redrawn = fresh([met], seed);
			expect(redrawn).not.toEqual(module);
			expect(redrawn).toEqual(fresh([met], seed));
			const asked = bankItemsOf(redrawn);
			expect(asked).toHaveLength(8);
			expect(asked.filter((id) => pairs.get(id) === pairs.get(met))).toEqual([]);
			expect(checkModule(redrawn)).toEqual([]);
			expect(checkForms({ module: withoutForms(redrawn), bank })).toEqual([]);
		}),
		{ numRuns: 30 }
	);
});

it('changes nothing but the forms', () => {
	const { items, sources, steps, ...rest } = fresh([forms.exit[0] ?? '']);
	const { items: _items, sources: _sources, steps: before, ...restBefore } = module;
	expect(rest).toEqual(restBefore);
	expect(steps.map((step, at) => ({ ...step, ...formItems(before[at]) }))).toEqual(before);
	expect(items).toHaveLength(module.items.length);
	expect(sources).toEqual(module.sources);
});

function formItems(step: (typeof module.steps)[number] | undefined) {
	return step?.kind === 'warmup' || step?.kind === 'exit' ? { items: step.items } : {};
}

it('leaves out the topics that it is told', () => {
	const [met = ''] = forms.warmup;
	const redrawn = freshForms(module, { bank, seed: 7, met: [met], avoidTopics: ['health'] });
	const topics = bankItemsOf(redrawn).map((id) => bank.items.find((item) => item.id === id)?.topic);
	expect(redrawn).not.toBe(module);
	expect(topics).not.toContain('health');
});

it('takes the module as it is when too few pairs are left', () => {
	expect(fresh(ids(bank.items))).toBe(module);
});

it('takes a module with forms of its own as it is', () => {
	const met = ids(bank.items);
	expect(freshForms(smallModule, { bank, seed: 7, met, avoidTopics: [] })).toBe(smallModule);
	const mixed = withBankForms({ ...forms, exit: ['exit-tree', 'exit-library'] });
	expect(freshForms(mixed, { bank, seed: 7, met: forms.warmup, avoidTopics: [] })).toBe(mixed);
});
