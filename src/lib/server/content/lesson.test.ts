import { expect, it } from 'vitest';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { digestItems, hashModule } from './hash.ts';
import { toCatalogueEntry, toLesson } from './lesson.ts';

it('gives the lesson page everything but what teachers and editors need', () => {
	const { guide, openQuestions: _openQuestions, module, sources, ...rest } = smallModule;
	const { standards: _standards, history: _history, ...shown } = module;
	expect(toLesson(smallModule)).toEqual({
		...rest,
		module: shown,
		sources: sources.map(({ rights: _rights, accessed: _accessed, ...cited }) => cited),
		hash: hashModule(smallModule),
		digests: digestItems(smallModule)
	});
	expect(JSON.stringify(toLesson(smallModule))).not.toContain(guide.overview);
});

it('gives the catalogue what it shows', () => {
	expect(toCatalogueEntry(smallModule)).toEqual({
		id: 'small',
		version: '1.0.0',
		language: 'en',
		title: 'Twelve crossings',
		summary: 'A town counts crashes at its new crossings.',
		grades: { from: 7, to: 12 },
		minutes: 10,
		claimMakers: 'The mayor and the town’s auditor.',
		contentNote: 'Mentions traffic crashes.',
		topics: ['traffic']
	});
});
