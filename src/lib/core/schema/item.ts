import { z } from 'zod';
import { TextQuote } from './statement.ts';
import { Id, Misconception, Text, Verdict } from './vocabulary.ts';

/** Why an option is right, or why it is wrong and which wrong idea it stands for. */
export const Rationale = z.strictObject({
	text: Text.describe('one or two sentences to the learner who chose it'),
	misconception: Misconception.optional().describe('needed on every wrong option')
});
export type Rationale = z.infer<typeof Rationale>;

const Rationales = z.record(Id, Rationale);

const common = {
	id: Id.describe('how the steps refer to this item'),
	statement: Id.optional().describe('the statement it asks about'),
	prompt: Text.describe('the question'),
	hint: Text.optional().describe('shown after a wrong first answer; gives nothing away'),
	discussion: z
		.literal(true)
		.optional()
		.describe('two keyers differ on it: it is asked and talked about, and scores nothing')
};

/** A statement judged on its own, with two lines of record beside it. */
export const Stimulus = z.strictObject({
	topic: Text.describe('what it is about, in a word or two'),
	text: Text.describe('the statement'),
	speaker: Text.describe('who says it'),
	source: Id.describe('where the statement was found'),
	record: z.array(Text).min(1).max(2).describe('what the record says, in one or two lines'),
	recordSource: Id.describe('the source of those lines')
});
export type Stimulus = z.infer<typeof Stimulus>;

const Option = z.strictObject({
	id: Id.describe('how the key refers to it'),
	text: Text.describe('what the learner reads')
});

/** Picks one option. QTI choiceInteraction. */
export const ChoiceItem = z.strictObject({
	...common,
	kind: z.literal('choice'),
	scale: z
		.enum(['voice', 'said-or-shown', 'own'])
		.describe(
			'`voice` and `said-or-shown` bring their fixed options; `own` lists them under `options`'
		),
	stimulus: Stimulus.optional().describe('needed for `said-or-shown`'),
	options: z
		.array(Option)
		.min(2)
		.max(6)
		.optional()
		.describe('needed for the scale `own`, and only there'),
	key: z
		.strictObject({
			correct: Id.describe('the id of the right option'),
			alsoCorrect: z.array(Id).min(1).optional().describe('further options that count as right'),
			rationales: Rationales.describe('by option id')
		})
		.describe('what would give the answer away')
});
export type ChoiceItem = z.infer<typeof ChoiceItem>;

/** Picks one of the four verdicts. QTI choiceInteraction. */
export const VerdictItem = z.strictObject({
	...common,
	kind: z.literal('verdict'),
	statement: Id.describe('the statement it asks about'),
	key: z
		.strictObject({
			correct: Verdict.describe('the verdict of the statement'),
			alsoCorrect: z
				.array(Verdict)
				.min(1)
				.optional()
				.describe('further verdicts that count as right'),
			rationales: z.record(Verdict, Rationale).describe('one for each of the four verdicts')
		})
		.describe('what would give the answer away')
});
export type VerdictItem = z.infer<typeof VerdictItem>;

/** Marks spans in one or more passages. QTI hottextInteraction. */
export const MarkItem = z.strictObject({
	...common,
	kind: z.literal('mark'),
	spans: z
		.array(
			z.strictObject({
				id: Id.describe('how the key refers to it'),
				passage: Id.describe('the passage it stands in'),
				...TextQuote.shape
			})
		)
		.min(2)
		.describe('what can be marked'),
	key: z
		.strictObject({
			targets: z.array(Id).min(1).describe('the spans to mark'),
			rationales: Rationales.describe('by span id')
		})
		.describe('what would give the answer away')
});
export type MarkItem = z.infer<typeof MarkItem>;

/** Pairs each left entry with one right entry. QTI matchInteraction. */
export const MatchItem = z.strictObject({
	...common,
	kind: z.literal('match'),
	leftLabel: Text.describe('the heading of the left column'),
	rightLabel: Text.describe('the heading of the right column'),
	left: z.array(Option).min(2).describe('each gets one pair'),
	right: z.array(Option).min(2).describe('what they pair with; may hold more'),
	key: z
		.strictObject({
			pairs: z.record(Id, Id).describe('left id → right id'),
			rationales: Rationales.describe(
				'by left id: why this pair, and the idea a wrong pair stands for; by right id for a right entry that pairs with nothing'
			)
		})
		.describe('what would give the answer away')
});
export type MatchItem = z.infer<typeof MatchItem>;

/** Puts entries in order. QTI orderInteraction. */
export const OrderItem = z.strictObject({
	...common,
	kind: z.literal('order'),
	entries: z.array(Option).min(3).describe('in the order shown at first, which is not the key'),
	key: z
		.strictObject({
			sequence: z.array(Id).min(3).describe('entry ids in the right order'),
			rationales: Rationales.describe('by entry id: why it stands where it does')
		})
		.describe('what would give the answer away')
});
export type OrderItem = z.infer<typeof OrderItem>;

/** One cell of the board: somebody’s words or the writer’s account × backed or not fully backed. */
export const Place = z.enum(['said-backed', 'said-open', 'written-backed', 'written-open']);
export type Place = z.infer<typeof Place>;

/** Places statements on the board of the two axes. QTI matchInteraction. */
export const SortItem = z.strictObject({
	...common,
	kind: z.literal('sort'),
	cards: z
		.array(
			z.strictObject({
				id: Id.describe('how the key refers to it'),
				statement: Id.describe('the statement on the card')
			})
		)
		.min(2)
		.describe('what is placed on the board'),
	key: z
		.strictObject({
			places: z.record(Id, Place).describe('card id → place'),
			rationales: Rationales.describe('by card id: why it belongs there')
		})
		.describe('what would give the answer away')
});
export type SortItem = z.infer<typeof SortItem>;

/** One fair sentence, against a rubric. QTI extendedTextInteraction. */
export const WriteItem = z.strictObject({
	...common,
	kind: z.literal('write'),
	maxCharacters: z.int().min(40).max(280).describe('how much the learner may write'),
	key: z
		.strictObject({
			rubric: z.array(Option).min(2).max(6).describe('what a fair sentence does'),
			model: Text.describe('one sentence that meets the rubric'),
			rationales: Rationales.describe('by rubric id: why it matters')
		})
		.describe('what would give the answer away')
});
export type WriteItem = z.infer<typeof WriteItem>;

/** A question. Everything that would give the answer away stands under `key`. */
export const Item = z.discriminatedUnion('kind', [
	ChoiceItem,
	VerdictItem,
	MarkItem,
	MatchItem,
	OrderItem,
	SortItem,
	WriteItem
]);
export type Item = z.infer<typeof Item>;
export type ItemKind = Item['kind'];
