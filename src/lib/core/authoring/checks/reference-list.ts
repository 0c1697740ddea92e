import type { Item } from '../../schema/item.ts';
import type { LessonModule } from '../../schema/module.ts';
import { findPlacements } from '../placements.ts';

interface Reference {
	path: string;
	to: 'source' | 'passage' | 'statement' | 'item' | 'stage';
	id: string;
}

/** Every id that the module, its statements, its process and its steps refer to. */
export function listReferences(module: LessonModule): Reference[] {
	return [
		refer('article.source', 'source', module.article.source),
		...module.passages.flatMap(({ id, source, wordsFrom }) => [
			refer(`passages.${id}.source`, 'source', source),
			...optional(`passages.${id}.wordsFrom`, 'source', wordsFrom)
		]),
		...module.statements.flatMap(({ id, passage, evidence }) => [
			refer(`statements.${id}.passage`, 'passage', passage),
			...evidence.flatMap((row) => quoteReferences(`statements.${id}.evidence.${row.id}`, row))
		]),
		...processReferences(module),
		...stepReferences(module),
		...module.glossary.map(({ id, source }) => refer(`glossary.${id}.source`, 'source', source)),
		...module.openQuestions.flatMap(({ id, statements }) =>
			statements.map((statement) => refer(`openQuestions.${id}.statements`, 'statement', statement))
		)
	];
}

/** Every statement, passage and source that an item refers to. */
export function listItemReferences(module: LessonModule): Reference[] {
	return module.items.flatMap((item) => {
		const path = `items.${item.id}`;
		return [...optional(`${path}.statement`, 'statement', item.statement), ...inside(path, item)];
	});
}

function inside(path: string, item: Item): Reference[] {
	if (item.kind === 'choice' && item.stimulus) {
		return [
			refer(`${path}.stimulus.source`, 'source', item.stimulus.source),
			refer(`${path}.stimulus.recordSource`, 'source', item.stimulus.recordSource)
		];
	}
	if (item.kind === 'mark') {
		return item.spans.map(({ id, passage }) =>
			refer(`${path}.spans.${id}.passage`, 'passage', passage)
		);
	}
	if (item.kind === 'sort') {
		return item.cards.map(({ id, statement }) =>
			refer(`${path}.cards.${id}.statement`, 'statement', statement)
		);
	}
	return [];
}

function processReferences({ process }: LessonModule): Reference[] {
	return [
		...process.stages.flatMap(({ id, article, record, items }) => [
			...optional(`process.stages.${id}.article.passage`, 'passage', article?.passage),
			...quoteReferences(`process.stages.${id}.record`, record),
			...items.map((item) => refer(`process.stages.${id}.items`, 'item', item))
		]),
		...process.branches.flatMap(({ after, outcomes }) => [
			refer(`process.branches.${after}.after`, 'stage', after),
			...outcomes.flatMap(({ id, source }) =>
				optional(`process.branches.${after}.outcomes.${id}.source`, 'source', source)
			)
		]),
		...process.checkers.flatMap(({ id, evidence }) =>
			evidence ? quoteReferences(`process.checkers.${id}.evidence`, evidence) : []
		)
	];
}

function stepReferences(module: LessonModule): Reference[] {
	const passages = module.steps.flatMap((step) =>
		'stops' in step
			? step.stops.map(({ passage }) =>
					refer(`steps.${step.kind}.stops.${passage}.passage`, 'passage', passage)
				)
			: []
	);
	const items = findPlacements(module)
		.filter(({ path }) => path.startsWith('steps.'))
		.map(({ path, item }) => refer(path, 'item', item));
	return [...passages, ...items];
}

function quoteReferences(
	path: string,
	{ source, via }: { source: string; via?: string | undefined }
): Reference[] {
	return [refer(`${path}.source`, 'source', source), ...optional(`${path}.via`, 'source', via)];
}

function optional(path: string, to: Reference['to'], id: string | undefined): Reference[] {
	return id === undefined ? [] : [refer(path, to, id)];
}

function refer(path: string, to: Reference['to'], id: string): Reference {
	return { path, to, id };
}
