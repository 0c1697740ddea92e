import { expect, it } from 'vitest';
import { score } from '#lib/core/scoring/score.ts';
import type { ItemKind } from '#lib/core/schema/item.ts';
import type { ItemResponse } from '#lib/core/schema/response.ts';
import { keyResponse } from '#lib/core/testing/responses.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import { outcomeSentence } from './outcome-sentence.ts';

const { items } = aLesson();

function itemOf(kind: ItemKind) {
	const found = items.find((item) => item.kind === kind);
	if (!found) throw new Error(`the small module has no ${kind}`);
	return found;
}

const sentence = (kind: ItemKind, response: ItemResponse) => {
	const item = itemOf(kind);
	return outcomeSentence(item, response, score(item, response));
};

it('never says that a sentence is right: nobody but its writer has checked it', () => {
	const rated = keyResponse(itemOf('write'));
	expect(sentence('write', { kind: 'write', text: 'x' })).toBe('Your sentence is kept.');
	expect(sentence('write', rated)).toBe('You ticked 2 of 2.');
	expect(sentence('write', { kind: 'write', text: 'x', ratings: [] })).toBe('You ticked 0 of 2.');
});

it('counts what was found among what there is to find, and what was marked too much apart', () => {
	const item = itemOf('mark');
	const key = item.kind === 'mark' ? item.key.targets : [];
	const extra = item.kind === 'mark' ? item.spans.find(({ id }) => !key.includes(id)) : undefined;
	const spans = [...key.slice(0, 1), extra?.id ?? ''];
	expect(sentence('mark', { kind: 'mark', spans })).toBe(
		`Found 1 of ${key.length}, and marked 1 too many.`
	);
});

it('names a right answer, a wrong one and a near one, in one sentence each', () => {
	const verdict = itemOf('verdict');
	expect(sentence('verdict', keyResponse(verdict))).toMatch(/^That’s right: [^.]+\.$/);
	const wrong = verdict.kind === 'verdict' && verdict.key.correct === 'supported';
	const response: ItemResponse = { kind: 'verdict', verdict: wrong ? 'contradicted' : 'supported' };
	expect(sentence('verdict', response)).toMatch(/^Not quite: you chose “[^.]+\.”$/);
});

it('says how many parts are right where there are more than one', () => {
	const pairs = keyResponse(itemOf('match'));
	expect(sentence('match', pairs)).toBe('That’s right, all of it.');
	expect(sentence('match', { kind: 'match', pairs: {} })).toMatch(/^Right so far: 0 of \d+\.$/);
});
