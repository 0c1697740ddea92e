import { expect, it } from 'vitest';
import { smallBank } from '../testing/small-bank.ts';
import { ownTopics } from './own-topics.ts';

const bank = smallBank();

function lesson(id: string, topics: string[], alternative?: string) {
	return { module: { id, topics, ...(alternative && { alternative }) } };
}

it.each([
	[['health insurance', 'Congress'], ['health']],
	[['Immigration enforcement'], ['immigration']],
	[
		['school budgets', 'sport'],
		['schools', 'sports']
	],
	[['crimes'], ['crime']],
	[['folklore', 'pop-science'], ['science']],
	[['unhealthy food', 'conscience'], []],
	[[], []]
])('finds the topics of %j', (topics, found) => {
	expect(ownTopics(lesson('one', topics), { bank, others: [] })).toEqual(found);
});

it('adds those of the lessons that it can be read instead of, and of no others', () => {
	const one = lesson('one', ['weather', 'science'], 'another');
	const others = [
		lesson('two', ['immigration'], 'one'),
		lesson('another', ['health']),
		lesson('three', ['crime'], 'another')
	];
	expect(ownTopics(one, { bank, others })).toEqual(['immigration', 'science']);
});
