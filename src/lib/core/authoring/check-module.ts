import type { LessonModule } from '../schema/module.ts';
import { anchors } from './checks/anchors.ts';
import { balance } from './checks/balance.ts';
import { evidence } from './checks/evidence.ts';
import { inventory } from './checks/inventory.ts';
import { quotations } from './checks/quotations.ts';
import { references } from './checks/references.ts';
import { steps } from './checks/steps.ts';
import { answers } from './keys/answers.ts';
import { rationales } from './keys/rationales.ts';
import type { Problem, Rule } from './problem.ts';

/** Every rule of the build, by family, in the order of the author’s README. */
export const ruleFamilies: readonly { title: string; rules: readonly Rule[] }[] = [
	{ title: 'Ids and references', rules: references },
	{ title: 'Exact words', rules: anchors },
	{ title: 'Length of quotations', rules: quotations },
	{ title: 'Sources, statements and evidence', rules: evidence },
	{ title: 'Answer keys', rules: answers },
	{ title: 'Rationales', rules: rationales },
	{ title: 'Balance', rules: balance },
	{ title: 'Steps', rules: steps },
	{ title: 'Who speaks', rules: inventory }
];

/** Finds everything that the schema cannot say; an empty list means the module may be published. */
export function checkModule(module: LessonModule): Problem[] {
	return ruleFamilies.flatMap(({ rules }) => rules.flatMap(({ find }) => find(module)));
}
