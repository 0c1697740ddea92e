import { OF_BANK } from '../../bank/with-forms.ts';
import type { LessonModule } from '../../schema/module.ts';
import { findPlacements } from '../placements.ts';
import type { Problem, Rule } from '../problem.ts';
import { listItemReferences, listReferences } from './reference-list.ts';
import { listIdGroups } from './id-groups.ts';

/** Every id is known, every id is its owner’s alone, and every item is asked once. */
export const references: Rule[] = [
	{
		rule: 'Every id that is referred to exists: sources, passages, statements, items and stages.',
		find: findUnknown
	},
	{
		rule: 'An id names one thing of its kind: sources, passages, statements, items, stages, glossary terms and open questions in the whole file; evidence in its statement; options, spans, entries and cards in their item.',
		find: findRepeated
	},
	{ rule: 'Every item is asked in exactly one place.', find: findMisplaced },
	{
		rule: 'An item’s id is not the name of another screen: `cover`, `result`, `read-` with the id of a passage, or `stage-` with the id of a stage.',
		find: findTakenNames
	},
	{ rule: '`module.alternative` is another module.', find: findSelfAlternative },
	{
		rule: '`module.history` has a line for the current version, and `grades` run from the lower to the higher.',
		find: findInfoSlips
	}
];

function findUnknown(module: LessonModule): Problem[] {
	const known = {
		source: new Set(module.sources.map(({ id }) => id)),
		passage: new Set(module.passages.map(({ id }) => id)),
		statement: new Set(module.statements.map(({ id }) => id)),
		item: new Set(module.items.map(({ id }) => id)),
		stage: new Set(module.process.stages.map(({ id }) => id))
	};
	return [...listReferences(module), ...listItemReferences(module)]
		.filter(({ to, id }) => !known[to].has(id))
		.map(({ path, to, id }) => ({
			path,
			message:
				to === 'item' && id.startsWith(OF_BANK)
					? `there is no item “${id}” in the bank; correct the id, or mend the bank.`
					: `there is no ${to} “${id}” in this module; correct the id or add the ${to}.`
		}));
}

function findRepeated(module: LessonModule): Problem[] {
	return listIdGroups(module).flatMap(({ path, noun, ids }) => {
		const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
		return [...repeated].map((id) => ({
			path: `${path}.${id}`,
			message: `two ${noun} are called “${id}”; give each its own id.`
		}));
	});
}

function findMisplaced(module: LessonModule): Problem[] {
	const placements = findPlacements(module);
	return module.items.flatMap(({ id }) => {
		const places = placements.filter(({ item }) => item === id);
		if (places.length === 1) return [];
		const path = `items.${id}`;
		if (places.length === 0) {
			return [{ path, message: 'no step asks this item; name it in one step or remove it.' }];
		}
		const where = places.map((place) => place.path).join(' and ');
		return [{ path, message: `this item is asked in ${where}; keep one place.` }];
	});
}

function findTakenNames(module: LessonModule): Problem[] {
	const taken = new Set([
		'cover',
		'result',
		...module.passages.map(({ id }) => `read-${id}`),
		...module.process.stages.map(({ id }) => `stage-${id}`)
	]);
	return module.items
		.filter(({ id }) => taken.has(id))
		.map(({ id }) => ({
			path: `items.${id}.id`,
			message: `“${id}” is the name of another screen; choose another id.`
		}));
}

function findSelfAlternative({ module }: LessonModule): Problem[] {
	if (module.alternative !== module.id) return [];
	return [
		{
			path: 'module.alternative',
			message: 'a module cannot be its own alternative; name another module or leave it out.'
		}
	];
}

function findInfoSlips({ module }: LessonModule): Problem[] {
	const problems: Problem[] = [];
	if (!module.history.some(({ version }) => version === module.version)) {
		problems.push({
			path: 'module.history',
			message: `no line tells what changed in version ${module.version}; add one.`
		});
	}
	if (module.grades.from > module.grades.to) {
		problems.push({
			path: 'module.grades',
			message: `grades ${module.grades.from} to ${module.grades.to} run backwards; swap them.`
		});
	}
	return problems;
}
