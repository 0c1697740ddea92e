import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../schema/vocabulary.ts';
import { answered, eventsOf } from '../../../testing/events.ts';
import { aVerdict } from '../../../testing/items.ts';
import { scoreLearners } from '../tries/scored-learners.ts';
import { judgmentsOf } from './judgments.ts';
import { statementHeat } from './statement-heat.ts';

const items = [
	aVerdict('supported', {}, { id: 'backed', statement: 'b' }),
	aVerdict('contradicted', {}, { id: 'open', statement: 'o' })
];

/** Learners who judged the backed statement and the other one so. */
function measure(...given: [Verdict, Verdict][]) {
	const attempts = given.map(([backed, open], at) => ({
		seat: `seat-${at}`,
		events: eventsOf(
			answered('backed', { kind: 'verdict', verdict: backed }),
			answered('open', { kind: 'verdict', verdict: open })
		)
	}));
	const learners = scoreLearners(items, attempts);
	return statementHeat(items, learners, judgmentsOf(learners)).map(({ wrong, misjudged }) => [
		[wrong.count, wrong.of, wrong.share],
		[misjudged.count, misjudged.of, misjudged.share]
	]);
}

describe('where a class misjudged', () => {
	it('counts any wrong verdict, and apart from it the misses and false alarms', () => {
		const counted = measure(
			['supported', 'contradicted'],
			['partly', 'not-addressed'],
			['contradicted', 'supported'],
			['supported', 'partly']
		);
		expect(counted).toEqual([
			[
				[2, 4, 0.5],
				[2, 4, 0.5]
			],
			[
				[3, 4, 0.75],
				[1, 4, 0.25]
			]
		]);
	});

	const all = (count: number, of: number, share: number | undefined) =>
		[0, 1].map(() => [
			[count, of, share],
			[count, of, share]
		]);

	it.each<[string, [Verdict, Verdict][], ReturnType<typeof all>]>([
		['nobody', [], all(0, 0, undefined)],
		['one learner who is right', [['supported', 'contradicted']], all(0, 1, 0)],
		['one learner who is wrong', [['partly', 'supported']], all(1, 1, 1)]
	])('is known of %s', (_, given, expected) => {
		expect(measure(...given)).toEqual(expected);
	});
});
