import { describe, expect, it } from 'vitest';
import type { LessonModule } from '../../schema/module.ts';
import { problemsAfter } from '../testing/broken-module.ts';
import { itemOf, withId } from '../testing/valid-module.ts';

const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');

const tooLong = (path: string) =>
	`${path}: this quotation has 26 words, and “Frogs of the pond” may be quoted with at most 25; shorten it or put the rest in your own words.`;

/** Takes the report and the release out of the public domain. */
function withoutFreeWords(module: LessonModule) {
	delete withId(module.passages, 's2').wordsFrom;
	withId(module.sources, 'report').rights = 'quoted';
	withId(module.sources, 'release').rights = 'quoted';
}

type Write = (module: LessonModule, text: string) => void;

const places: [string, Write][] = [
	[
		'passages.r1.text',
		(m, text) =>
			(withId(m.passages, 'r1').text =
				`Nobody counted at night. ${text.split(' ').slice(4).join(' ')}`)
	],
	[
		'statements.h.evidence.e1.quote',
		(m, text) => {
			const evidence = withId(withId(m.statements, 'h').evidence, 'e1');
			delete evidence.differs;
			evidence.quote = text;
		}
	],
	[
		'process.stages.look.record.quote',
		(m, text) => (withId(m.process.stages, 'look').record.quote = text)
	],
	[
		'process.checkers.office.evidence.quote',
		(m, text) => {
			const { evidence } = withId(m.process.checkers, 'office');
			if (evidence) evidence.quote = text;
		}
	],
	[
		'items.warm-1.stimulus.record',
		(m, text) => {
			const { stimulus } = itemOf(m, 'warm-1', 'choice');
			if (stimulus) stimulus.record = [`The report says “${text}”.`];
		}
	]
];

describe.each(places)('%s', (path, write) => {
	it('takes 25 words of a source that keeps its rights', () => {
		expect(
			problemsAfter((m) => {
				withoutFreeWords(m);
				write(m, words(25));
			})
		).toEqual([]);
	});

	it('finds 26 words of a source that keeps its rights', () => {
		expect(
			problemsAfter((m) => {
				withoutFreeWords(m);
				write(m, words(26));
			})
		).toEqual([tooLong(path)]);
	});

	it.each(['public-domain', 'own'] as const)('takes 26 words that are %s', (rights) => {
		expect(
			problemsAfter((m) => {
				withId(m.sources, 'report').rights = rights;
				write(m, words(26));
			})
		).toEqual([]);
	});
});

it('counts only what stands in quotation marks in a summary', () => {
	const summary = (text: string) => (m: LessonModule) =>
		(withId(m.passages, 's1').text += ` ${text}`);
	expect(problemsAfter(summary(words(60)))).toEqual([]);
	expect(problemsAfter(summary(`“${words(26)}”`))).toEqual([
		tooLong('passages.s1.text').replace('Frogs of the pond', 'Pond news')
	]);
});

it('takes the article’s longer quotation when its words come from the public domain', () => {
	expect(problemsAfter((m) => (withId(m.passages, 's2').text += ` ${words(26)}`))).toEqual([]);
});

it('finds a long statement in a quoted passage', () => {
	expect(
		problemsAfter((m) => {
			withId(m.passages, 'h').text = words(26);
			const statement = withId(m.statements, 'h');
			statement.quote = words(26);
			statement.evidence.forEach((evidence) => delete evidence.differs);
		})
	).toEqual(
		['passages.h.text', 'statements.h.quote'].map((path) =>
			tooLong(path).replace('Frogs of the pond', 'Pond news')
		)
	);
});

it('finds a long quotation in the statement of a quick item', () => {
	expect(
		problemsAfter((m) => {
			const { stimulus } = itemOf(m, 'warm-1', 'choice');
			if (stimulus) stimulus.text = `He said “${words(26)}”.`;
		})
	).toEqual([tooLong('items.warm-1.stimulus.text').replace('Frogs of the pond', 'Pond news')]);
});

it('refuses words taken from a source that keeps its rights', () => {
	expect(problemsAfter((m) => (withId(m.sources, 'release').rights = 'quoted'))).toEqual([
		'passages.s2.wordsFrom: source release is not in the public domain; name one that is, or leave `wordsFrom` out.'
	]);
});
