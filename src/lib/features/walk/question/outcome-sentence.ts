import { m } from '#lib/i18n/paraglide/messages.js';
import type { OpenItem } from '#lib/core/assigned/open-lesson.ts';
import type { Score } from '#lib/core/scoring/score.ts';
import type { ItemResponse } from '#lib/core/schema/response.ts';
import { hasOptions, optionLabels } from '#lib/features/items/labels.ts';

/** The one sentence announced after an answer was checked. */
export function outcomeSentence(
	item: OpenItem,
	given: ItemResponse,
	{ outcome, feedback }: Score
): string {
	if (outcome === 'ungraded') return m.lesson_outcome_kept();
	if (hasOptions(item)) {
		const chosen =
			given.kind === 'verdict' ? given.verdict : given.kind === 'choice' && given.option;
		const name = optionLabels(item).find(({ id }) => id === chosen)?.name ?? '';
		if (outcome === 'correct') return m.lesson_outcome_right({ name });
		return outcome === 'partial'
			? m.lesson_outcome_close({ name })
			: m.lesson_outcome_not_this({ name });
	}
	const right = feedback.filter(({ state }) => state === 'right').length;
	// Nobody but the writer has checked the sentence.
	if (item.kind === 'write') {
		return m.lesson_outcome_ticked({ ticked: right, of: feedback.length });
	}
	if (outcome === 'correct') return m.lesson_outcome_all_right();
	if (item.kind === 'mark' && item.key) {
		const extra = feedback.filter(({ state }) => state === 'extra').length;
		return m.lesson_outcome_marked({ right, of: item.key.targets.length, extra });
	}
	return m.lesson_outcome_some_right({ right, of: feedback.length });
}
