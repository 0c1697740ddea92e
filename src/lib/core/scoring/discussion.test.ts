import { describe, expect, it } from 'vitest';
import { classResults } from '../results/class-results.ts';
import { aClass, aSeat } from '../results/testing/seats.ts';
import { answered } from '../testing/events.ts';
import { aLesson } from '../testing/small-module.ts';
import { keyResponse } from '../testing/responses.ts';
import { wrongResponse } from '../testing/wrong-response.ts';
import { score } from './score.ts';

const plain = aLesson();
const disputed = (id: string) => ({
	...plain,
	items: plain.items.map((item) => (item.id === id ? { ...item, discussion: true as const } : item))
});

describe('a question that two keyers differ on', () => {
	it.each(plain.items.map((item) => [item.id, item] as const))(
		'scores nothing, and stands for no wrong idea: %s',
		(_, item) => {
			for (const response of [keyResponse(item), wrongResponse(item)]) {
				expect(score({ ...item, discussion: true }, response)).toMatchObject({
					points: 0,
					max: 0,
					outcome: 'ungraded',
					misconceptions: []
				});
			}
		}
	);

	it('is in no measure of a class', () => {
		const seats = [
			aSeat('owl', ...plain.items.map((item) => answered(item.id, wrongResponse(item)))),
			aSeat('fox', ...plain.items.map((item) => answered(item.id, keyResponse(item))))
		];
		const before = classResults(aClass(seats));
		const lesson = disputed('paid-verdict');
		const after = classResults(aClass(seats, { published: lesson, lesson }));
		expect(after.heat.map(({ item }) => item)).not.toContain('paid-verdict');
		expect(after.heat).toHaveLength(before.heat.length - 1);
		const judged = ({ discernment: { hits, falseAlarms } }: typeof before) =>
			hits.of + falseAlarms.of;
		expect(judged(after)).toBe(judged(before) - 2);
		expect(after.seats[0]?.score.max).toBe((before.seats[0]?.score.max ?? 0) - 1);
		expect(after.items.find(({ item }) => item === 'paid-verdict')?.difficulty).toBeUndefined();
	});
});
