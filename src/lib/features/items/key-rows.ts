import { m } from '#lib/i18n/paraglide/messages.js';
import type { Item } from '#lib/core/schema/item.ts';
import type { OpenLesson } from '#lib/core/assigned/open-lesson.ts';
import { rightOptions } from '#lib/core/scoring/options.ts';
import { partWords } from './words/part-words.ts';
import { placeNames } from './places.ts';

/** One line of an answer key in words: the part, what goes with it, and why. */
export interface KeyRow {
	id: string;
	words: string;
	answer?: string;
	why?: string;
}

/** The answer key of an item in words, in the order in which it is read. */
export function keyRows(item: Item, lesson: OpenLesson): KeyRow[] {
	if (item.kind === 'write') return [{ id: item.id, words: item.key.model }];
	const rationales: Partial<Record<string, { text: string }>> = item.key.rationales;
	const row = (id: string, answer?: string): KeyRow => ({
		id,
		words: partWords(item, lesson, id),
		...(answer !== undefined && { answer }),
		...(rationales[id] && { why: rationales[id].text })
	});
	switch (item.kind) {
		case 'choice':
		case 'verdict':
			return rightOptions(item).map((id) => row(id));
		case 'mark':
			return item.spans.flatMap(({ id }) => (item.key.targets.includes(id) ? [row(id)] : []));
		case 'match': {
			const { pairs } = item.key;
			const paired = new Set(Object.values(pairs));
			const lures = item.right.filter(({ id }) => !paired.has(id));
			return [
				...item.left.map(({ id }) => row(id, partWords(item, lesson, pairs[id] ?? ''))),
				...lures.map(({ id }) => row(id, m.item_match_nothing()))
			];
		}
		case 'order':
			return item.key.sequence.map((id) => row(id));
		case 'sort':
			return item.cards.map(({ id }) => {
				const place = item.key.places[id];
				return row(id, place && placeNames[place]());
			});
	}
}
