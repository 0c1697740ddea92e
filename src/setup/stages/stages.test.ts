import { expect, it } from 'vitest';
import { chooseStages, STAGES } from './stages.mjs';

it.each([
	[['unit'], ['unit']],
	[['e2e'], ['build', 'e2e']],
	[
		['unused', 'lint', 'format'],
		['format', 'generate', 'lint', 'unused']
	]
])('for %j runs %j, in the order of the whole test', (ids, expected) => {
	expect(chooseStages(ids).map(({ id }) => id)).toEqual(expected);
});

it('runs everything when nothing is named', () => {
	expect(chooseStages([])).toEqual(STAGES);
});
