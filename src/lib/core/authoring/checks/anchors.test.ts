import { expect, it } from 'vitest';
import { problemsAfter } from '../testing/broken-module.ts';
import { itemOf, withId } from '../testing/valid-module.ts';

it('finds a statement whose words are not in its passage', () => {
	expect(problemsAfter((m) => (withId(m.statements, 's1').quote = 'the pond is claen'))).toEqual([
		'statements.s1.quote: “the pond is claen” does not occur in passage s1; copy the words exactly.'
	]);
});

it('says so when only capitals, spaces or quotation marks differ', () => {
	expect(problemsAfter((m) => (withId(m.statements, 's1').quote = 'The pond  is clean'))).toEqual([
		'statements.s1.quote: “The pond  is clean” does not occur in passage s1 (capitals, spaces or quotation marks differ); copy the words exactly.'
	]);
});

it('finds a statement whose words occur twice', () => {
	expect(problemsAfter((m) => (withId(m.statements, 's1').quote = 'the pond'))).toEqual([
		'statements.s1.quote: “the pond” occurs 2 times in passage s1; add a prefix or suffix that singles one out.'
	]);
});

it('takes words that occur twice when a suffix singles one out', () => {
	expect(
		problemsAfter((m) => {
			Object.assign(withId(m.statements, 's1'), { quote: 'the pond', suffix: ' is clean' });
		})
	).toEqual([]);
});

it('finds a suffix that does not follow the words', () => {
	expect(problemsAfter((m) => (withId(m.statements, 's1').suffix = ' and'))).toEqual([
		'statements.s1.quote: “the pond is clean” occurs in passage s1, but not with this prefix and suffix; copy the characters right before and after it, spaces included.'
	]);
});

it('finds altered wording that the passage holds after all', () => {
	expect(problemsAfter((m) => (withId(m.statements, 'x1').altered = 'two wardens'))).toEqual([
		'statements.x1.altered: passage r2 says these very words; alter them, or give them as `quote`.'
	]);
});

it('finds altered wording of the article', () => {
	const problems = problemsAfter((m) => {
		const statement = withId(m.statements, 's1');
		delete statement.quote;
		statement.altered = 'the pond is dirty';
	});
	expect(problems).toEqual([
		'statements.s1.altered: passage s1 belongs to the article, and its wording is never altered; give `quote`.'
	]);
});

it('finds a span whose words are not in its passage', () => {
	expect(
		problemsAfter((m) => (withId(itemOf(m, 's1-mark', 'mark').spans, 'says').quote = 'A warden'))
	).toEqual([
		'items.s1-mark.spans.says.quote: “A warden” does not occur in passage s1; copy the words exactly.'
	]);
});

it('finds a span whose words occur twice', () => {
	expect(
		problemsAfter((m) => delete withId(itemOf(m, 's1-mark', 'mark').spans, 'clean').suffix)
	).toEqual([
		'items.s1-mark.spans.clean.quote: “pond” occurs 2 times in passage s1; add a prefix or suffix that singles one out.'
	]);
});

it('finds spans that overlap', () => {
	expect(
		problemsAfter((m) => {
			withId(itemOf(m, 's1-mark', 'mark').spans, 'says').quote = 'says that “the pond is';
		})
	).toEqual([
		'items.s1-mark.spans.clean.quote: this span overlaps span says; shorten one of them.'
	]);
});

it('finds words to mark that are not in the statement or the quotation', () => {
	expect(
		problemsAfter((m) => {
			const evidence = withId(withId(m.statements, 'h').evidence, 'e1');
			evidence.differs = { statement: ['Each'], record: ['twelve of forty'] };
		})
	).toEqual([
		'statements.h.evidence.e1.differs.statement: “Each” does not occur in the statement; copy the words exactly.',
		'statements.h.evidence.e1.differs.record: “twelve of forty” does not occur in the quotation of this evidence (capitals, spaces or quotation marks differ); copy the words exactly.'
	]);
});

it('finds a stage whose article wording is not in its passage', () => {
	expect(
		problemsAfter((m) => {
			const { article } = withId(m.process.stages, 'look');
			if (article) article.quote = 'the frogs left';
		})
	).toEqual([
		'process.stages.look.article.quote: “the frogs left” does not occur in passage s1; copy the words exactly.'
	]);
});
