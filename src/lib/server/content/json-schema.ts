import { z } from 'zod';
import { Bank } from '#lib/core/schema/bank.ts';
import { LessonModule } from '#lib/core/schema/module.ts';
import { SecondLook } from '#lib/core/schema/second-look.ts';

/** The JSON Schema (draft 2020-12) of what an author writes, for editors and other tools. */
export function moduleJsonSchema() {
	const { $schema, ...schema } = z.toJSONSchema(LessonModule, { io: 'input' });
	return {
		$schema,
		$id: '/schema/module.json',
		title: 'Said or Shown: a module',
		description:
			'One news article and the record behind it, taught statement by statement. The build checks more than this schema can say.',
		...schema
	};
}

/** The JSON Schema (draft 2020-12) of the bank’s file, for the author’s tables. */
export function bankJsonSchema() {
	return z.toJSONSchema(Bank, { io: 'input' });
}

/** The JSON Schema (draft 2020-12) of the file of a second look, for the author’s tables. */
export function secondLookJsonSchema() {
	return z.toJSONSchema(SecondLook, { io: 'input' });
}
