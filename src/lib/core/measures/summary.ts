import type { AttemptState, Try } from '../attempt/fold.ts';
import { scoreFirstTries } from '../attempt/first-try.ts';
import { lessonPath } from '../attempt/going-on/path.ts';
import type { Item } from '../schema/item.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Statement } from '../schema/statement.ts';
import type { StepKind } from '../schema/step.ts';
import type { Misconception } from '../schema/vocabulary.ts';
import type { Score } from '../scoring/score.ts';
import { calibration } from './calibration.ts';
import type { Calibration } from './calibration.ts';
import { leanOf } from './discernment/lean.ts';
import type { Lean } from './discernment/lean.ts';
import { countMisconceptions } from './misconceptions.ts';
import { tallyVerdicts } from './tally.ts';
import type { Tally } from './tally.ts';

/** One question as the lesson asked it; without `first` and `score` it is not answered. */
export interface Answer {
	item: Item;
	step: StepKind;
	statement?: Statement;
	first?: Try;
	score?: Score;
}

/** Answers of one step that reveals nothing until the result. */
export interface QuickSet {
	answers: Answer[];
	answered: number;
	right: number;
}

/** Everything that the result says of one attempt, over first tries, in the lesson's order. */
export interface Summary {
	answers: Answer[];
	answered: number;
	tally: Tally;
	/** The judgments behind each count of the tally, and those not made. */
	recognized: Answer[];
	doubted: Answer[];
	caught: Answer[];
	accepted: Answer[];
	backedUnanswered: Answer[];
	otherUnanswered: Answer[];
	lean: Lean;
	/** Without the learner's own sentences. */
	calibration: Calibration;
	/** Given as sure and not fully right. */
	sureErrors: Answer[];
	warmup: QuickSet;
	exit: QuickSet;
	/** The learner's own sentences. */
	written: Answer[];
	ideas: { misconception: Misconception; answers: Answer[] }[];
	/** What the record backs, whoever says it. */
	supported: Statement[];
	/** At most five: those of statements not judged exactly right first, each once. */
	rules: string[];
}

const MOST_RULES = 5;

/** Sums up one attempt for the result step and the kept record. */
export function summarizeAttempt(lesson: Lesson, state: AttemptState): Summary {
	const answers = answersOf(lesson, state);
	const judged = answers.filter(({ item }) => item.kind === 'verdict');
	const tally = tallyVerdicts(lesson, state);
	const isBacked = ({ item }: Answer) =>
		item.kind === 'verdict' && item.key.correct === 'supported';
	const isMistake = ({ item }: Answer) =>
		tally.doubtedItems.includes(item.id) || tally.acceptedItems.includes(item.id);
	const group = (backed: boolean, mistaken: boolean) =>
		judged.filter(
			(each) => each.first && isBacked(each) === backed && isMistake(each) === mistaken
		);
	const unanswered = judged.filter(({ first }) => !first);
	return {
		answers,
		answered: answers.filter(({ first }) => first).length,
		tally,
		recognized: group(true, false),
		doubted: group(true, true),
		caught: group(false, false),
		accepted: group(false, true),
		backedUnanswered: unanswered.filter(isBacked),
		otherUnanswered: unanswered.filter((each) => !isBacked(each)),
		lean: leanOf(tally),
		calibration: calibration({ items: lesson.items.filter(isJudged) }, state),
		sureErrors: answers.filter(isSureError),
		warmup: quickSet(answers, 'warmup'),
		exit: quickSet(answers, 'exit'),
		written: answers.filter(({ item }) => item.kind === 'write'),
		ideas: countMisconceptions(lesson, state).map(({ misconception, items }) => ({
			misconception,
			answers: answers.filter(({ item }) => items.includes(item.id))
		})),
		supported: lesson.statements.filter(({ verdict }) => verdict === 'supported'),
		rules: rulesOf(lesson, judged)
	};
}

function answersOf(lesson: Lesson, state: AttemptState): Answer[] {
	const scored = new Map(
		scoreFirstTries(lesson.items, state).map(({ item, first, score }) => [
			item.id,
			{ first, score }
		])
	);
	return lessonPath(lesson).flatMap(({ item: id, step }) => {
		const item = lesson.items.find((each) => each.id === id);
		if (!item) return [];
		const statement = lesson.statements.find((each) => each.id === item.statement);
		return [{ item, step, ...(statement && { statement }), ...scored.get(item.id) }];
	});
}

function isSureError({ item, first, score }: Answer): boolean {
	return isJudged(item) && first?.confidence === 'sure' && score !== undefined && isWrong(score);
}

/** A sentence that the learner checks alone is neither right nor wrong. */
function isJudged({ kind }: Item): boolean {
	return kind !== 'write';
}

function isWrong({ outcome }: Score): boolean {
	return outcome === 'incorrect' || outcome === 'partial';
}

function quickSet(all: readonly Answer[], kind: StepKind): QuickSet {
	const answers = all.filter(({ step }) => step === kind);
	return {
		answers,
		answered: answers.filter(({ first }) => first).length,
		right: answers.filter(({ score }) => score?.outcome === 'correct').length
	};
}

function rulesOf({ statements }: Lesson, judged: readonly Answer[]): string[] {
	const missed = judged.flatMap(({ statement, score }) =>
		statement && score && isWrong(score) ? [statement] : []
	);
	const rules = [...missed, ...statements].map(({ rule }) => rule);
	return [...new Set(rules)].slice(0, MOST_RULES);
}
