import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../testing/broken-module.ts';
import { itemOf, stepOf, withId } from '../testing/valid-module.ts';

type Change = Parameters<typeof problemsAfter>[0];

describe('unknown ids', () => {
	it.each<[string, string, Change]>([
		['passages.s2.wordsFrom', 'source', (m) => (withId(m.passages, 's2').wordsFrom = 'nix')],
		[
			'statements.s1.evidence.e1.source',
			'source',
			(m) => (withId(withId(m.statements, 's1').evidence, 'e1').source = 'nix')
		],
		[
			'statements.s1.evidence.e1.via',
			'source',
			(m) => (withId(withId(m.statements, 's1').evidence, 'e1').via = 'nix')
		],
		['glossary.warden.source', 'source', (m) => (withId(m.glossary, 'warden').source = 'nix')],
		[
			'openQuestions.night.statements',
			'statement',
			(m) => withId(m.openQuestions, 'night').statements.push('nix')
		],
		[
			'process.stages.look.record.source',
			'source',
			(m) => (withId(m.process.stages, 'look').record.source = 'nix')
		],
		[
			'process.stages.look.article.passage',
			'passage',
			(m) => {
				const { article } = withId(m.process.stages, 'look');
				if (article) article.passage = 'nix';
			}
		],
		[
			'process.stages.look.items',
			'item',
			(m) => withId(m.process.stages, 'look').items.push('nix')
		],
		[
			'process.branches.nix.after',
			'stage',
			(m) => m.process.branches.forEach((branch) => (branch.after = 'nix'))
		],
		[
			'process.branches.count.outcomes.few.source',
			'source',
			(m) => m.process.branches.forEach((branch) => (withId(branch.outcomes, 'few').source = 'nix'))
		],
		[
			'process.checkers.office.evidence.source',
			'source',
			(m) => {
				const { evidence } = withId(m.process.checkers, 'office');
				if (evidence) evidence.source = 'nix';
			}
		],
		['items.own-1.statement', 'statement', (m) => (itemOf(m, 'own-1', 'choice').statement = 'nix')],
		[
			'items.warm-1.stimulus.source',
			'source',
			(m) => {
				const { stimulus } = itemOf(m, 'warm-1', 'choice');
				if (stimulus) stimulus.source = 'nix';
			}
		],
		[
			'items.warm-1.stimulus.recordSource',
			'source',
			(m) => {
				const { stimulus } = itemOf(m, 'warm-1', 'choice');
				if (stimulus) stimulus.recordSource = 'nix';
			}
		],
		[
			'items.s1-mark.spans.clean.passage',
			'passage',
			(m) => (withId(itemOf(m, 's1-mark', 'mark').spans, 'clean').passage = 'nix')
		],
		[
			'items.board.cards.card-h.statement',
			'statement',
			(m) => (withId(itemOf(m, 'board', 'sort').cards, 'card-h').statement = 'nix')
		],
		['steps.headline.items', 'item', (m) => stepOf(m, 'headline').items.push('nix')],
		[
			'steps.omissions.stops.nix.passage',
			'passage',
			(m) => stepOf(m, 'omissions').stops.push({ passage: 'nix', items: [] })
		]
	])('finds %s', (path, kind, change) => {
		expect(problemsAfter(change)).toEqual([
			`${path}: there is no ${kind} “nix” in this module; correct the id or add the ${kind}.`
		]);
	});

	it('finds them where other rules trip over them too', () => {
		expect(problemsAfter((m) => (m.article.source = 'nix'))).toContain(
			'article.source: there is no source “nix” in this module; correct the id or add the source.'
		);
		expect(problemsAfter((m) => (withId(m.statements, 's1').passage = 'nix'))).toContain(
			'statements.s1.passage: there is no passage “nix” in this module; correct the id or add the passage.'
		);
		expect(problemsAfter((m) => (withId(m.passages, 's1').source = 'nix'))).toContain(
			'passages.s1.source: there is no source “nix” in this module; correct the id or add the source.'
		);
	});
});

