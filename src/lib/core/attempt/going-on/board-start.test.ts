import { expect, it } from 'vitest';
import type { Verdict, Voice } from '../../schema/vocabulary.ts';
import { answered, eventsOf, revised, started } from '../../testing/events.ts';
import { aLesson } from '../../testing/small-module.ts';
import { boardStart, placeOf } from './board-start.ts';
import { foldAttempt } from '../fold.ts';

it.each<[Voice, Verdict, string]>([
	['quoted-claim', 'supported', 'said-backed'],
	['retold-claim', 'supported', 'said-backed'],
	['quoted-claim', 'partly', 'said-open'],
	['retold-claim', 'contradicted', 'said-open'],
	['reported-finding', 'supported', 'written-backed'],
	['narration', 'supported', 'written-backed'],
	['narration', 'not-addressed', 'written-open']
])('puts a %s that is %s into %s', (voice, verdict, place) => {
	expect(placeOf(voice, verdict)).toBe(place);
});

const lesson = aLesson();
const board = lesson.items.find((item) => item.kind === 'sort');
const card = board?.cards.find(({ statement }) => statement === 'safe');
if (!board || !card) throw new Error('the small module has a card for “safe”');

it('lays a card where the first answers to both questions put it', () => {
	const state = foldAttempt(
		eventsOf(
			started(),
			answered('safe-voice', { kind: 'choice', option: 'quoted-claim' }),
			revised('safe-voice', { kind: 'choice', option: 'narration' }),
			answered('safe-verdict', { kind: 'verdict', verdict: 'supported' })
		)
	);
	expect(boardStart(lesson, board, state)).toEqual({ [card.id]: 'said-backed' });
});

it('leaves out a card with one of its questions open', () => {
	const state = foldAttempt(
		eventsOf(started(), answered('safe-voice', { kind: 'choice', option: 'narration' }))
	);
	expect(boardStart(lesson, board, state)).toEqual({});
});
