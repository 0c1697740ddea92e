import { expect, it } from 'vitest';
import { moduleJsonSchema } from './json-schema.ts';

const schema = moduleJsonSchema();

it('says what it is and how it is read', () => {
	expect(schema).toMatchObject({
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		$id: '/schema/module.json',
		title: 'Said or Shown: a module',
		type: 'object',
		additionalProperties: false
	});
});

it('asks of an author only what has no default', () => {
	const stage = JSON.stringify(schema.properties?.process);
	expect(stage).toContain('"required":["id","label","explanation","record","uncertain"]');
});
