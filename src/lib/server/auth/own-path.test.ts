import { expect, it } from 'vitest';
import { ownPath } from './own-path.ts';

it('leads back to a path of this server', () => {
	expect(ownPath('/teach/classes/1?tab=codes#top')).toBe('/teach/classes/1?tab=codes#top');
});

it.each([
	'https://evil.test/',
	'//evil.test',
	'/\\evil.test',
	'/\t/evil.test',
	'\\\\evil.test',
	'/..//evil.test',
	'/./\\evil.test',
	'/teach/..//evil.test',
	'javascript:alert(1)',
	'teach',
	'',
	null,
	undefined
])('leads to the first page instead of %s', (next) => {
	expect(ownPath(next)).toBe('/teach');
});
