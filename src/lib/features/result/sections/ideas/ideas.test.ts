import { describe, expect, it } from 'vitest';
import { foldAttempt } from '#lib/core/attempt/fold.ts';
import { summarizeAttempt } from '#lib/core/measures/summary.ts';
import type { Misconception } from '#lib/core/schema/vocabulary.ts';
import { answered, eventsOf, started } from '#lib/core/testing/events.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import { wrongResponse } from '#lib/core/testing/wrong-response.ts';
import { ideasSection } from './ideas.ts';

const lesson = aLesson();
const events = eventsOf(
	started(),
	...lesson.items.map((item) => answered(item.id, wrongResponse(item)))
);
const summary = summarizeAttempt(lesson, foldAttempt(events));

/** Ideas in this order with so many answers each: what is shown at once, and what under which fold. */
function shown(...counts: number[]) {
	const ids: Misconception[] = [
		'quotes-prove',
		'risk-is-count',
		'summary-is-whole',
		'both-sides-balance'
	];
	const ideas = counts.map((count, index) => ({
		misconception: ids[index] ?? 'quotes-prove',
		answers: summary.answers.slice(0, count)
	}));
	const [text, columns, fold] = ideasSection(lesson, { ...summary, ideas }).blocks;
	return {
		text: text?.kind === 'text' ? text.text : undefined,
		ideas: columns?.kind === 'columns' ? columns.sections.length : 0,
		fold: fold?.kind === 'fold' ? fold.summary : undefined
	};
}

it.each([
	[[5, 3, 2, 2], 3, 'Other ideas that your answers fit: 1'],
	[[5, 1, 1], 1, 'Other ideas that your answers fit: 2'],
	[[3, 2], 2, undefined]
])('of ideas with %j answers shows %i at once', (counts, ideas, fold) => {
	const text = 'At least two of your first answers fit each of these ideas.';
	expect(shown(...counts)).toEqual({ text, ideas, fold });
});

it('shows the first idea where each fits one answer only', () => {
	const text = 'One of your first answers fits this idea.';
	expect(shown(1, 1, 1)).toEqual({ text, ideas: 1, fold: 'Other ideas that your answers fit: 2' });
	expect(shown(1)).toEqual({ text, ideas: 1, fold: undefined });
});

describe('an idea', () => {
	const ideas = [
		{ misconception: 'number-means-fact' as const, answers: answersAbout('paid', 'half') },
		{ misconception: 'quotes-prove' as const, answers: answersAbout('paid') }
	];
	const [, columns, fold] = ideasSection(lesson, { ...summary, ideas }).blocks;

	function answersAbout(...statements: string[]) {
		return statements.flatMap((id) =>
			summary.answers.filter(({ statement }) => statement?.id === id).slice(0, 1)
		);
	}

	it('comes with a case of another lesson', () => {
		expect(JSON.stringify(columns)).toContain('From another lesson: 35, 39, 40 and 50 percent');
	});

	it('comes with a worked example after two misses, with the record and the rule', () => {
		const [statement] = answersAbout('paid').map((answer) => answer.statement);
		const text = JSON.stringify(columns);
		expect(text).toContain('Two minutes on this idea');
		expect(text).toContain(JSON.stringify(statement?.rule).slice(1, -1));
		expect(text).toContain(JSON.stringify(statement?.evidence[0]?.quote).slice(1, -1));
	});

	it('comes without one after a single miss', () => {
		expect(JSON.stringify(fold)).toContain('From another lesson');
		expect(JSON.stringify(fold)).not.toContain('Two minutes');
	});
});
