import type { LessonModule } from '../../schema/module.ts';
import type { Problem, Rule } from '../problem.ts';
import { partsOf, rationalesOf } from './parts.ts';

/** Every answer teaches something of its own. */
export const rationales: Rule[] = [
	{
		rule: 'Every option, span, left entry, unpaired right entry, card, entry and line of a rubric has a rationale, and no rationale belongs to anything else.',
		find: findMissingOrStray
	},
	{
		rule: 'A wrong option, a span that is not a target, a left entry and an unpaired right entry name the misconception they stand for; a right option names none. Elsewhere it may be named: a target for the idea of missing it, a card or entry for the idea of misplacing it.',
		find: findMisconceptionSlips
	},
	{
		rule: 'No two rationales of an item say the same.',
		find: findCopies
	}
];

function findMissingOrStray(module: LessonModule): Problem[] {
	return module.items.flatMap((item) => {
		const path = `items.${item.id}.key.rationales`;
		const ids = partsOf(item).map(({ id }) => id);
		const given = rationalesOf(item);
		const missing = ids
			.filter((id) => !given.has(id))
			.map((id) => ({
				path: `${path}.${id}`,
				message: `“${id}” has no rationale; say why it is right or wrong.`
			}));
		const stray = [...given.keys()]
			.filter((id) => !ids.includes(id))
			.map((id) => ({
				path: `${path}.${id}`,
				message: `this rationale belongs to nothing in the item; correct “${id}” or remove it.`
			}));
		return [...missing, ...stray];
	});
}

function findMisconceptionSlips(module: LessonModule): Problem[] {
	return module.items.flatMap((item) => {
		const given = rationalesOf(item);
		return partsOf(item).flatMap(({ id, misconception }) => {
			const rationale = given.get(id);
			if (!rationale) return [];
			const path = `items.${item.id}.key.rationales.${id}.misconception`;
			const named = rationale.misconception !== undefined;
			if (misconception === 'needed' && !named) {
				return [{ path, message: `say which wrong idea “${id}” stands for.` }];
			}
			if (misconception === 'none' && named) {
				return [{ path, message: `“${id}” is right and stands for no wrong idea; remove it.` }];
			}
			return [];
		});
	});
}

function findCopies(module: LessonModule): Problem[] {
	return module.items.flatMap((item) => {
		const firstWith = new Map<string, string>();
		return [...rationalesOf(item)].flatMap(([id, { text }]) => {
			const first = firstWith.get(text);
			if (first === undefined) {
				firstWith.set(text, id);
				return [];
			}
			return [
				{
					path: `items.${item.id}.key.rationales.${id}.text`,
					message: `this says the same as the rationale of “${first}”; explain each on its own.`
				}
			];
		});
	});
}
