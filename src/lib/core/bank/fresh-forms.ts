import type { Bank, BankTopic } from '../schema/bank.ts';
import type { LessonModule } from '../schema/module.ts';
import { drawForms } from './draw-forms.ts';
import { bankItemsOf, formsOf, withForms, withoutForms } from './with-forms.ts';

interface Fresh {
	bank: Bank;
	/** A whole number; the same seed gives the same forms. */
	seed: number;
	/** Ids of items that these learners were given in earlier lessons. */
	met: readonly string[];
	/** Topics that the forms leave out. */
	avoidTopics: readonly BankTopic[];
}

/**
 * The module as these learners can take it: as it is when they have met none of its forms’ items and no twin of one, else
 * with both forms drawn anew. When too few pairs are left, it is taken as it is: a lesson is worth more than new forms.
 */
export function freshForms(
	module: LessonModule,
	{ bank, seed, met, avoidTopics }: Fresh
): LessonModule {
	const { warmup, exit } = formsOf(module);
	const asked = bankItemsOf(module);
	// A form with items of the module’s own was not drawn, so it is not drawn anew.
	if (asked.length < warmup.length + exit.length) return module;
	const pairs = new Map(bank.items.map(({ id, pair }) => [id, pair]));
	const metPairs = new Set(met.map((id) => pairs.get(id) ?? id));
	if (!asked.some((id) => metPairs.has(pairs.get(id) ?? id))) return module;

	const forms = drawForms({ bank, seed, size: warmup.length, avoid: met, avoidTopics });
	if ('short' in forms) return module;
	const steps = module.steps.map((step) => {
		if (step.kind !== 'warmup' && step.kind !== 'exit') return step;
		return { ...step, items: forms[step.kind].map(({ id }) => id) };
	});
	return withForms({ ...withoutForms(module), steps }, bank);
}
