import type { Lesson } from '../schema/lesson.ts';
import { withoutKey } from './learner/learner-item.ts';
import { learnerProcess } from './learner/learner-process.ts';
import { learnerStep } from './learner/learner-step.ts';
import { pick, pickEach } from './learner/pick.ts';

/**
 * The lesson without what tells an answer, built field by field so that a field added later stays
 * out: no keys, of a statement only its words and where its record stands, and no digests, which
 * are made over the keys and serve only to compare versions.
 */
export function withoutKeys(lesson: Lesson) {
	return {
		...pick(lesson, 'format', 'hash'),
		module: learnerInfo(lesson.module),
		article: pick(lesson.article, 'source', 'shown'),
		sources: pickEach(lesson.sources, ...SOURCE),
		passages: pickEach(lesson.passages, ...PASSAGE),
		statements: lesson.statements.map(learnerStatement),
		items: lesson.items.map(withoutKey),
		process: learnerProcess(lesson.process),
		steps: lesson.steps.map(learnerStep),
		glossary: pickEach(lesson.glossary, ...TERM)
	};
}

/**
 * A statement of the article stands at its place. One of the record is only its words: whether they
 * are quoted or altered, and the record beside them, would tell what is asked.
 */
function learnerStatement(statement: Lesson['statements'][number]) {
	const { id, voice, quote, altered } = statement;
	if (voice === undefined) return { id, words: quote ?? altered };
	return {
		...pick(statement, 'id', 'passage', 'quote', 'prefix', 'suffix'),
		evidence: pickEach(statement.evidence, ...EVIDENCE)
	};
}

function learnerInfo(info: Lesson['module']) {
	return {
		...pick(info, 'id', 'version', 'language', 'title', 'summary', 'goals', 'minutes'),
		...pick(info, 'claimMakers', 'contentNote', 'alternative', 'checked', 'topics'),
		grades: pick(info.grades, 'from', 'to')
	};
}

const SOURCE = [
	'id',
	'kind',
	'title',
	'name',
	'citeAs',
	'publisher',
	'author',
	'published',
	'dateNote',
	'url',
	'interest',
	'read',
	'readNote'
] as const;
const PASSAGE = ['id', 'source', 'role', 'wording', 'text', 'wordsFrom', 'note'] as const;
const EVIDENCE = ['id', 'source', 'locator', 'quote', 'seen', 'via'] as const;
const TERM = ['id', 'term', 'also', 'explanation', 'source', 'locator'] as const;
