import type { Process } from '../../schema/process.ts';
import { pick, pickEach } from './pick.ts';

const QUOTED = ['source', 'locator', 'quote', 'seen', 'via'] as const;

/** The diagram, built field by field: it is read before its questions and so holds no key. */
export function learnerProcess({ title, intro, stages, branches, checkers }: Process) {
	return {
		title,
		intro,
		stages: stages.map((stage) => ({
			...pick(stage, 'id', 'label', 'explanation', 'uncertain', 'items'),
			...(stage.article && { article: pick(stage.article, 'passage', 'quote') }),
			record: pick(stage.record, ...QUOTED)
		})),
		branches: branches.map(({ after, outcomes }) => ({
			after,
			outcomes: pickEach(outcomes, 'id', 'label', 'explanation', 'source')
		})),
		checkers: checkers.map((checker) => ({
			...pick(checker, 'id', 'question', 'answer'),
			...(checker.evidence && { evidence: pick(checker.evidence, ...QUOTED) })
		}))
	};
}
