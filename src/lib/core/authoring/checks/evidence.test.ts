import { expect, it } from 'vitest';
import { problemsAfter } from '../testing/broken-module.ts';
import { withId } from '../testing/valid-module.ts';

it.each([
	['s1', 'supported'],
	['h', 'partly'],
	['x1', 'contradicted']
])('asks for evidence for %s, which is %s', (id, verdict) => {
	expect(problemsAfter((m) => (withId(m.statements, id).evidence = []))).toEqual([
		`statements.${id}.evidence: the verdict \`${verdict}\` needs at least one quotation of the record; add it.`
	]);
});

it('asks who quotes words that were not seen in the original', () => {
	expect(
		problemsAfter((m) => delete withId(withId(m.statements, 's1').evidence, 'e1').via)
	).toEqual(['statements.s1.evidence.e1.via: name the source that quotes these words.']);
	expect(
		problemsAfter((m) => (withId(m.process.stages, 'look').record.seen = 'quoted-by'))
	).toEqual(['process.stages.look.record.via: name the source that quotes these words.']);
});

it('refuses a way round for words seen in the original', () => {
	expect(
		problemsAfter((m) => {
			const { evidence } = withId(m.process.checkers, 'office');
			if (evidence) evidence.via = 'release';
		})
	).toEqual([
		'process.checkers.office.evidence.via: words seen in the original come through no other source; remove `via`.'
	]);
});

it('refuses a source that quotes itself', () => {
	expect(
		problemsAfter((m) => (withId(withId(m.statements, 's1').evidence, 'e1').via = 'report'))
	).toEqual([
		'statements.s1.evidence.e1.via: source report cannot be quoted by itself; name the source that quotes it.'
	]);
});

it('refuses words of an unseen source as seen in the original', () => {
	expect(
		problemsAfter((m) => {
			m.sources.push({
				...withId(m.sources, 'report'),
				id: 'draft',
				read: 'via',
				readNote: 'Quoted in the release.'
			});
			withId(withId(m.statements, 'r1').evidence, 'e1').source = 'draft';
		})
	).toEqual([
		'statements.r1.evidence.e1.seen: source draft is `read: via`, so its words were not seen in the original; write `quoted-by` and name `via`.'
	]);
});

it('asks which part of a source was read', () => {
	expect(problemsAfter((m) => (withId(m.sources, 'report').read = 'excerpt'))).toEqual([
		'sources.report.readNote: the source is `read: excerpt`; say which part was read.'
	]);
});

it('asks for a web address, except of our own words', () => {
	expect(problemsAfter((m) => delete withId(m.sources, 'report').url)).toEqual([
		'sources.report.url: a reader cannot turn to this source; add its web address.'
	]);
	expect(
		problemsAfter((m) => {
			const source = withId(m.sources, 'news');
			delete source.url;
			source.rights = 'own';
			m.article.shown = 'written-for-practice';
		})
	).toEqual([]);
});

it('tells our own article from somebody else’s', () => {
	expect(problemsAfter((m) => (withId(m.sources, 'news').rights = 'own'))).toEqual([
		'sources.news.rights: an article with `rights: own` is shown as `written-for-practice`; correct one of the two.'
	]);
	expect(problemsAfter((m) => (m.article.shown = 'written-for-practice'))).toEqual([
		'sources.news.rights: an article `written-for-practice` is our own; write `own`, not `quoted`.'
	]);
});

it('asks for the voice of a statement of the article', () => {
	expect(problemsAfter((m) => delete withId(m.statements, 's2').voice)).toEqual([
		'statements.s2.voice: a statement of the article is asked who is speaking; add `voice`.'
	]);
});

it('refuses the voice of a statement of the record', () => {
	expect(problemsAfter((m) => (withId(m.statements, 'r1').voice = 'narration'))).toEqual([
		'statements.r1.voice: a statement of the record skips question 1; remove `voice`.'
	]);
});

it('refuses a passage of the record out of the article', () => {
	expect(problemsAfter((m) => (withId(m.passages, 'r1').source = 'news'))).toEqual([
		'passages.r1.source: a passage of the record cannot come from the article; name its source or correct its role.'
	]);
});

it('refuses a passage of the article out of another source', () => {
	expect(problemsAfter((m) => (withId(m.passages, 's1').source = 'report'))).toEqual([
		'passages.s1.source: a passage with the role `body` comes from the article; name the article or correct the role.'
	]);
});
