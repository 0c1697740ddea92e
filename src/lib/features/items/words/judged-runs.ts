import { segments } from '#lib/core/text/segments.ts';
import type { Passage } from '#lib/core/schema/passage.ts';
import type { Statement } from '#lib/core/schema/statement.ts';

/** A run of a passage; one that was judged comes with what the class made of it. */
export interface JudgedRun<J> {
	text: string;
	judged?: J;
	/** Whether the number stands after this run: once for each statement, behind its last words. */
	last: boolean;
}

/** A passage cut at the statements that a class judged. */
export function judgedRuns<J extends { statement: string }>(
	passage: Pick<Passage, 'id' | 'text'>,
	statements: readonly Pick<Statement, 'id' | 'passage' | 'quote' | 'prefix' | 'suffix'>[],
	judged: readonly J[]
): JudgedRun<J>[] {
	const anchors = statements.flatMap(({ id, passage: home, quote, prefix, suffix }) =>
		home === passage.id && quote !== undefined && judged.some(({ statement }) => statement === id)
			? [{ id, quote, ...(prefix && { prefix }), ...(suffix && { suffix }) }]
			: []
	);
	const cut = segments(passage.text, anchors);
	return cut.map(({ text, id }, index) => {
		const found = judged.find(({ statement }) => statement === id);
		const last = !cut.slice(index + 1).some((later) => later.id === id);
		return { text, ...(found && { judged: found }), last };
	});
}
