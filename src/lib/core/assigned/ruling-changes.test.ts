import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../attempt/new-event.ts';
import type { CountingTry } from '../schema/assignment.ts';
import { answered, eventsOf } from '../testing/events.ts';
import { aChoice, aVerdict, why } from '../testing/items.ts';
import { aLesson } from '../testing/small-module.ts';
import type { Ruling } from './ruled-lesson.ts';
import { rulingChanges } from './ruling-changes.ts';

const choice = aChoice('b', {
	a: why('a', 'quotes-prove'),
	b: why('b'),
	c: why('c', 'risk-is-count')
});
const lesson = { ...aLesson(), items: [choice, aVerdict('supported')] };

const pick = (option: string) => answered('choice', { kind: 'choice', option });
const right = answered('verdict', { kind: 'verdict', verdict: 'supported' });
const seat = (name: string, ...bodies: EventBody[]) => ({
	seat: name,
	events: eventsOf(...bodies)
});
const strike: Ruling = { id: 'r', item: 'choice', kind: 'strike', note: 'Struck.', at: 1 };
const rekey: Ruling = { ...strike, kind: 'rekey', key: { kind: 'choice', option: 'a' } };
const accept: Ruling = { ...strike, kind: 'accept', key: { kind: 'choice', option: 'a' } };

const learners = [
	seat('amber-otter', pick('a'), right),
	seat('brave-finch', pick('b'), right),
	seat('calm-heron', pick('c')),
	seat('deft-robin', right)
];

function changes(after: Ruling[], counts: CountingTry = 'first', before: Ruling[] = []) {
	return rulingChanges({ lesson, before, after, item: 'choice', counts }, learners);
}

function inShort({ changes: found }: ReturnType<typeof rulingChanges>) {
	const short = (points: { points: number; of: number } | undefined) =>
		points ? `${points.points}/${points.of}` : 'none';
	return found.map(
		({ seat: name, item, total, gone, come }) =>
			`${name} ${short(item.before)} → ${short(item.after)}, ${short(total.before)} → ${short(total.after)}, -${gone.join()} +${come.join()}`
	);
}

describe('what a correction changes', () => {
	it('is, for a struck question, that it counts for nobody', () => {
		expect(inShort(changes([strike]))).toEqual([
			'amber-otter 0/1 → none, 1/2 → 1/1, -quotes-prove +',
			'brave-finch 1/1 → none, 2/2 → 1/1, - +',
			'calm-heron 0/1 → none, 0/2 → 0/1, -risk-is-count +'
		]);
	});

	it('is, for a further right answer, only what its givers have', () => {
		expect(inShort(changes([accept]))).toEqual([
			'amber-otter 0/1 → 1/1, 1/2 → 2/2, -quotes-prove +'
		]);
	});

	it('is, for a new key, what the givers of the old and of the new have', () => {
		expect(inShort(changes([rekey]))).toEqual([
			'amber-otter 0/1 → 1/1, 1/2 → 2/2, -quotes-prove +',
			'brave-finch 1/1 → 0/1, 2/2 → 1/2, - +'
		]);
	});

	it('is, for an undone one, the way back', () => {
		expect(inShort(changes([{ ...accept, undoneAt: 2 }], 'first', [accept]))).toEqual([
			'amber-otter 1/1 → 0/1, 2/2 → 1/2, - +quotes-prove'
		]);
	});

	it('counts who answered the question at all', () => {
		expect(changes([accept]).answered).toBe(3);
	});

	it('shows the answer that counts', () => {
		expect(changes([accept]).changes[0]?.response).toEqual({ kind: 'choice', option: 'a' });
	});
});

it('is none where the rulings are the same', () => {
	expect(changes([accept], 'first', [accept]).changes).toEqual([]);
});

it('shows a wrong idea that goes even where the points stay', () => {
	const item = aVerdict('contradicted', { 'not-addressed': why('not-addressed', 'risk-is-count') });
	const near = seat('near', answered('verdict', { kind: 'verdict', verdict: 'not-addressed' }));
	const after: Ruling[] = [
		{
			...strike,
			item: 'verdict',
			kind: 'rekey',
			key: { kind: 'verdict', verdict: 'not-addressed' }
		},
		{
			...strike,
			id: 's',
			item: 'verdict',
			kind: 'rekey',
			key: { kind: 'verdict', verdict: 'contradicted' }
		}
	];
	const edit = { lesson: { ...lesson, items: [item] }, before: [], after, item: 'verdict' };
	expect(inShort(rulingChanges({ ...edit, counts: 'first' }, [near]))).toEqual([
		'near 0.5/1 → 0.5/1, 0.5/1 → 0.5/1, -risk-is-count +'
	]);
});

describe('the try that counts', () => {
	const tries = [seat('amber-otter', pick('c'), pick('b'), pick('a'))];

	it.each<[CountingTry, string, string[]]>([
		['first', 'a', []],
		['last', 'a', ['amber-otter 0/1 → 1/1, 0/2 → 1/2, -quotes-prove +']],
		['best', 'c', []]
	])('is the %s', (counts, option, expected) => {
		const after: Ruling[] = [{ ...accept, key: { kind: 'choice', option } }];
		expect(
			inShort(rulingChanges({ lesson, before: [], after, item: 'choice', counts }, tries))
		).toEqual(expected);
	});

	it('is another one under the new key where the best counts', () => {
		const found = rulingChanges(
			{ lesson, before: [], after: [rekey], item: 'choice', counts: 'best' },
			[seat('amber-otter', pick('b'), pick('a'))]
		);
		expect(found.changes).toEqual([]);
	});

	it('is none where an edited device sent an answer of another kind', () => {
		const odd = [seat('odd', answered('choice', { kind: 'verdict', verdict: 'partly' }))];
		for (const counts of ['first', 'last', 'best'] as const) {
			const edit = { lesson, before: [], after: [strike], item: 'choice', counts };
			expect(rulingChanges(edit, odd)).toEqual({ changes: [], answered: 0 });
		}
	});
});

it('changes only the question it is about', () => {
	fc.assert(
		fc.property(fc.constantFrom(strike, rekey, accept), (ruling) => {
			for (const { item, total } of changes([ruling]).changes) {
				const side = (when: 'before' | 'after') => total[when].points - (item[when]?.points ?? 0);
				expect(side('after')).toBe(side('before'));
			}
		})
	);
});
