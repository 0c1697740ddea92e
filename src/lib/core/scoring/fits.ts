import type { OpenItem } from '../assigned/open-lesson.ts';
import type { ItemResponse } from '../schema/response.ts';
import { optionsOf } from './options.ts';

/**
 * Whether a response could have been given to this item: of its kind, naming only its own parts. One
 * that could not was edited, and must not be shown as the learner’s. A rubric not known here fits.
 */
export function fits(item: OpenItem, response: ItemResponse): boolean {
	switch (item.kind) {
		case 'choice':
			return response.kind === 'choice' && optionsOf(item).includes(response.option);
		case 'verdict':
			return response.kind === 'verdict';
		case 'mark':
			return response.kind === 'mark' && within(response.spans, item.spans);
		case 'match':
			return (
				response.kind === 'match' &&
				within(Object.keys(response.pairs), item.left) &&
				within(Object.values(response.pairs), item.right)
			);
		case 'order':
			return (
				response.kind === 'order' &&
				within(response.sequence, item.entries) &&
				new Set(response.sequence).size === item.entries.length
			);
		case 'sort':
			return response.kind === 'sort' && within(Object.keys(response.places), item.cards);
		case 'write':
			return (
				response.kind === 'write' && (!item.key || within(response.ratings ?? [], item.key.rubric))
			);
	}
}

function within(ids: readonly string[], parts: readonly { id: string }[]): boolean {
	return ids.every((id) => parts.some((part) => part.id === id));
}
