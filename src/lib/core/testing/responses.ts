import type { Item } from '../schema/item.ts';
import type { ItemResponse } from '../schema/response.ts';

/** The response that gets everything right; a written sentence comes rated. */
export function keyResponse(item: Item): ItemResponse {
	switch (item.kind) {
		case 'choice':
			return { kind: 'choice', option: item.key.correct };
		case 'verdict':
			return { kind: 'verdict', verdict: item.key.correct };
		case 'mark':
			return { kind: 'mark', spans: item.key.targets };
		case 'match':
			return { kind: 'match', pairs: item.key.pairs };
		case 'order':
			return { kind: 'order', sequence: item.key.sequence };
		case 'sort':
			return { kind: 'sort', places: item.key.places };
		case 'write':
			return {
				kind: 'write',
				text: item.key.model,
				ratings: item.key.rubric.map((line) => line.id)
			};
	}
}
