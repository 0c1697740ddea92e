import type { Bank } from '../schema/bank.ts';
import type { ChoiceItem } from '../schema/item.ts';
import type { LessonModule } from '../schema/module.ts';
import { asQuestion } from './draw-forms.ts';

/** How the ids of the bank’s items start, and those of its sources once they are in a module. */
export const OF_BANK = 'bank-';

/** The ids that the warm-up and the exit of a module ask, from the bank or its own; `[]` for a step that it lacks. */
export function formsOf({ steps }: Pick<LessonModule, 'steps'>): {
	warmup: string[];
	exit: string[];
} {
	const asked = (kind: 'warmup' | 'exit') =>
		steps.flatMap((step) => (step.kind === kind ? step.items : []));
	return { warmup: asked('warmup'), exit: asked('exit') };
}

/** The ids of the bank’s items that a module asks, in the order of the lesson. */
export function bankItemsOf(module: Pick<LessonModule, 'steps'>): string[] {
	const { warmup, exit } = formsOf(module);
	return [...warmup, ...exit].filter((id) => id.startsWith(OF_BANK));
}

/**
 * The module with the items of the bank that its steps name, after its own, and with their sources. From here on they are
 * items like others. An id that the bank does not have is left as it is, for the rules of the build to find.
 */
export function withForms(module: LessonModule, bank: Bank): LessonModule {
	const inBank = new Map(bank.items.map((item) => [item.id, item]));
	const drawn = [...new Set(bankItemsOf(module))].flatMap((id) => {
		const item = inBank.get(id);
		return item ? [item] : [];
	});
	if (drawn.length === 0) return module;
	const named = new Set(drawn.flatMap(({ stimulus }) => [stimulus.source, stimulus.recordSource]));
	const sources = bank.sources
		.filter(({ id }) => named.has(id))
		.map((source) => ({ ...source, id: inModule(source.id) }));
	return {
		...module,
		sources: [...module.sources, ...sources],
		items: [...module.items, ...drawn.map((item) => withSources(asQuestion(item)))]
	};
}

/** The module as its file has it: without what `withForms` added. */
export function withoutForms(module: LessonModule): LessonModule {
	const own = ({ id }: { id: string }) => !id.startsWith(OF_BANK);
	return { ...module, sources: module.sources.filter(own), items: module.items.filter(own) };
}

function withSources(item: ChoiceItem): ChoiceItem {
	const { stimulus } = item;
	if (!stimulus) return item;
	const source = inModule(stimulus.source);
	return {
		...item,
		stimulus: { ...stimulus, source, recordSource: inModule(stimulus.recordSource) }
	};
}

function inModule(source: string): string {
	return `${OF_BANK}${source}`;
}
