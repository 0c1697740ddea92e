import type { Item } from '../../schema/item.ts';
import type { LessonModule } from '../../schema/module.ts';
import type { StepKind } from '../../schema/step.ts';
import { findPlacements } from '../placements.ts';
import type { Problem, Rule } from '../problem.ts';

const ORDER: readonly StepKind[] = [
	'cover',
	'warmup',
	'walk',
	'process',
	'omissions',
	'sort',
	'headline',
	'exit',
	'result'
];
const NEEDED: readonly StepKind[] = ['cover', 'walk', 'result'];

/** The lesson goes from cover to result, and through the article from top to bottom. */
export const steps: Rule[] = [
	{
		rule: `Steps stand in this order, each at most once: ${ORDER.join(', ')}. ${NEEDED.map((kind) => `\`${kind}\``).join(', ')} are always there.`,
		find: findDisorder
	},
	{
		rule: 'The walk stops once at every passage of the article, in the order of `passages`.',
		find: findWalkSlips
	},
	{ rule: 'The step `omissions` stops at passages of the record only.', find: findOmissionSlips },
	{
		rule: 'An item asked beside a passage, in the walk or the omissions, asks about a statement of that passage.',
		find: findItemsElsewhere
	},
	{
		rule: 'Question 1 comes before question 2: the voice item of a statement before its verdict item.',
		find: findVerdictFirst
	},
	{
		rule: 'Warm-up and exit ask said-or-shown items, the step `sort` a sort item, the step `headline` choices with their own options and write items.',
		find: findWrongKinds
	}
];

function findDisorder({ steps: given }: LessonModule): Problem[] {
	const kinds = given.map(({ kind }) => kind);
	const missing = NEEDED.filter((kind) => !kinds.includes(kind)).map((kind) => ({
		path: 'steps',
		message: `there is no step \`${kind}\`; add it.`
	}));
	const wrong = kinds.flatMap((kind, at): Problem[] => {
		const before = kinds[at - 1];
		if (kinds.indexOf(kind) !== at) {
			return [{ path: `steps.${kind}`, message: 'this step stands twice; keep one.' }];
		}
		if (before === undefined || ORDER.indexOf(before) < ORDER.indexOf(kind)) return [];
		return [
			{ path: `steps.${kind}`, message: `this step stands after \`${before}\`; move it before.` }
		];
	});
	return [...missing, ...wrong];
}

function findWalkSlips(module: LessonModule): Problem[] {
	const walk = module.steps.find((step) => step.kind === 'walk');
	if (!walk) return [];
	const expected = module.passages.filter(({ role }) => role !== 'record').map(({ id }) => id);
	const stops = walk.stops.map(({ passage }) => passage);
	const missing = expected
		.filter((id) => !stops.includes(id))
		.map((id) => ({
			path: 'steps.walk.stops',
			message: `the walk never stops at passage ${id}; add a stop, without items if it is only read.`
		}));
	const record = module.passages.filter(({ role }) => role === 'record').map(({ id }) => id);
	const wrong = stops.flatMap((id, at): Problem[] => {
		const path = `steps.walk.stops.${id}`;
		const before = stops[at - 1];
		if (record.includes(id)) {
			return [{ path, message: 'this passage belongs to the record; ask it in `omissions`.' }];
		}
		if (stops.indexOf(id) !== at) {
			return [{ path, message: 'the walk stops here twice; put all its items into one stop.' }];
		}
		if (before === undefined || !expected.includes(id)) return [];
		if (expected.indexOf(before) < expected.indexOf(id)) return [];
		return [
			{ path, message: `the article has this passage before ${before}; move the stop before it.` }
		];
	});
	return [...missing, ...wrong];
}

function findOmissionSlips(module: LessonModule): Problem[] {
	const roles = new Map(module.passages.map(({ id, role }) => [id, role]));
	return module.steps.flatMap((step) => {
		if (step.kind !== 'omissions') return [];
		const stops = step.stops.map(({ passage }) => passage);
		return stops.flatMap((passage, at): Problem[] => {
			const path = `steps.omissions.stops.${passage}`;
			const role = roles.get(passage);
			if (role !== undefined && role !== 'record') {
				return [{ path, message: 'this passage belongs to the article; ask it in `walk`.' }];
			}
			if (stops.indexOf(passage) === at) return [];
			return [{ path, message: 'the step stops here twice; put all its items into one stop.' }];
		});
	});
}

function findItemsElsewhere(module: LessonModule): Problem[] {
	const items = new Map(module.items.map((item) => [item.id, item]));
	const statements = new Map(module.statements.map((statement) => [statement.id, statement]));
	return findPlacements(module).flatMap(({ item: id, path, passage }) => {
		const statement = statements.get(items.get(id)?.statement ?? '');
		if (passage === undefined || !statement || statement.passage === passage) return [];
		return [
			{
				path,
				message: `item ${id} asks about statement ${statement.id} of passage ${statement.passage}; ask it there.`
			}
		];
	});
}

function findVerdictFirst(module: LessonModule): Problem[] {
	const items = new Map(module.items.map((item) => [item.id, item]));
	const asked = new Map<string, string>();
	return findPlacements(module).flatMap(({ item: id, path }) => {
		const item = items.get(id);
		if (item?.statement === undefined) return [];
		if (item.kind === 'verdict') asked.set(item.statement, id);
		const verdict = asked.get(item.statement);
		if (item.kind !== 'choice' || item.scale !== 'voice' || verdict === undefined) return [];
		return [
			{
				path,
				message: `${id} asks who is speaking after ${verdict} has asked for the verdict; move it before.`
			}
		];
	});
}

function findWrongKinds(module: LessonModule): Problem[] {
	const items = new Map(module.items.map((item) => [item.id, item]));
	return findPlacements(module).flatMap(({ item: id, path, step }) => {
		const item = items.get(id);
		const wanted = item && unmetWish(step, item);
		if (wanted === undefined) return [];
		return [{ path, message: `${id} is not ${wanted}; ask it in another step.` }];
	});
}

function unmetWish(step: StepKind, item: Item): string | undefined {
	const scale = item.kind === 'choice' ? item.scale : undefined;
	switch (step) {
		case 'warmup':
		case 'exit':
			return scale === 'said-or-shown' ? undefined : 'a said-or-shown item';
		case 'sort':
			return item.kind === 'sort' ? undefined : 'a sort item';
		case 'headline':
			return scale === 'own' || item.kind === 'write'
				? undefined
				: 'a choice with its own options or a write item';
		case 'cover':
		case 'walk':
		case 'process':
		case 'omissions':
		case 'result':
			return undefined;
	}
}
