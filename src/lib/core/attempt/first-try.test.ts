import { describe, expect, it } from 'vitest';
import { aChoice, aVerdict, aWrite } from '../testing/items.ts';
import { answered, eventsOf, revised } from '../testing/events.ts';
import { firstTry, scoreFirstTries } from './first-try.ts';
import { foldAttempt } from './fold.ts';

const supported = { kind: 'verdict', verdict: 'supported' } as const;
const partly = { kind: 'verdict', verdict: 'partly' } as const;
const verdict = aVerdict('supported');

describe('the try that counts', () => {
	it('is the first, however often the learner tries again', () => {
		const state = foldAttempt(
			eventsOf(
				answered('verdict', partly),
				answered('verdict', supported),
				revised('verdict', partly)
			)
		);
		expect(firstTry(state, verdict)?.response).toEqual(partly);
	});

	it('is none while unanswered', () => {
		expect(firstTry(foldAttempt([]), verdict)).toBeUndefined();
	});

	describe('of a written sentence', () => {
		const write = aWrite(['who', 'number']);
		const wrote = (text: string, ratings?: string[]) =>
			({ kind: 'write', text, ...(ratings ? { ratings } : {}) }) as const;

		it('is the first while it is not rated', () => {
			const state = foldAttempt(eventsOf(answered('write', wrote('Ours.'))));
			expect(firstTry(state, write)?.response).toEqual(wrote('Ours.'));
		});

		it('is the first rating of the same words', () => {
			const state = foldAttempt(
				eventsOf(
					answered('write', wrote('Ours.')),
					revised('write', wrote('Ours.', ['who'])),
					revised('write', wrote('Ours.', ['who', 'number']))
				)
			);
			expect(firstTry(state, write)?.response).toEqual(wrote('Ours.', ['who']));
		});

		it('is not the rating of other words, written after seeing the model', () => {
			const state = foldAttempt(
				eventsOf(
					answered('write', wrote('Ours.')),
					revised('write', wrote('The model.', ['who', 'number']))
				)
			);
			expect(firstTry(state, write)?.response).toEqual(wrote('Ours.'));
		});
	});
});

describe('scored first tries', () => {
	it('come in the order of the items, without the unanswered', () => {
		const a = aChoice('a', {}, { id: 'first' });
		const b = aChoice('a', {}, { id: 'second' });
		const c = aChoice('a', {}, { id: 'third' });
		const state = foldAttempt(
			eventsOf(
				answered('third', { kind: 'choice', option: 'a' }),
				answered('first', { kind: 'choice', option: 'b' })
			)
		);
		const scored = scoreFirstTries([a, b, c], state);
		expect(scored.map(({ item, score }) => [item.id, score.points])).toEqual([
			['first', 0],
			['third', 1]
		]);
	});

	it('leave out an answer of another kind than its item', () => {
		const state = foldAttempt(
			eventsOf(answered('verdict', { kind: 'choice', option: 'supported' }))
		);
		expect(scoreFirstTries([verdict], state)).toEqual([]);
	});

	it('leave out answers to items that the lesson does not have', () => {
		const state = foldAttempt(eventsOf(answered('gone', supported)));
		expect(scoreFirstTries([verdict], state)).toEqual([]);
	});
});
