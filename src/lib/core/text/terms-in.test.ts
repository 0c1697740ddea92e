import { expect, it } from 'vitest';
import { termsIn } from './terms-in.ts';

const glossary = [
	{
		id: 'audit',
		term: 'audit',
		also: [],
		explanation: 'x',
		source: 's',
		locator: 'l'
	},
	{
		id: 'alien',
		term: '“criminal alien”',
		also: ['illegals'],
		explanation: 'x',
		source: 's',
		locator: 'l'
	}
];

it.each([
	['The audits say so.', ['audit']],
	['An auditor wrote it.', []],
	['Criminal Alien Program', ['alien']],
	['Helping Illegals; an AUDIT', ['audit', 'alien']],
	['', []]
])('finds in %j the terms %j', (text, ids) => {
	expect(termsIn(glossary, [text]).map(({ id }) => id)).toEqual(ids);
});