describe('ids given twice', () => {
	it.each<[string, Change]>([
		['sources.report: two sources', (m) => m.sources.push(withId(m.sources, 'report'))],
		['statements.s1: two statements', (m) => m.statements.push(withId(m.statements, 's1'))],
		['glossary.warden: two terms', (m) => m.glossary.push(withId(m.glossary, 'warden'))],
		[
			'openQuestions.night: two open questions',
			(m) => m.openQuestions.push(withId(m.openQuestions, 'night'))
		],
		[
			'process.stages.look: two stages',
			(m) => m.process.stages.push(withId(m.process.stages, 'look'))
		],
		[
			'process.checkers.office: two checkers',
			(m) => m.process.checkers.push(withId(m.process.checkers, 'office'))
		],
		[
			'process.branches.many: two outcomes',
			(m) => m.process.branches.forEach(({ outcomes }) => outcomes.push(withId(outcomes, 'many')))
		],
		[
			'statements.s1.evidence.e1: two rows of evidence',
			(m) => withId(m.statements, 's1').evidence.push(...withId(m.statements, 's1').evidence)
		],
		[
			'items.s1-mark.key.targets.says: two targets',
			(m) => itemOf(m, 's1-mark', 'mark').key.targets.push('says')
		],
		[
			'items.pairs.night: two entries',
			(m) => itemOf(m, 'pairs', 'match').right.push({ id: 'night', text: 'by night' })
		],
		[
			'items.in-order.entries.look: two entries',
			(m) => itemOf(m, 'in-order', 'order').entries.push({ id: 'look', text: 'again' })
		],
		[
			'items.fair.key.rubric.who: two lines of the rubric',
			(m) => itemOf(m, 'fair', 'write').key.rubric.push({ id: 'who', text: 'again' })
		],
		[
			'items.own-1.options.c: two options',
			(m) => itemOf(m, 'own-1', 'choice').options?.push({ id: 'c', text: 'Again' })
		]
	])('finds %s', (start, change) => {
		const id = start.split(':')[0]?.split('.').at(-1);
		expect(problemsAfter(change)).toEqual([`${start} are called “${id}”; give each its own id.`]);
	});

	it.each<[string, Change]>([
		['passages.r1: two passages', (m) => m.passages.push(withId(m.passages, 'r1'))],
		['items.fair: two items', (m) => m.items.push(itemOf(m, 'fair', 'write'))],
		[
			'items.board.cards.card-h: two cards',
			(m) => itemOf(m, 'board', 'sort').cards.push({ id: 'card-h', statement: 'h' })
		],
		[
			'items.s1-mark.spans.says: two spans',
			(m) => itemOf(m, 's1-mark', 'mark').spans.push({ id: 'says', passage: 'h', quote: 'All' })
		]
	])('finds %s', (start, change) => {
		const id = start.split(':')[0]?.split('.').at(-1);
		expect(problemsAfter(change)).toContain(`${start} are called “${id}”; give each its own id.`);
	});
});

describe('items in the lesson', () => {
	it('finds an item that no step asks', () => {
		expect(problemsAfter((m) => stepOf(m, 'headline').items.pop())).toEqual([
			'items.fair: no step asks this item; name it in one step or remove it.'
		]);
	});

	it('finds an item that is asked twice', () => {
		expect(problemsAfter((m) => stepOf(m, 'process').items.push('pairs'))).toEqual([
			'items.pairs: this item is asked in process.stages.count.items and steps.process.items; keep one place.'
		]);
	});

	it('does not count stages that no step shows', () => {
		expect(
			problemsAfter((m) => (m.steps = m.steps.filter(({ kind }) => kind !== 'process')))
		).toEqual([
			'items.pairs: no step asks this item; name it in one step or remove it.',
			'items.in-order: no step asks this item; name it in one step or remove it.'
		]);
	});

	it.each(['cover', 'result', 'read-s1', 'stage-look'])('keeps the name %s for a screen', (id) => {
		const problems = problemsAfter((m) => {
			itemOf(m, 'fair', 'write').id = id;
			stepOf(m, 'headline').items = ['own-1', 'own-2', 'own-3', id];
		});
		expect(problems).toEqual([
			`items.${id}.id: “${id}” is the name of another screen; choose another id.`
		]);
	});
});

describe('the head of the file', () => {
	it('refuses a module as its own alternative', () => {
		expect(problemsAfter((m) => (m.module.alternative = 'pond'))).toEqual([
			'module.alternative: a module cannot be its own alternative; name another module or leave it out.'
		]);
	});

	it('asks for a line of history for the current version', () => {
		expect(problemsAfter((m) => (m.module.version = '1.1.0'))).toEqual([
			'module.history: no line tells what changed in version 1.1.0; add one.'
		]);
	});

	it('finds grades that run backwards', () => {
		expect(problemsAfter((m) => (m.module.grades = { from: 9, to: 6 }))).toEqual([
			'module.grades: grades 9 to 6 run backwards; swap them.'
		]);
	});
});
