import { expect, it } from 'vitest';
import { LessonModule } from '../schema/module.ts';
import { checkModule, ruleFamilies } from './check-module.ts';
import { validModule } from './testing/valid-module.ts';

it('finds nothing in a valid module', () => {
	expect(checkModule(LessonModule.parse(validModule()))).toEqual([]);
});

it('words every rule as a sentence of its own', () => {
	const rules = ruleFamilies.flatMap(({ rules }) => rules.map(({ rule }) => rule));
	expect(new Set(rules).size).toBe(rules.length);
	expect(rules.filter((rule) => !rule.endsWith('.'))).toEqual([]);
});
