import { expect, it } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { aLesson, aModule, smallModule } from '#lib/core/testing/small-module.ts';
import TeachersGuide from './TeachersGuide.svelte';

const stepNames = {
	cover: () => 'Cover',
	warmup: () => 'Warm-up',
	walk: () => 'The article',
	process: () => 'How it works',
	omissions: () => 'Left out',
	sort: () => 'Board',
	headline: () => 'Headline',
	exit: () => 'Exit',
	result: () => 'Result'
};
const nobody = { pieces: [], look: undefined };
const looks = { own: nobody, bank: nobody };
const props = { module: smallModule, lesson: aLesson(), stepNames, looks };
const wordsOf = (locator: Locator) => locator.element().textContent.replaceAll(/\s+/g, ' ');
const part = (name: string) => page.getByRole('region', { name });

it('keys every statement: words, voice, verdict, what it was checked against, gap', async () => {
	await render(TeachersGuide, props);
	const statements = part('Answer key: the statements').getByRole('article');
	expect(statements.elements()).toHaveLength(5);
	const third = statements.nth(2);
	expect(wordsOf(third)).toMatch(/Statement 3\s· Passage 3/);
	expect(wordsOf(third)).toContain('“the crossings cut crashes in half”');
	expect(wordsOf(third)).toContain('A claim, retold (Mayor Ruth Okafor)');
	expect(wordsOf(third)).toContain('Contradicted by the record');
	expect(wordsOf(third)).toContain('Checked against: the audit.');
	expect(wordsOf(third)).toContain('The gap: The audit counted a fall of 30 percent.');
});

it('says so where a statement has no evidence, and where question 1 is not asked', async () => {
	await render(TeachersGuide, props);
	const statements = part('Answer key: the statements').getByRole('article');
	expect(wordsOf(statements.first())).toContain('Nothing in what was read takes');
	expect(wordsOf(statements.last())).toContain('question 1 is not asked');
});

it('names the passage of the article beside each statement and question, and none for the record', async () => {
	await render(TeachersGuide, props);
	const statements = part('Answer key: the statements').getByRole('article');
	expect(wordsOf(statements.first())).toMatch(/Statement 1\s· Passage 1/);
	expect(wordsOf(statements.last())).not.toContain('Passage');
	const questions = part('Answer key: the questions').getByRole('article');
	expect(wordsOf(questions.nth(2))).toContain(
		'About statement 1, passage 1: “New crossings have made the town safe”'
	);
});

it('tells where to open the lesson, and that there are no codes yet', async () => {
	await render(TeachersGuide, props);
	const note = wordsOf(page.getByText(/^Each student opens the lesson alone/));
	expect(note).toContain('at /modules/small on this site');
	expect(note).toContain('no class codes and no live votes yet');
});

it('numbers the questions in the order of the lesson and answers each', async () => {
	await render(TeachersGuide, props);
	const questions = part('Answer key: the questions').getByRole('article');
	expect(questions.elements()).toHaveLength(smallModule.items.length);
	const steps = part('Answer key: the questions').getByRole('heading', { level: 3 });
	expect(steps.elements().map((step) => step.textContent)).toEqual([
		'Warm-up',
		'The article',
		'How it works',
		'Left out',
		'Board',
		'Headline',
		'Exit'
	]);
	expect(wordsOf(questions.nth(2))).toContain('Question 3: Who is speaking?');
	expect(wordsOf(questions.nth(2))).toContain(
		'Right: The writer’s own words Yes: this would be the writer alone.'
	);
	expect(wordsOf(questions.nth(2))).toContain(
		'Not right: A quoted claim No: these would be somebody’s exact words. The idea behind it: Quotation marks mean it is proved.'
	);
	const sort = questions.filter({ hasText: 'Place each statement.' });
	expect(wordsOf(sort)).toContain(
		'“the crossings cut crashes in half”: Somebody’s words, not fully backed'
	);
});

it('leads from an open question to the statements it could change', async () => {
	const question = { id: 'year', question: 'Which year?', matters: 'It rained.' };
	await render(TeachersGuide, {
		...props,
		module: aModule({ openQuestions: [{ ...question, statements: ['half'] }] })
	});
	const link = part('Open questions').getByRole('link', { name: 'Statement 3' });
	await expect.element(link).toHaveAttribute('href', '#statement-half');
});

it('lists only the parts that the module has', async () => {
	await render(TeachersGuide, props);
	const contents = page.getByRole('navigation', { name: 'In this guide' });
	await expect.element(contents.getByRole('link', { name: 'Sources' })).toBeVisible();
	expect(contents.getByRole('link', { name: 'Sensitive points' }).elements()).toEqual([]);
	for (const link of contents.getByRole('link').elements()) {
		expect(document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
	}
});

it('offers the module that counts the same by its title', async () => {
	const module = aModule({ module: { ...smallModule.module, alternative: 'other' } });
	await render(TeachersGuide, { ...props, module, alternative: 'Another lesson' });
	await expect
		.element(page.getByRole('link', { name: 'Another lesson' }))
		.toHaveAttribute('href', '/modules/other');
});
