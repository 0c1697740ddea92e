import { z } from 'zod';
import { ChoiceItem, Rationale, Stimulus } from './item.ts';
import { ModuleInfo } from './module.ts';
import { Source } from './source.ts';
import { Evidence } from './statement.ts';
import { Id, SaidOrShown, Text } from './vocabulary.ts';

/** What an item of the bank is about, so that a lesson can leave out its own topic. */
export const BankTopic = z.enum([
	'health',
	'schools',
	'crime',
	'jobs',
	'energy',
	'immigration',
	'elections',
	'products',
	'science',
	'sports'
]);
export type BankTopic = z.infer<typeof BankTopic>;

/**
 * Which side would like the statement to be true. `neither` is for companies, countries and teams. It says nothing
 * about who is right: in a mirror pair the same statement, with the same record, favours one side and the other.
 */
export const Favours = z.enum(['democrats', 'republicans', 'neither']);
export type Favours = z.infer<typeof Favours>;

/**
 * A said-or-shown question that stands on its own. It is a `choice` item with what a form is drawn by: whether it is
 * supported follows from its key (`shown`), and its twin bears the same `pair`.
 */
export const BankItem = z.strictObject({
	id: ChoiceItem.shape.id.describe('starts with `bank-`, so that no module has it'),
	kind: ChoiceItem.shape.kind,
	scale: z.literal('said-or-shown').describe('always this'),
	pair: Id.describe('the mirror pair; two items bear it'),
	topic: BankTopic.describe('what it is about; a lesson can leave a topic out'),
	favours: Favours.describe('which side would like the statement to be true'),
	expectedRight: z
		.int()
		.min(30)
		.max(95)
		.describe(
			'per cent of grade-8 learners expected to be right before the lesson: the editors’ estimate until it is measured'
		),
	origin: z
		.enum(['sourced', 'made-up'])
		.describe('from real documents, or made up for practice and marked so where learners read it'),
	evidence: z
		.array(Evidence)
		.describe('the words of the record of a `sourced` item; `[]` for one made up'),
	prompt: ChoiceItem.shape.prompt,
	stimulus: z
		.strictObject({
			...Stimulus.shape,
			record: z.array(Text).length(2).describe('what the record says, in two lines')
		})
		.describe('the statement and the record beside it'),
	key: z
		.strictObject({
			correct: SaidOrShown.describe('`shown` if the record backs all of it, else `said`'),
			rationales: z
				.strictObject({
					said: Rationale.describe('to those who chose it'),
					shown: Rationale.describe('to those who chose it')
				})
				.describe('why each option is right or wrong')
		})
		.describe('what would give the answer away')
});
export type BankItem = z.infer<typeof BankItem>;

/** The items from which warm-up and exit draw their forms, shared by all lessons of one language. */
export const Bank = z.strictObject({
	format: z.literal(1).describe('always 1'),
	id: Id.describe('a short name that never changes'),
	version: ModuleInfo.shape.version,
	language: ModuleInfo.shape.language,
	sources: z.array(Source).min(1).describe('what the statements and the records come from'),
	items: z.array(BankItem).min(1).describe('the questions, the two of a pair one after the other')
});
export type Bank = z.infer<typeof Bank>;
