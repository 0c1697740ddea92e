import { parse } from 'yaml';
import { z } from 'zod';
import { drawForms } from '#lib/core/bank/draw-forms.ts';
import { ownTopics } from '#lib/core/bank/own-topics.ts';
import { seedOf } from '#lib/core/bank/seed-of.ts';
import { bankItemsOf } from '#lib/core/bank/with-forms.ts';
import { BankTopic } from '#lib/core/schema/bank.ts';
import { ModuleInfo } from '#lib/core/schema/module.ts';
import { Step } from '#lib/core/schema/step.ts';
import { checkBankFile } from '#lib/server/content/check/bank-file.ts';
import { readModuleFiles } from '#lib/server/content/check/module-files.ts';

const SIZE = 4;

/** What a draw needs of a module file, which may have gaps elsewhere while it is being written. */
const Draft = z.object({
	module: z.object({
		id: ModuleInfo.shape.id,
		topics: ModuleInfo.shape.topics,
		alternative: ModuleInfo.shape.alternative
	}),
	steps: z.array(Step).default([])
});

/**
 * Draws the two forms of a module from the bank on disk, as two lines for its file. The seed comes from its id. Left out
 * are the items of the other modules’ forms, the topics that the lesson must not ask about and those that are named.
 *
 * @throws {Error} with a sentence for the author: the bank is broken, there is no such module or topic, or too few pairs.
 */
export function drawLists(root: string, id: string, leaveOut: readonly string[]): string {
	const { bank, problems } = checkBankFile(root);
	if (!bank) throw new Error(['The bank needs correcting first.', ...problems].join('\n'));
	const topics = leaveOut.map((topic) => {
		if (BankTopic.safeParse(topic).success) return BankTopic.parse(topic);
		throw new Error(`There is no topic “${topic}”; write one of ${BankTopic.options.join(', ')}.`);
	});
	const drafts = readModuleFiles(root).files.flatMap(({ text }) => {
		const draft = Draft.safeParse(parse(text));
		return draft.success ? [draft.data] : [];
	});
	const draft = drafts.find(({ module }) => module.id === id);
	if (!draft) {
		throw new Error(`There is no module “${id}” with its id, its topics and sound steps.`);
	}
	const others = drafts.filter((other) => other !== draft);
	const forms = drawForms({
		bank,
		seed: seedOf(id),
		size: SIZE,
		avoid: others.flatMap(bankItemsOf),
		avoidTopics: [...ownTopics(draft, { bank, others }), ...topics]
	});
	if ('short' in forms) {
		throw new Error(`The bank is ${forms.short} pairs short; add mirror pairs.`);
	}
	const line = (items: readonly { id: string }[]) => `[${items.map((item) => item.id).join(', ')}]`;
	return `warmup items: ${line(forms.warmup)}\nexit items: ${line(forms.exit)}`;
}
