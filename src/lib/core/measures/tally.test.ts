import { describe, expect, it } from 'vitest';
import { foldAttempt } from '../attempt/fold.ts';
import type { Verdict } from '../schema/vocabulary.ts';
import { answered, eventsOf } from '../testing/events.ts';
import { aChoice, aVerdict } from '../testing/items.ts';
import { aLesson } from '../testing/small-module.ts';
import { tallyQuick, tallyVerdicts, toCounts } from './tally.ts';

const nothing = {
	signal: 0,
	hits: 0,
	doubted: 0,
	noise: 0,
	accepted: 0,
	caught: 0,
	doubtedStatements: [],
	acceptedStatements: [],
	doubtedItems: [],
	acceptedItems: []
};

describe('the tally of verdicts', () => {
	const keys: [string, Verdict][] = [
		['s1', 'supported'],
		['s2', 'supported'],
		['s3', 'supported'],
		['n1', 'partly'],
		['n2', 'not-addressed'],
		['n3', 'contradicted'],
		['n4', 'contradicted']
	];
	const items = keys.map(([id, key]) => aVerdict(key, {}, { id, statement: `about-${id}` }));
	const say = (item: string, verdict: Verdict) => answered(item, { kind: 'verdict', verdict });

	it('takes an answer that counts as right, too, for no doubt and no false alarm', () => {
		const also = (key: Verdict, further: Verdict, id: string) => {
			const item = aVerdict(key, {}, { id });
			return { ...item, key: { ...item.key, alsoCorrect: [further] } };
		};
		const two = [also('supported', 'partly', 's1'), also('partly', 'supported', 'n1')];
		const state = foldAttempt(eventsOf(say('s1', 'partly'), say('n1', 'supported')));
		expect(tallyVerdicts({ items: two }, state)).toMatchObject({
			signal: 1,
			hits: 1,
			doubted: 0,
			noise: 1,
			accepted: 0,
			caught: 1
		});
	});

	it('tells hits from doubts and catches from false alarms', () => {
		const state = foldAttempt(
			eventsOf(
				say('s1', 'supported'),
				say('s2', 'partly'),
				say('s3', 'contradicted'),
				say('n1', 'supported'),
				say('n2', 'supported'),
				say('n3', 'not-addressed'),
				say('n4', 'contradicted')
			)
		);
		expect(tallyVerdicts({ items }, state)).toEqual({
			signal: 3,
			hits: 1,
			doubted: 2,
			noise: 4,
			accepted: 2,
			caught: 2,
			doubtedStatements: ['about-s2', 'about-s3'],
			acceptedStatements: ['about-n1', 'about-n2'],
			doubtedItems: ['s2', 's3'],
			acceptedItems: ['n1', 'n2']
		});
	});

	it('counts what is answered only', () => {
		const state = foldAttempt(eventsOf(say('s2', 'supported'), say('n4', 'supported')));
		expect(tallyVerdicts({ items }, state)).toMatchObject({
			signal: 1,
			hits: 1,
			noise: 1,
			accepted: 1,
			acceptedItems: ['n4']
		});
	});

	it('counts first tries only', () => {
		const state = foldAttempt(eventsOf(say('s1', 'partly'), say('s1', 'supported')));
		expect(tallyVerdicts({ items }, state)).toMatchObject({ signal: 1, hits: 0, doubted: 1 });
	});

	it('is all zeros for an empty attempt', () => {
		expect(tallyVerdicts({ items }, foldAttempt([]))).toEqual(nothing);
	});

	it('leaves out unknown items and answers of another kind', () => {
		const state = foldAttempt(
			eventsOf(say('gone', 'supported'), answered('s1', { kind: 'choice', option: 'supported' }))
		);
		expect(tallyVerdicts({ items }, state)).toEqual(nothing);
	});

	it('leaves out every other kind of question', () => {
		const voice = aChoice('narration', {}, { scale: 'voice' });
		const quick = aChoice('shown', {}, { id: 'quick', scale: 'said-or-shown' });
		const state = foldAttempt(
			eventsOf(
				answered('choice', { kind: 'choice', option: 'narration' }),
				answered('quick', { kind: 'choice', option: 'shown' })
			)
		);
		expect(tallyVerdicts({ items: [voice, quick] }, state)).toEqual(nothing);
	});

	it('hands on the counts that discernment takes', () => {
		const state = foldAttempt(
			eventsOf(
				say('s1', 'supported'),
				say('s2', 'supported'),
				say('s3', 'partly'),
				say('n1', 'supported'),
				say('n2', 'not-addressed')
			)
		);
		expect(toCounts(tallyVerdicts({ items }, state))).toEqual({
			hits: 2,
			signal: 3,
			falseAlarms: 1,
			noise: 2
		});
	});
});

describe('the tally of said-or-shown questions', () => {
	const lesson = aLesson();
	const pick = (item: string, option: string) => answered(item, { kind: 'choice', option });

	it('keeps warm-up and exit apart', () => {
		const state = foldAttempt(
			eventsOf(
				pick('warm-bus', 'said'),
				pick('warm-pool', 'shown'),
				pick('exit-tree', 'shown'),
				pick('exit-library', 'said')
			)
		);
		expect(tallyQuick(lesson, state)).toEqual({
			warmup: {
				...nothing,
				signal: 1,
				doubted: 1,
				doubtedItems: ['warm-bus'],
				noise: 1,
				accepted: 1,
				acceptedItems: ['warm-pool']
			},
			exit: { ...nothing, signal: 1, hits: 1, noise: 1, caught: 1 }
		});
	});

	it('takes an option that the question does not have for neither belief nor doubt', () => {
		const state = foldAttempt(eventsOf(pick('warm-bus', 'yes'), pick('warm-pool', 'no')));
		expect(tallyQuick(lesson, state).warmup).toEqual(nothing);
	});

	it('leaves out questions of other steps', () => {
		const steps = lesson.steps.filter(({ kind }) => kind !== 'exit');
		const state = foldAttempt(eventsOf(pick('exit-tree', 'shown')));
		expect(tallyQuick({ ...lesson, steps }, state)).toEqual({ warmup: nothing, exit: nothing });
	});

	it('is all zeros for an empty attempt', () => {
		expect(tallyQuick(lesson, foldAttempt([]))).toEqual({ warmup: nothing, exit: nothing });
	});
});
