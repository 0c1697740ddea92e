import { describe, expect, it } from 'vitest';
import { classResults, countedItems } from '../../results/class-results.ts';
import type { ClassInput } from '../../results/class-input.ts';
import { shownResults } from '../../results/shown-results.ts';
import { seededClass } from '../../results/testing/seeded-class.ts';
import { aLesson } from '../../testing/small-module.ts';
import { liveParts } from '../live-parts.ts';
import { readLiveSeat } from '../live-seat.ts';
import { foldActs } from '../live-session.ts';
import type { TakenAct } from '../live-session.ts';
import { classSummary, SURE_AND_WRONG } from './class-summary.ts';

const lesson = aLesson();
const acts: TakenAct[] = [{ act: { type: 'opened' }, at: 1 }];

/** The summary of a class, with all that it is made of. */
function summed(input: ClassInput) {
	const results = classResults(input);
	const session = foldActs(acts);
	if (!session) throw new TypeError('no session');
	const items = countedItems(input.lesson, input.struck);
	const terms = { ...input, items, revotes: {} };
	const seats = input.seats.map((seat) => readLiveSeat({ ...seat, joined: true }, terms));
	const parts = liveParts({ session, lesson: input.lesson, items, struck: [], seats });
	return { results, seats, parts, summary: classSummary(results, seats, parts) };
}

describe.each([5, 30, 60])('the summary of a class of %i', (size) => {
	const { results, seats, parts, summary } = summed(seededClass(lesson, size, 21));
	const shown = shownResults(results);

	it('has the numbers of the results page', () => {
		const { hits, falseAlarms } = shown.discernment;
		expect(summary.hits).toEqual({ count: hits?.count, of: hits?.of });
		expect(summary.falseAlarms).toEqual({ count: falseAlarms?.count, of: falseAlarms?.of });
		expect(summary.catches.count + summary.falseAlarms.count).toBe(falseAlarms?.of);
		expect(summary.misconceptions).toMatchObject(
			shown.misconceptions.slice(0, 3).map(({ misconception, item, seats: of }) => ({
				...{ misconception, item },
				seats: { count: of?.count, of: of?.of }
			}))
		);
	});

	it('names up to three seats in the order of the roster, and why', () => {
		const order = results.seats.map(({ seat }) => seat);
		const places = summary.privately.map(({ seat }) => order.indexOf(seat));
		expect(places).toEqual(places.toSorted((a, b) => a - b));
		expect(places.length).toBeLessThanOrEqual(3);
		for (const { seat, why } of summary.privately) {
			const own = results.responses.filter((one) => one.seat === seat && one.first);
			if (why.kind === 'few-answers') {
				expect(own).toHaveLength(why.count);
				expect(why.count).toBeLessThan(why.of / 2);
			} else {
				const sure = own.filter((one) => one.confidence === 'sure' && one.outcome === 'incorrect');
				expect(sure).toHaveLength(why.count);
				expect(why.count).toBeGreaterThanOrEqual(SURE_AND_WRONG);
			}
		}
		expect(new Set(summary.privately.map(({ seat }) => seat)).size).toBe(places.length);
	});

	it('takes up again what most had wrong at the last vote, and what enough answered', () => {
		const shares = summary.again.map(({ wrong }) => wrong.count / wrong.of);
		expect(shares).toEqual(shares.toSorted((a, b) => b - a));
		for (const { item, wrong, disputed } of summary.again) {
			expect(wrong.count / wrong.of).toBeGreaterThan(0.3);
			expect(wrong.of).toBeGreaterThanOrEqual(5);
			const first = seats.flatMap(({ votes }) => votes.get(item)?.first.score.outcome ?? []);
			expect(wrong.count).toBe(
				first.filter((outcome) => outcome !== 'correct' && outcome !== 'ungraded').length
			);
			expect(disputed).toBe(parts.heat?.find((each) => each.item === item)?.disputed ?? false);
		}
	});

	it('teaches next only what is common', () => {
		for (const idea of summary.next) {
			const of = shown.misconceptions.find(({ misconception }) => misconception === idea)?.seats;
			expect(of?.count).toBeGreaterThanOrEqual(5);
			expect(of?.share).toBeGreaterThanOrEqual(0.25);
		}
		expect(summary.next.length).toBeLessThanOrEqual(2);
	});
});

it('says of seats that nobody sits at nothing, and of a class that did nothing nothing', () => {
	const input = seededClass(lesson, 6, 3);
	const idle = { ...input, seats: input.seats.map((seat) => ({ ...seat, received: [] })) };
	const { results, parts } = summed(idle);
	const summary = classSummary(results, [], parts);
	expect(summary).toEqual({
		catches: { count: 0, of: 0 },
		falseAlarms: { count: 0, of: 0 },
		hits: { count: 0, of: 0 },
		misconceptions: [],
		privately: [],
		again: [],
		next: [],
		lean: undefined,
		shifts: []
	});
});

it('sees who answered little beside the others', () => {
	const input = seededClass(lesson, 12, 5);
	const [first, ...others] = input.seats;
	if (!first) throw new TypeError('no seat');
	const seats = [{ ...first, received: first.received.slice(0, 2) }, ...others];
	const { summary } = summed({ ...input, seats });
	const sure = summary.privately.filter(({ why }) => why.kind === 'sure-and-wrong');
	const few = summary.privately.filter(({ why }) => why.kind === 'few-answers');
	expect(sure.length + few.length).toBe(summary.privately.length);
	if (sure.length < 3) expect(few.map(({ seat }) => seat)).toContain(first.id);
});

it('calls a class one that leaned only where one mistake is clearly the more common', () => {
	const { results, seats, parts } = summed(seededClass(lesson, 30, 21));
	const lean = (hits: number, alarms: number) => {
		const { discernment } = results;
		const of = (count: number) => ({ ...discernment.hits, count, of: 10 });
		const changed = { ...discernment, hits: of(hits), falseAlarms: of(alarms) };
		return classSummary({ ...results, discernment: changed }, seats, parts).lean;
	};
	expect(lean(5, 2)).toBe('doubt');
	expect(lean(9, 5)).toBe('belief');
	expect(lean(8, 1)).toBeUndefined();
});
