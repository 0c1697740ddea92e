import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyItem, anyResponse } from '../testing/arbitraries.ts';
import { keyResponse } from '../testing/responses.ts';
import { score } from './score.ts';

const anyAnswer = anyItem.chain((item) =>
	anyResponse(item).map((response) => ({ item, response }))
);

it('gives from 0 to max points, whatever the response', () => {
	fc.assert(
		fc.property(anyAnswer, ({ item, response }) => {
			const { points, max } = score(item, response);
			expect(points).toBeGreaterThanOrEqual(0);
			expect(points).toBeLessThanOrEqual(max);
		})
	);
});

it('calls all points correct, none incorrect, and what cannot be graded ungraded', () => {
	fc.assert(
		fc.property(anyAnswer, ({ item, response }) => {
			const { points, max, outcome } = score(item, response);
			const expected =
				max === 0 ? 'ungraded' : points === 1 ? 'correct' : points === 0 ? 'incorrect' : 'partial';
			expect(outcome).toBe(expected);
		})
	);
});

it('gives the key all points', () => {
	fc.assert(
		fc.property(anyItem, (item) => {
			expect(score(item, keyResponse(item))).toMatchObject({ points: 1, max: 1 });
		})
	);
});

it('gives the same item and response the same score, and changes neither', () => {
	fc.assert(
		fc.property(anyAnswer, ({ item, response }) => {
			const before = structuredClone({ item, response });
			expect(score(item, response)).toEqual(score(before.item, before.response));
			expect({ item, response }).toEqual(before);
		})
	);
});

const anyReordered = anyAnswer.chain(({ item, response }) =>
	reorderings(response).map((reordered) => ({ item, response, reordered }))
);

it('does not care in which order marks, pairs, cards and ratings were made', () => {
	fc.assert(
		fc.property(anyReordered, ({ item, response, reordered }) => {
			expect(score(item, reordered)).toEqual(score(item, response));
		})
	);
});

it('never gives more for a response with strangers and repeats added', () => {
	fc.assert(
		fc.property(anyAnswer, ({ item, response }) => {
			expect(score(item, padded(response)).points).toBe(score(item, response).points);
		})
	);
});

type Response = ReturnType<typeof keyResponse>;

function reorderings(response: Response): fc.Arbitrary<Response> {
	switch (response.kind) {
		case 'mark':
			return shuffled(response.spans).map((spans) => ({ ...response, spans }));
		case 'match':
			return shuffledRecord(response.pairs).map((pairs) => ({ ...response, pairs }));
		case 'sort':
			return shuffledRecord(response.places).map((places) => ({ ...response, places }));
		case 'write':
			return response.ratings
				? shuffled(response.ratings).map((ratings) => ({ ...response, ratings }))
				: fc.constant(response);
		case 'choice':
		case 'verdict':
		case 'order':
			return fc.constant(response);
	}
}

function padded(response: Response): Response {
	const pad = (list: string[]) => [...list, 'unheard-of', ...list];
	switch (response.kind) {
		case 'mark':
			return { ...response, spans: pad(response.spans) };
		case 'match':
			return { ...response, pairs: { ...response.pairs, 'unheard-of': 'lure' } };
		case 'order':
			return { ...response, sequence: pad(response.sequence) };
		case 'sort':
			return { ...response, places: { ...response.places, 'unheard-of': 'said-open' } };
		case 'write':
			return response.ratings ? { ...response, ratings: pad(response.ratings) } : response;
		case 'choice':
		case 'verdict':
			return response;
	}
}

function shuffled<T>(list: T[]): fc.Arbitrary<T[]> {
	return fc.shuffledSubarray(list, { minLength: list.length });
}

function shuffledRecord<T>(record: Record<string, T>): fc.Arbitrary<Record<string, T>> {
	return shuffled(Object.entries(record)).map((entries) => Object.fromEntries(entries));
}
