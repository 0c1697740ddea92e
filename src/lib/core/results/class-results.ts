import { acceptEvents } from '../assigned/accepted-events.ts';
import { lessonPath } from '../attempt/going-on/path.ts';
import { classForms } from '../measures/class/forms/class-forms.ts';
import type { ClassForms } from '../measures/class/forms/class-forms.ts';
import { classMisconceptions } from '../measures/class/items/class-misconceptions.ts';
import type { ClassMisconception } from '../measures/class/items/class-misconceptions.ts';
import { itemStatistics } from '../measures/class/items/item-statistics.ts';
import type { ItemStatistics } from '../measures/class/items/item-statistics.ts';
import { askedPairs } from '../measures/class/mirror/asked-pairs.ts';
import type { AskedPair } from '../measures/class/mirror/asked-pairs.ts';
import { classMirror } from '../measures/class/mirror/mirror-gap.ts';
import type { ClassMirror } from '../measures/class/mirror/mirror-gap.ts';
import { mirrorRows } from '../measures/class/mirror/mirror-rows.ts';
import type { MirrorRow } from '../measures/class/mirror/mirror-rows.ts';
import { classCalibration } from '../measures/class/judged/class-calibration.ts';
import type { ClassCalibration } from '../measures/class/judged/class-calibration.ts';
import { classDiscernment } from '../measures/class/judged/class-discernment.ts';
import type { ClassDiscernment } from '../measures/class/judged/class-discernment.ts';
import { judgmentsOf } from '../measures/class/judged/judgments.ts';
import { statementHeat } from '../measures/class/judged/statement-heat.ts';
import type { StatementHeat } from '../measures/class/judged/statement-heat.ts';
import { scoreLearners } from '../measures/class/tries/scored-learners.ts';
import type { ScoredLearner } from '../measures/class/tries/scored-learners.ts';
import { shiftOf } from '../measures/class/tries/shift.ts';
import type { Shift } from '../measures/class/tries/shift.ts';
import { timeOnTask } from '../measures/class/tries/time-on-task.ts';
import type { Item } from '../schema/item.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { ClassInput, SeatInput } from './class-input.ts';
import { responseRecords } from './response-record.ts';
import type { ResponseRecord } from './response-record.ts';
import { seatResult } from './seat-result.ts';
import type { SeatFacts, SeatResult } from './seat-result.ts';

/** Everything that screen, file and paper say of one assignment. Measures count first tries. */
export interface ClassResults {
	/** Seats that do it, have begun, and have finished. */
	progress: { seats: number; started: number; finished: number };
	/** The wrong ideas that showed, those of most seats first. */
	misconceptions: ClassMisconception[];
	heat: StatementHeat[];
	/** In the order in which the items are asked; struck ones left out. */
	items: ItemStatistics[];
	/** In the order of the roster. */
	seats: SeatResult[];
	discernment: ClassDiscernment;
	calibration: ClassCalibration;
	shift: Shift;
	/** Warm-up and exit. */
	forms: ClassForms;
	/** Whether mirrored statements of both parties were judged alike; of the class only. */
	mirror: ClassMirror;
	/** What stands behind every number. */
	responses: ResponseRecord[];
}

/** An assignment accepted and scored: what every measure of it is made of. */
export interface ScoredClass {
	/** Those that count, in the order in which they are asked. */
	items: Item[];
	/** Both in the order of the roster. */
	learners: ScoredLearner[];
	facts: SeatFacts[];
	mirror: { pairs: AskedPair[]; rows: MirrorRow[] };
}

/** Accepts and scores the answers of every seat, under the settings and the corrections of the assignment. */
export function scoredClass(input: ClassInput): ScoredClass {
	const items = countedItems(input.lesson, input.struck);
	const seats = input.seats.map((seat) => ({ seat, ...accept(seat, input) }));
	const learners = scoreLearners(
		items,
		seats.map(({ seat, events }) => ({ seat: seat.id, events }))
	);
	const pairs = askedPairs({ steps: input.lesson.steps, items }, input.slants ?? new Map());
	return {
		items,
		learners,
		facts: seats.map(({ facts }) => facts),
		mirror: { pairs, rows: mirrorRows(pairs, learners) }
	};
}

/** The results of an assignment: the one function behind every way in which they are shown. */
export function classResults(input: ClassInput): ClassResults {
	const { items, learners, facts, mirror } = scoredClass(input);
	const judgments = judgmentsOf(learners);
	const { counts } = input.settings;
	return {
		progress: {
			seats: facts.length,
			started: facts.filter(({ started }) => started).length,
			finished: learners.filter(({ state }) => state.finished).length
		},
		misconceptions: classMisconceptions(items, learners),
		heat: statementHeat(items, learners, judgments),
		items: itemStatistics({ items }, learners),
		seats: facts.flatMap((known, index) => {
			const [learner, judged] = [learners[index], judgments[index]];
			return learner && judged ? [seatResult(items, learner, judged, known, counts)] : [];
		}),
		discernment: classDiscernment(judgments),
		calibration: classCalibration(learners),
		shift: shiftOf(learners),
		forms: classForms([{ steps: input.lesson.steps, items, learners }]),
		mirror: classMirror(mirror.pairs, mirror.rows),
		responses: responseRecords(learners, counts)
	};
}

/** The items that count, in the order in which they are asked; any that no step asks come last. */
export function countedItems(lesson: Lesson, struck: readonly string[]): Item[] {
	const asked = lessonPath(lesson).flatMap(({ item }) => item ?? []);
	const place = new Map(asked.toReversed().map((id, index) => [id, asked.length - 1 - index]));
	const placeOf = ({ id }: Item) => place.get(id) ?? asked.length;
	return lesson.items
		.filter(({ id }) => !struck.includes(id))
		.sort((a, b) => placeOf(a) - placeOf(b));
}

interface Accepted {
	events: ReturnType<typeof acceptEvents>['events'];
	facts: SeatFacts;
}

function accept(
	{ name, closesAt, received }: SeatInput,
	{ published: lesson, settings, live }: ClassInput
): Accepted {
	const { events, uncounted } = acceptEvents(received, { lesson, settings, closesAt, live });
	const count = (why: (typeof uncounted)[number]['why']) =>
		uncounted.filter((each) => each.why === why).length;
	return {
		events,
		facts: {
			name,
			started: received.length > 0,
			milliseconds: timeOnTask(events),
			uncounted: {
				late: count('late'),
				afterKey: count('after-key'),
				surplus: count('surplus')
			}
		}
	};
}
