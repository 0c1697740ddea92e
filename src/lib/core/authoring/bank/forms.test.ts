import { describe, expect, it } from 'vitest';
import { drawForms } from '../../bank/draw-forms.ts';
import { withBankForms } from '../../testing/bank-forms.ts';
import { smallBank } from '../../testing/small-bank.ts';
import { smallModule } from '../../testing/small-module.ts';
import { checkForms, checkFormsBeside } from './forms.ts';

const bank = smallBank();
const sound = draw(1);
const file = withBankForms(sound);
const anew = 'take the forms that `npm run content:draw -- small` prints.';

function draw(seed: number, avoid: string[] = []) {
	const drawn = drawForms({ bank, seed, size: 4, avoid });
	if ('short' in drawn) throw new Error('the small bank is large enough');
	const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
	return { warmup: ids(drawn.warmup), exit: ids(drawn.exit) };
}

function named(module: typeof file, id: string, topics: string[], alternative?: string) {
	const about = { ...module.module, id, topics, ...(alternative && { alternative }) };
	return { ...module, module: about };
}

it('takes forms that were drawn, and items of a module’s own', () => {
	for (let seed = 0; seed < 50; seed++) {
		expect(checkForms({ module: withBankForms(draw(seed)), bank })).toEqual([]);
	}
	expect(checkForms({ module: smallModule, bank })).toEqual([]);
});

it('keeps ids that start like those of the bank to the bank', () => {
	const [item, ...items] = file.items;
	const [source, ...sources] = file.sources;
	if (!item || !source) throw new Error('the small module has both');
	const module = {
		...file,
		items: [{ ...item, id: 'bank-mine' }, ...items],
		sources: [...sources, { ...source, id: 'bank-note' }]
	};
	const message = 'ids that start with `bank-` belong to the bank; choose another id.';
	expect(checkForms({ module, bank })).toEqual([
		{ path: 'items.bank-mine.id', message },
		{ path: 'sources.bank-note.id', message }
	]);
});

describe('forms that do not mirror each other', () => {
	const [first = '', ...rest] = sound.warmup;
	const asked = [...sound.warmup, ...sound.exit].map((id) => id.split('-')[1]);
	const other = bank.items.find(({ id }) => !asked.includes(id.split('-')[1]));

	it('are found from both sides', () => {
		const warmup = [other?.id ?? '', ...rest];
		const problems = checkForms({ module: withBankForms({ ...sound, warmup }), bank });
		const twin = first.endsWith('0') ? first.replace(/0$/, '1') : first.replace(/1$/, '0');
		expect(problems).toContainEqual({
			path: 'steps.warmup.items',
			message: `${other?.id ?? ''} has no twin of its own in \`exit\`; ${anew}`
		});
		expect(problems).toContainEqual({
			path: 'steps.exit.items',
			message: `${twin} has no twin of its own in \`warmup\`; ${anew}`
		});
	});

	it('are found when a form asks both twins, or both forms one item', () => {
		const both = { warmup: ['bank-0-0', 'bank-0-1'], exit: ['bank-3-0', 'bank-3-1'] };
		const once = { warmup: ['bank-0-0', 'bank-3-0'], exit: ['bank-0-0', 'bank-3-0'] };
		for (const forms of [both, once]) {
			const problems = checkForms({ module: withBankForms(forms), bank });
			const twins = problems.filter(({ message }) => message.includes('has no twin'));
			expect(twins).toHaveLength(4);
		}
	});
});

it('finds forms that are harder or easier than the bank', () => {
	const hard = ['bank-0-0', 'bank-13-0'];
	const exit = ['bank-0-1', 'bank-13-1'];
	expect(checkForms({ module: withBankForms({ warmup: hard, exit }), bank })).toEqual(
		['warmup', 'exit'].map((form) => ({
			path: `steps.${form}.items`,
			message: `the mean of \`expectedRight\` is 51 here and 64 in the bank; ${anew}`
		}))
	);
});

describe('beside other modules', () => {
	it('finds an item of two modules, and the twin of one', () => {
		const [item = ''] = sound.warmup;
		const twin = item.endsWith('0') ? item.replace(/0$/, '1') : item.replace(/1$/, '0');
		for (const shared of [item, twin]) {
			const forms = { warmup: [shared, 'bank-of-nobody'], exit: [] };
			const other = named(withBankForms(forms), 'another', []);
			const problems = checkFormsBeside({ module: file, bank, others: [smallModule, other] });
			expect(problems).toEqual([
				{
					path: 'steps.warmup.items',
					message: `${item} or its twin is asked in module another too; ${anew}`
				},
				{
					path: 'steps.exit.items',
					message: `${twin} or its twin is asked in module another too; ${anew}`
				}
			]);
		}
	});

	it('finds nothing in forms that were drawn beside each other', () => {
		const other = named(withBankForms(draw(2, [...sound.warmup, ...sound.exit])), 'another', []);
		expect(checkFormsBeside({ module: file, bank, others: [other] })).toEqual([]);
	});

	it('finds items on a topic of the lesson, or of one that it is the alternative of', () => {
		const topics = new Map(bank.items.map(({ id, topic }) => [id, topic]));
		const [item = ''] = sound.warmup;
		const topic = topics.get(item) ?? '';
		const found = [
			...sound.warmup.map((id) => ({ path: 'steps.warmup.items', id })),
			...sound.exit.map((id) => ({ path: 'steps.exit.items', id }))
		]
			.filter(({ id }) => topics.get(id) === topic)
			.map(({ path, id }) => ({
				path,
				message: `${id} is about ${topic}, which this lesson leaves out; ${anew}`
			}));
		const own = named(file, 'small', [`${topic} news`]);
		expect(checkFormsBeside({ module: own, bank, others: [] })).toEqual(found);
		const instead = named(smallModule, 'another', [topic], 'small');
		expect(checkFormsBeside({ module: file, bank, others: [instead] })).toEqual(found);
		expect(found.length).toBeGreaterThan(1);
	});
});
