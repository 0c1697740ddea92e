import type { Item } from '../schema/item.ts';
import type { ItemResponse } from '../schema/response.ts';

const OTHER: Readonly<Record<string, string>> = {
	said: 'shown',
	shown: 'said',
	narration: 'quoted-claim'
};

/** The response that gets nothing right; a written sentence comes unrated. */
export function wrongResponse(item: Item): ItemResponse {
	switch (item.kind) {
		case 'choice':
			return { kind: 'choice', option: otherOption(item.key.correct) };
		case 'verdict':
			return {
				kind: 'verdict',
				verdict: item.key.correct === 'supported' ? 'contradicted' : 'supported'
			};
		case 'mark':
			return { kind: 'mark', spans: [] };
		case 'match':
			return { kind: 'match', pairs: {} };
		case 'order':
			return { kind: 'order', sequence: item.key.sequence.toReversed() };
		case 'sort':
			return { kind: 'sort', places: {} };
		case 'write':
			return { kind: 'write', text: 'Crossings are fine.' };
	}
}

/** In the small module, own options are called by one letter, and `c` is never the key. */
function otherOption(correct: string): string {
	return OTHER[correct] ?? (correct.length === 1 ? 'c' : 'narration');
}
