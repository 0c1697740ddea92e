import { expect, it } from 'vitest';
import type { Evidence } from '../schema/statement.ts';
import { checkedAgainst } from './checked-against.ts';

const report = {
	id: 'report',
	kind: 'report' as const,
	name: 'the report',
	citeAs: 'the report’s summary'
};
const release = {
	id: 'release',
	kind: 'release' as const,
	name: 'the release',
	citeAs: 'the city’s release'
};
const sources = [report, release];

const read = (id: string): Evidence => ({
	id: `read-${id}`,
	source: id,
	locator: 'page 1',
	quote: 'Levels fell.',
	seen: 'original'
});
const quoted = (id: string, via: string): Evidence => ({ ...read(id), seen: 'quoted-by', via });

it.each([
	['names what was read', [read('report')], ['the report’s summary']],
	[
		'names the source that quotes, and what it quotes',
		[quoted('report', 'release')],
		['the city’s release, quoting the report']
	],
	[
		'keeps the order of the evidence and names a document once',
		[read('release'), read('report'), read('release')],
		['the city’s release', 'the report’s summary']
	],
	['names nothing where there is no evidence', [], []],
	['leaves out a source that the module lacks', [read('lost'), quoted('report', 'lost')], []]
])('%s', (_, evidence, phrases) => {
	expect(checkedAgainst({ quote: 'The air is clean.', evidence }, sources)).toEqual(phrases);
});

it('leaves out the release in which the speaker says the same words', () => {
	const said = { ...read('release'), quote: '“The air is clean.” So said the mayor.' };
	const statement = { quote: 'The air is clean.', evidence: [said, read('report')] };
	expect(checkedAgainst(statement, sources)).toEqual(['the report’s summary']);
});
