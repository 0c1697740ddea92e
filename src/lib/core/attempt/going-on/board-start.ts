import type { OpenItemOf, OpenLesson } from '../../assigned/open-lesson.ts';
import type { Place } from '../../schema/item.ts';
import type { ItemResponse } from '../../schema/response.ts';
import type { Verdict, Voice } from '../../schema/vocabulary.ts';
import type { AttemptState } from '../fold.ts';

/** The cell of the board for a statement with this voice and verdict. */
export function placeOf(voice: Voice, verdict: Verdict): Place {
	const said = voice === 'quoted-claim' || voice === 'retold-claim';
	if (said) return verdict === 'supported' ? 'said-backed' : 'said-open';
	return verdict === 'supported' ? 'written-backed' : 'written-open';
}

/**
 * Where the learner's first answers put the cards of a board, by card id. A card whose two questions
 * were not both answered is left out.
 */
export function boardStart(
	lesson: Pick<OpenLesson, 'items'>,
	board: OpenItemOf<'sort'>,
	state: Pick<AttemptState, 'tries'>
): Record<string, Place> {
	const first = (statement: string, kind: ItemResponse['kind']) => {
		const asked = lesson.items.find(
			(item) =>
				item.statement === statement &&
				item.kind === kind &&
				(item.kind !== 'choice' || item.scale === 'voice')
		);
		return asked && state.tries[asked.id]?.[0]?.response;
	};
	const start: Record<string, Place> = {};
	for (const card of board.cards) {
		const voice = first(card.statement, 'choice');
		const verdict = first(card.statement, 'verdict');
		if (voice?.kind !== 'choice' || verdict?.kind !== 'verdict') continue;
		if (!isVoice(voice.option)) continue;
		start[card.id] = placeOf(voice.option, verdict.verdict);
	}
	return start;
}

function isVoice(id: string): id is Voice {
	return ['quoted-claim', 'retold-claim', 'reported-finding', 'narration'].includes(id);
}
