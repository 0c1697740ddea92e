import type { Item } from '../../schema/item.ts';
import type { LessonModule } from '../../schema/module.ts';

interface IdGroup {
	path: string;
	/** What the ids name, in the plural, e.g. `statements`. */
	noun: string;
	ids: string[];
}

/** Every list in which an id may stand only once. */
export function listIdGroups(module: LessonModule): IdGroup[] {
	const { process } = module;
	return [
		group('sources', 'sources', module.sources),
		group('passages', 'passages', module.passages),
		group('statements', 'statements', module.statements),
		group('items', 'items', module.items),
		group('glossary', 'terms', module.glossary),
		group('openQuestions', 'open questions', module.openQuestions),
		group('inventory.voices', 'voices', module.inventory?.voices ?? []),
		group('inventory.absent', 'absent voices', module.inventory?.absent ?? []),
		group('process.stages', 'stages', process.stages),
		group('process.checkers', 'checkers', process.checkers),
		group(
			'process.branches',
			'outcomes',
			process.branches.flatMap(({ outcomes }) => outcomes)
		),
		...module.statements.map(({ id, evidence }) =>
			group(`statements.${id}.evidence`, 'rows of evidence', evidence)
		),
		...module.items.flatMap(listItemGroups)
	];
}

function listItemGroups(item: Item): IdGroup[] {
	const path = `items.${item.id}`;
	switch (item.kind) {
		case 'choice':
			return [group(`${path}.options`, 'options', item.options ?? [])];
		case 'verdict':
			return [];
		case 'mark':
			return [
				group(`${path}.spans`, 'spans', item.spans),
				{ path: `${path}.key.targets`, noun: 'targets', ids: item.key.targets }
			];
		case 'match':
			return [group(path, 'entries', [...item.left, ...item.right])];
		case 'order':
			return [group(`${path}.entries`, 'entries', item.entries)];
		case 'sort':
			return [group(`${path}.cards`, 'cards', item.cards)];
		case 'write':
			return [group(`${path}.key.rubric`, 'lines of the rubric', item.key.rubric)];
	}
}

function group(path: string, noun: string, members: { id: string }[]): IdGroup {
	return { path, noun, ids: members.map(({ id }) => id) };
}
