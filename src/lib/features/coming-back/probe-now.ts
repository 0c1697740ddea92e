import type { AttemptState } from '#lib/core/attempt/fold.ts';
import type { ChoiceItem, Item } from '#lib/core/schema/item.ts';

/** A set of questions as it stands. */
export interface ProbeNow {
	/** Its questions that are still as they were, in order. */
	asks: ChoiceItem[];
	answers: { item: ChoiceItem; given: string }[];
	open: ChoiceItem[];
	/** Undefined when all is answered. */
	next: ChoiceItem | undefined;
	/** Questions that have changed or gone since it was begun. */
	gone: number;
}

/** A set that was begun, with what is still as it was then: the rest is asked no more. */
export function probeNow(state: AttemptState, items: readonly Item[]): ProbeNow {
	const all = state.asks ?? [];
	const asks = all.flatMap((id) => {
		const item = items.find((one) => one.id === id);
		return item?.kind === 'choice' ? [item] : [];
	});
	const answers = asks.flatMap((item) => {
		const response = state.tries[item.id]?.[0]?.response;
		return response?.kind === 'choice' ? [{ item, given: response.option }] : [];
	});
	const open = asks.filter(({ id }) => !state.tries[id]);
	return { asks, answers, open, next: open[0], gone: all.length - asks.length };
}
