import { describe, expect, it } from 'vitest';
import { foldAttempt } from '../attempt/fold.ts';
import type { Confidence } from '../schema/vocabulary.ts';
import { answered, eventsOf } from '../testing/events.ts';
import { aChoice, aVerdict, aWrite } from '../testing/items.ts';
import { calibration } from './calibration.ts';

const ids = ['i1', 'i2', 'i3', 'i4', 'i5'];
const items = ids.map((id) => aChoice('a', {}, { id }));
const right = (item: string, confidence?: Confidence) =>
	answered(item, { kind: 'choice', option: 'a' }, confidence);
const wrong = (item: string, confidence?: Confidence) =>
	answered(item, { kind: 'choice', option: 'b' }, confidence);

describe('calibration', () => {
	const { levels, sureAndRight, brier, overConfidence } = calibration(
		{ items },
		foldAttempt(
			eventsOf(
				right('i1', 'guess'),
				right('i2', 'sure'),
				wrong('i3', 'sure'),
				right('i4', 'think-so'),
				wrong('i5', 'think-so')
			)
		)
	);

	it('gives the share right at each level', () => {
		expect(levels).toEqual({
			guess: { answers: 1, right: 1, share: 1 },
			'think-so': { answers: 2, right: 1, share: 0.5 },
			sure: { answers: 2, right: 1, share: 0.5 }
		});
	});

	it('says how often sure was right', () => {
		expect(sureAndRight).toEqual({ sure: 2, right: 1 });
	});

	it('takes the levels for 0.5, 0.75 and 0.95 in the Brier score', () => {
		// Mean of 0.5², 0.05², 0.95², 0.25², 0.75².
		expect(brier).toBeCloseTo((0.25 + 0.0025 + 0.9025 + 0.0625 + 0.5625) / 5, 10);
	});

	it('sets mean confidence against the share right', () => {
		expect(overConfidence).toBeCloseTo((0.5 + 0.95 + 0.95 + 0.75 + 0.75) / 5 - 3 / 5, 10);
	});
});

describe('calibration leaves out', () => {
	const answersTo = (...bodies: Parameters<typeof eventsOf>) =>
		calibration({ items: [...items, aWrite(['who'])] }, foldAttempt(eventsOf(...bodies))).levels;

	it('answers without a confidence', () => {
		expect(answersTo(right('i1')).sure.answers).toBe(0);
	});

	it('later tries', () => {
		expect(answersTo(wrong('i1', 'sure'), right('i1', 'sure')).sure).toEqual({
			answers: 1,
			right: 0,
			share: 0
		});
	});

	it('what nothing has graded', () => {
		const write = answered('write', { kind: 'write', text: 'Ours.' }, 'sure');
		expect(answersTo(write).sure.answers).toBe(0);
	});

	it('unknown items', () => {
		expect(answersTo(right('gone', 'guess')).guess.answers).toBe(0);
	});
});

it('does not call half a point right', () => {
	const verdict = aVerdict('contradicted');
	const near = answered('verdict', { kind: 'verdict', verdict: 'not-addressed' }, 'sure');
	const state = foldAttempt(eventsOf(near));
	expect(calibration({ items: [verdict] }, state).sureAndRight).toEqual({ sure: 1, right: 0 });
});

it('has no share, score or leaning without answers', () => {
	const empty = { answers: 0, right: 0, share: undefined };
	expect(calibration({ items }, foldAttempt([]))).toEqual({
		levels: { guess: empty, 'think-so': empty, sure: empty },
		sureAndRight: { sure: 0, right: 0 },
		brier: undefined,
		overConfidence: undefined
	});
});
