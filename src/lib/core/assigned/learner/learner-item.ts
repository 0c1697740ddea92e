import type { Item } from '../../schema/item.ts';
import { pick, pickEach } from './pick.ts';

const COMMON = ['id', 'statement', 'prompt', 'hint', 'discussion'] as const;

/** The item without its key, built field by field so that a field added later stays out. */
export function withoutKey(item: Item) {
	switch (item.kind) {
		case 'choice':
			return {
				...pick(item, ...COMMON, 'kind', 'scale'),
				...(item.options && { options: pickEach(item.options, 'id', 'text') }),
				...(item.stimulus && {
					stimulus: pick(
						item.stimulus,
						'topic',
						'text',
						'speaker',
						'source',
						'record',
						'recordSource'
					)
				})
			};
		case 'verdict':
			return pick(item, ...COMMON, 'kind');
		case 'mark':
			return {
				...pick(item, ...COMMON, 'kind'),
				spans: pickEach(item.spans, 'id', 'passage', 'quote', 'prefix', 'suffix')
			};
		case 'match':
			return {
				...pick(item, ...COMMON, 'kind', 'leftLabel', 'rightLabel'),
				left: pickEach(item.left, 'id', 'text'),
				right: pickEach(item.right, 'id', 'text')
			};
		case 'order':
			return {
				...pick(item, ...COMMON, 'kind'),
				entries: pickEach(item.entries, 'id', 'text')
			};
		case 'sort':
			return {
				...pick(item, ...COMMON, 'kind'),
				cards: pickEach(item.cards, 'id', 'statement')
			};
		case 'write':
			return pick(item, ...COMMON, 'kind', 'maxCharacters');
	}
}
