import type { AttemptState } from '../attempt/fold.ts';
import { scoreFirstTries } from '../attempt/first-try.ts';
import type { ScoredFirstTry } from '../attempt/first-try.ts';
import type { Item } from '../schema/item.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Step } from '../schema/step.ts';
import { optionsOf } from '../scoring/options.ts';
import type { JudgmentCounts } from './discernment/discernment.ts';

/**
 * Binary judgments, counted: signal is keyed `supported` (or `shown`), noise anything else. Lists are
 * in the module's order; the statement lists leave out items without a statement.
 */
export interface Tally {
	signal: number;
	/** Signal called supported. */
	hits: number;
	/** Signal called anything else; *partly* is a doubt. */
	doubted: number;
	noise: number;
	/** Noise called supported: a false alarm. */
	accepted: number;
	/** Noise called anything else: a catch. */
	caught: number;
	doubtedStatements: string[];
	acceptedStatements: string[];
	doubtedItems: string[];
	acceptedItems: string[];
}

type Judged = Pick<Lesson, 'items'>;
type Taught = Pick<Lesson, 'items' | 'steps'>;

/** Counts the first tries of the verdict items; what is unanswered is not counted. */
export function tallyVerdicts(lesson: Judged, state: AttemptState): Tally {
	return tally(
		lesson.items.filter((item) => item.kind === 'verdict'),
		state
	);
}

/** Counts the first tries of the *said or shown* items of the warm-up and of the exit, apart. */
export function tallyQuick(lesson: Taught, state: AttemptState): { warmup: Tally; exit: Tally } {
	return {
		warmup: tally(quickItems(lesson, 'warmup'), state),
		exit: tally(quickItems(lesson, 'exit'), state)
	};
}

/** The counts that `discernment` takes. */
export function toCounts({ hits, signal, accepted, noise }: Tally): JudgmentCounts {
	return { hits, signal, falseAlarms: accepted, noise };
}

function quickItems(lesson: Taught, kind: 'warmup' | 'exit'): Item[] {
	const asked = new Set(lesson.steps.flatMap((step) => (isStep(step, kind) ? step.items : [])));
	return lesson.items.filter(
		(item) => item.kind === 'choice' && item.scale === 'said-or-shown' && asked.has(item.id)
	);
}

function isStep<K extends 'warmup' | 'exit'>(
	step: Step,
	kind: K
): step is Extract<Step, { kind: K }> {
	return step.kind === kind;
}

function tally(items: readonly Item[], state: AttemptState): Tally {
	return tallyScored(scoreFirstTries(items, state));
}

/** Counts judgments that are scored already, in the items' order. */
export function tallyScored(scored: readonly ScoredFirstTry[]): Tally {
	const judged = scored.filter((each) => !each.item.discussion && isJudgment(each));
	const signal = judged.filter(({ item }) => isSignal(item));
	const noise = judged.filter(({ item }) => !isSignal(item));
	const doubted = signal.filter((each) => !isAccepted(each) && !isRight(each));
	const accepted = noise.filter((each) => isAccepted(each) && !isRight(each));
	return {
		signal: signal.length,
		hits: signal.length - doubted.length,
		doubted: doubted.length,
		noise: noise.length,
		accepted: accepted.length,
		caught: noise.length - accepted.length,
		doubtedStatements: statementsOf(doubted),
		acceptedStatements: statementsOf(accepted),
		doubtedItems: doubted.map(({ item }) => item.id),
		acceptedItems: accepted.map(({ item }) => item.id)
	};
}

/** An option that the item does not have is neither belief nor doubt. */
function isJudgment({ item, first: { response } }: ScoredFirstTry): boolean {
	if (item.kind !== 'choice' || response.kind !== 'choice') return true;
	return optionsOf(item).includes(response.option);
}

function isSignal(item: Item): boolean {
	if (item.kind === 'verdict') return item.key.correct === 'supported';
	return item.kind === 'choice' && item.key.correct === 'shown';
}

function isAccepted({ first: { response } }: ScoredFirstTry): boolean {
	if (response.kind === 'verdict') return response.verdict === 'supported';
	return response.kind === 'choice' && response.option === 'shown';
}

/** An answer that counts beside the keyed one is no mistake on either side. */
function isRight({ score }: ScoredFirstTry): boolean {
	return score.outcome === 'correct';
}

function statementsOf(judged: readonly ScoredFirstTry[]): string[] {
	return judged.flatMap(({ item }) => item.statement ?? []);
}
