import { expect, it } from 'vitest';
import { Misconception } from '#lib/core/schema/vocabulary.ts';
import { selectModules } from '#lib/server/content/modules.ts';
import { counterExamples, exampleElsewhere } from './counter-examples.ts';

const modules = selectModules().map(({ module }) => module.id);

it.each(Misconception.options)('has two cases of %s, of two modules that are there', (idea) => {
	const [first, second] = counterExamples[idea];
	expect(first.module).not.toBe(second.module);
	expect(modules).toContain(first.module);
	expect(modules).toContain(second.module);
	expect(first.words()).not.toBe(second.words());
});

it.each(Misconception.options)('never takes a case of %s from the reader’s own module', (idea) => {
	for (const module of modules) {
		const own = counterExamples[idea].filter((one) => one.module === module);
		const words = exampleElsewhere(idea, module);
		expect(own.map((one) => one.words())).not.toContain(words);
	}
});
