import { describe, expect, it } from 'vitest';
import type { EventBody } from '../../../attempt/new-event.ts';
import { Misconception } from '../../../schema/vocabulary.ts';
import { answered, eventsOf, revised } from '../../../testing/events.ts';
import { aChoice, aVerdict, aWrite } from '../../../testing/items.ts';
import { reason } from '../../../testing/small-questions.ts';
import { scoreLearners } from '../tries/scored-learners.ts';
import { MISCONCEPTIONS, classMisconceptions } from './class-misconceptions.ts';

const items = [
	aChoice(
		'a',
		{ b: reason('No.', 'quotes-prove'), c: reason('No.', 'number-means-fact') },
		{ id: 'one' }
	),
	aVerdict(
		'contradicted',
		{ supported: reason('No.', 'quotes-prove'), partly: reason('No.', 'both-sides-balance') },
		{ id: 'two', statement: 'said' }
	),
	aWrite(['who', 'number'])
];

const pick = (option: string) => answered('one', { kind: 'choice', option });
const judge = (verdict: 'supported' | 'partly' | 'contradicted') =>
	answered('two', { kind: 'verdict', verdict });
const seated = (seat: string, ...bodies: EventBody[]) => ({ seat, events: eventsOf(...bodies) });
const measure = (...attempts: ReturnType<typeof seated>[]) =>
	classMisconceptions(items, scoreLearners(items, attempts)).map(
		({ misconception, seats, item }) => ({
			misconception,
			of: `${seats.count} of ${seats.of}`,
			item
		})
	);

it('knows every wrong idea in the order of the vocabulary', () => {
	expect(MISCONCEPTIONS).toEqual(Misconception.options);
});

describe('the wrong ideas of a class', () => {
	it('count seats that showed one, of those that answered something that can show it', () => {
		const found = measure(
			seated('owl', pick('b'), judge('supported')),
			seated('fox', pick('a'), judge('contradicted')),
			seated('elk', pick('c')),
			seated('bee')
		);
		expect(found).toEqual([
			{ misconception: 'quotes-prove', of: '1 of 3', item: 'two' },
			{ misconception: 'number-means-fact', of: '1 of 3', item: 'one' },
			{ misconception: 'both-sides-balance', of: '0 of 2', item: undefined }
		]);
	});

	it.each([
		['nobody', 0, 'b', []],
		['one learner', 1, 'b', ['1 of 1', '0 of 1']],
		['a class that all showed one', 7, 'b', ['7 of 7', '0 of 7']],
		['a class that showed none', 7, 'a', ['0 of 7', '0 of 7']]
	])('of %s', (_, count, option, expected) => {
		const class_ = Array.from({ length: count }, (_each, at) => seated(`seat-${at}`, pick(option)));
		expect(measure(...class_).map(({ of }) => of)).toEqual(expected);
	});

	it('stand by the number of seats, equal ones by their share', () => {
		const found = measure(
			seated('owl', judge('partly'), pick('c')),
			seated('fox', judge('partly')),
			seated('elk', pick('b'))
		);
		expect(found.map(({ misconception }) => misconception)).toEqual([
			'both-sides-balance',
			'number-means-fact',
			'quotes-prove'
		]);
	});

	it('count the first try alone', () => {
		const corrected = revised('one', { kind: 'choice', option: 'b' });
		expect(measure(seated('owl', pick('a'), corrected))[0]).toMatchObject({ of: '0 of 1' });
	});

	it('are not shown by an answer that counts as right', () => {
		const also = aChoice('a', { b: reason('No.', 'quotes-prove') }, { id: 'one' });
		const item = { ...also, key: { ...also.key, alsoCorrect: ['b'] } };
		const learners = scoreLearners([item], [seated('owl', pick('b'))]);
		expect(classMisconceptions([item], learners)).toEqual([]);
	});

	it('name the words where most showed it, a statement before a question about none', () => {
		const found = measure(
			seated('owl', pick('b'), judge('supported')),
			seated('fox', pick('b'), judge('contradicted'))
		);
		expect(found[0]).toMatchObject({ misconception: 'quotes-prove', item: 'two' });
	});

	it('can be shown by a sentence only once it is rated', () => {
		const write = { ...aWrite(['who']), id: 'write' };
		const item = {
			...write,
			key: { ...write.key, rationales: { who: reason('Names it.', 'unnamed-means-false') } }
		};
		const said = (ratings?: string[]) =>
			scoreLearners(
				[item],
				[
					seated(
						'owl',
						answered('write', { kind: 'write', text: 'Ours.', ...(ratings && { ratings }) })
					)
				]
			);
		expect(classMisconceptions([item], said())).toEqual([]);
		expect(classMisconceptions([item], said([]))[0]?.seats).toMatchObject({ count: 1, of: 1 });
	});
});
