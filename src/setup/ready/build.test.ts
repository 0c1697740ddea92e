import { describe, expect, it } from 'vitest';
import { buildReason } from './build.mjs';

describe('buildReason', () => {
	it('gives what Vite threw, whole, when it says what is wrong', () => {
		const thrown = 'The content needs correcting:\nmodule.yaml: title is missing';
		expect(buildReason(thrown, 'Error: something else')).toBe(thrown);
	});

	it.each([
		[
			'Build failed with 1 error:\n\n[plugin compile]',
			'Error: Build failed with 1 error:\n\nError: cannot resolve "./a.ts"\n    at b.js:1'
		],
		['Failed with code 1', '[500] GET /\nTypeError: cannot resolve "./a.ts"\n    at b.js:1'],
		[undefined, 'Uncaught Error: cannot resolve "./a.ts"']
	])('finds the reason in the output behind %j', (thrown, output) => {
		expect(buildReason(thrown, output)).toBe('cannot resolve "./a.ts"');
	});

	it('admits it when there is none', () => {
		expect(buildReason('Failed with code 1', 'transforming…')).toBe('no reason was given');
	});
});
