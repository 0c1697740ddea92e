import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { withForms } from '#lib/core/bank/with-forms.ts';
import { withBankForms } from '#lib/core/testing/bank-forms.ts';
import { smallBank } from '#lib/core/testing/small-bank.ts';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { parseModules } from './parse-modules.ts';

function fileOf(folder: string, module = smallModule) {
	return { path: `src/content/modules/${folder}/module.yaml`, text: stringify(module) };
}

function named(id: string, alternative?: string) {
	const module = { ...smallModule.module, id, ...(alternative && { alternative }) };
	return { ...smallModule, module };
}

it('reads modules by id', () => {
	const files = [fileOf('small'), fileOf('another', named('another', 'small'))];
	expect(parseModules(files)).toEqual({
		modules: [named('another', 'small'), smallModule],
		problems: []
	});
});

it('asks for one name of folder and module', () => {
	expect(parseModules([fileOf('large')])).toEqual({
		modules: [],
		problems: [
			'src/content/modules/large/module.yaml: module.id: the id is “small” and the folder is “large”; give both one name.'
		]
	});
});

it('asks for an alternative that is there', () => {
	expect(parseModules([fileOf('another', named('another', 'small'))])).toEqual({
		modules: [],
		problems: [
			'src/content/modules/another/module.yaml: module.alternative: there is no module “small”; correct the id or leave it out.'
		]
	});
});

it('takes an alternative that is there but broken, and keeps the sound module', () => {
	const broken = { path: 'src/content/modules/small/module.yaml', text: 'format: [' };
	const { modules, problems } = parseModules([
		broken,
		fileOf('another', named('another', 'small'))
	]);
	expect(modules.map(({ module }) => module.id)).toEqual(['another']);
	expect(problems.every((problem) => problem.startsWith(`${broken.path}: line 1`))).toBe(true);
});

it('asks no item of the bank in two modules', () => {
	const bank = smallBank();
	const module = withBankForms({
		warmup: ['bank-8-0', 'bank-9-0'],
		exit: ['bank-9-1', 'bank-8-1']
	});
	expect(parseModules([fileOf('small', module)], bank)).toEqual({
		modules: [withForms(module, bank)],
		problems: []
	});
	const second = { ...module, module: { ...module.module, id: 'second' } };
	const { modules, problems } = parseModules(
		[fileOf('small', module), fileOf('second', second)],
		bank
	);
	expect(modules).toEqual([]);
	expect(problems).toHaveLength(8);
	expect(problems[0]).toBe(
		'src/content/modules/small/module.yaml: steps.warmup.items: bank-8-0 or its twin is asked in module second too; take the forms that `npm run content:draw -- small` prints.'
	);
});
