import type { ShownResults } from '#lib/core/results/shown-results.ts';
import { segments } from '#lib/core/text/segments.ts';
import type { Passage } from '#lib/core/schema/passage.ts';
import type { ShownLesson } from './words.ts';

export type Heat = ShownResults['heat'][number];

/** A run of a passage; one that was judged comes with what the class made of it. */
export interface HeatRun {
	text: string;
	heat?: Heat;
	/** Whether the number stands after this run: once for each statement, behind its last words. */
	last: boolean;
}

/** A passage cut at the statements that the class judged. */
export function heatRuns(
	passage: Pick<Passage, 'id' | 'text'>,
	{ statements }: Pick<ShownLesson, 'statements'>,
	heat: readonly Heat[]
): HeatRun[] {
	const anchors = statements.flatMap(({ id, passage: home, quote, prefix, suffix }) =>
		home === passage.id && quote !== undefined && heat.some(({ statement }) => statement === id)
			? [{ id, quote, ...(prefix && { prefix }), ...(suffix && { suffix }) }]
			: []
	);
	const cut = segments(passage.text, anchors);
	return cut.map(({ text, id }, index) => {
		const judged = heat.find(({ statement }) => statement === id);
		const last = !cut.slice(index + 1).some((later) => later.id === id);
		return { text, ...(judged && { heat: judged }), last };
	});
}
