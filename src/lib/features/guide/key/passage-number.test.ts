import { expect, it } from 'vitest';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { passageNumber } from './passage-number.ts';

it('counts the passages of the article as the screen numbers them', () => {
	expect(passageNumber(smallModule, 'headline')).toBe(1);
	expect(passageNumber(smallModule, 'count')).toBe(4);
});

it('does not count passages of the record that stand before one', () => {
	const passages = smallModule.passages.toReversed();
	expect(passageNumber({ ...smallModule, passages }, 'count')).toBe(1);
});

it('gives a passage of the record no number', () => {
	expect(passageNumber(smallModule, 'unfinished')).toBeUndefined();
});
