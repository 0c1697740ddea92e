import { describe, expect, it } from 'vitest';
import { segments } from './segments.ts';

const anchor = (id: string, quote: string, around: { prefix?: string; suffix?: string } = {}) => ({
	id,
	quote,
	...around
});

describe('segments', () => {
	it('cuts the text at its anchors in reading order, whatever order they are given in', () => {
		expect(
			segments('ICE said it was safe.', [anchor('b', 'safe'), anchor('a', 'ICE said')])
		).toEqual([
			{ text: 'ICE said', id: 'a' },
			{ text: ' it was ' },
			{ text: 'safe', id: 'b' },
			{ text: '.' }
		]);
	});

	it('gives one plain segment where there are no anchors, and none for an empty text', () => {
		expect(segments('Plain.', [])).toEqual([{ text: 'Plain.' }]);
		expect(segments('', [])).toEqual([]);
	});

	it('leaves no empty segment between anchors that touch or at the ends', () => {
		expect(segments('onetwo', [anchor('a', 'one'), anchor('b', 'two')])).toEqual([
			{ text: 'one', id: 'a' },
			{ text: 'two', id: 'b' }
		]);
	});

	it('tells repeated words apart by what stands around them', () => {
		const text = 'safe here, safe there';
		expect(segments(text, [anchor('b', 'safe', { suffix: ' there' })])).toEqual([
			{ text: 'safe here, ' },
			{ text: 'safe', id: 'b' },
			{ text: ' there' }
		]);
		expect(segments(text, [anchor('b', 'safe', { prefix: 'here, ' })])[1]).toEqual({
			text: 'safe',
			id: 'b'
		});
	});

	it('gives the words that two anchors share to the shorter one', () => {
		const whole = anchor('whole', 'many commit further crimes');
		expect(segments('many commit further crimes', [whole, anchor('part', 'commit')])).toEqual([
			{ text: 'many ', id: 'whole' },
			{ text: 'commit', id: 'part' },
			{ text: ' further crimes', id: 'whole' }
		]);
	});

	it.each([
		['absent', 'Nothing of the kind.'],
		['there twice', 'safe and safe']
	])('refuses an anchor whose words are %s', (_, text) => {
		expect(() => segments(text, [anchor('a', 'safe')])).toThrow(RangeError);
	});
});
