import type { ClassInput } from '#lib/core/results/class-input.ts';
import type { EventBody } from '#lib/core/attempt/new-event.ts';
import { aClass, aSeat } from '#lib/core/results/testing/seats.ts';
import type { Item } from '#lib/core/schema/item.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { Confidence, Verdict } from '#lib/core/schema/vocabulary.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import { STATED_CHANCE } from '#lib/core/measures/calibration.ts';
import { normal, phi } from './chance.ts';

/** A class as it really is, which its results have to find out. */
export interface TrueClass {
	learners: number;
	/** Distance between backed and unbacked statements on the learners’ scale, in standard deviations. */
	dPrime: number;
	/** Where they draw the line: above 0 toward doubt. */
	c: number;
	/** How far learners lie apart in both, in standard deviations. */
	spread: number;
	/** Mean stated chance less the chance of being right. */
	overConfidence: number;
}

/** A statement: whether the record backs it, and how far it is from an ordinary one. Above 0 seems truer. */
export interface TrueItem {
	backed: boolean;
	shift: number;
}

/** What a class would show on average, were there no chance in it. */
export interface Truth {
	hitRate: number;
	falseAlarmRate: number;
	overConfidence: number;
	/** Share right at each item. */
	difficulties: number[];
}

/** One learner: the chance to call each statement backed. */
type Calls = number[];

const LEVELS: readonly Confidence[] = ['guess', 'think-so', 'sure'];

/** As many statements as asked for, half of them backed, of every difficulty alike. */
export function itemsOf(count: number): TrueItem[] {
	return Array.from({ length: count }, (_, at) => ({
		backed: at % 2 === 0,
		shift: (((at >> 1) % 5) - 2) * 0.3
	}));
}

/** A lesson that asks for a verdict on each statement and for nothing else. */
export function lessonOf(items: readonly TrueItem[]): Lesson {
	const lesson = aLesson();
	const pattern = lesson.items.find((item) => item.kind === 'verdict');
	if (!pattern) throw new Error('the small module asks for a verdict');
	const asked = items.map(({ backed }, at): Item => ({
		...pattern,
		id: idOf(at),
		key: { ...pattern.key, correct: backed ? 'supported' : 'not-addressed' }
	}));
	return { ...lesson, items: asked };
}

/** A class that answers everything once, with how sure it is; and what it would show without chance. */
export function simulateClass(
	lesson: Lesson,
	items: readonly TrueItem[],
	is: TrueClass,
	chance: () => number
): { input: ClassInput; truth: Truth } {
	const calls = Array.from({ length: is.learners }, () => callsOf(items, is, chance));
	let stated = 0;
	let right = 0;
	const seats = calls.map((own, number) => {
		const bodies = items.map(({ backed }, at): EventBody => {
			const call = own[at] ?? 0;
			const sure = backed ? call : 1 - call;
			right += sure;
			const wished = Math.min(0.95, Math.max(0.5, sure + is.overConfidence));
			stated += wished;
			const called: Verdict = chance() < call ? 'supported' : 'not-addressed';
			return {
				type: 'answered',
				item: idOf(at),
				response: { kind: 'verdict', verdict: called },
				confidence: confidenceOf(wished, chance)
			};
		});
		return aSeat(`seat-${String(number).padStart(3, '0')}`, ...bodies);
	});
	const mean = (backed: boolean) => {
		const of = calls.flatMap((own) => own.filter((_, at) => items[at]?.backed === backed));
		return of.reduce((sum, each) => sum + each, 0) / of.length;
	};
	const answers = is.learners * items.length;
	const truth = {
		difficulties: items.map(({ backed }, at) => {
			const called = calls.reduce((sum, own) => sum + (own[at] ?? 0), 0) / is.learners;
			return backed ? called : 1 - called;
		}),
		hitRate: mean(true),
		falseAlarmRate: mean(false),
		overConfidence: (stated - right) / answers
	};
	return { input: aClass(seats, { published: lesson, lesson }), truth };
}

export function idOf(at: number): string {
	return `statement-${at}`;
}

function callsOf(
	items: readonly TrueItem[],
	{ dPrime, c, spread }: TrueClass,
	chance: () => number
): Calls {
	const own = dPrime + spread * normal(chance);
	const line = c + spread * normal(chance);
	return items.map(({ backed, shift }) => phi((backed ? own / 2 : -own / 2) + shift - line));
}

/** A level drawn so that its stated chance is the wished one on average. */
function confidenceOf(wished: number, chance: () => number): Confidence {
	const above = Math.max(
		1,
		LEVELS.findIndex((level) => STATED_CHANCE[level] >= wished)
	);
	const [low, high] = [LEVELS[above - 1] ?? 'guess', LEVELS[above] ?? 'sure'];
	const share = (wished - STATED_CHANCE[low]) / (STATED_CHANCE[high] - STATED_CHANCE[low]);
	return chance() < share ? high : low;
}
