import { expect, it } from 'vitest';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { digestItems, hashModule } from './hash.ts';
import { toCatalogueEntry, toLesson } from './lesson.ts';

it('gives the lesson page everything but what teachers and editors need', () => {
	const { inventory, guide, openQuestions: _open, module, sources, ...rest } = smallModule;
	const { standards: _standards, history: _history, ...shown } = module;
	expect(toLesson(smallModule)).toEqual({
		...rest,
		module: shown,
		sources: sources.map(({ rights: _rights, accessed: _accessed, ...cited }) => cited),
		hash: hashModule(smallModule),
		digests: digestItems(smallModule)
	});
	const page = JSON.stringify(toLesson(smallModule));
	expect(page).not.toContain(guide.overview);
	expect(page).not.toContain(inventory?.absent[0]?.who ?? guide.overview);
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
