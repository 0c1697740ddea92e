import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { aLesson, smallModule } from '#lib/core/testing/small-module.ts';
import ProcessDiagram from './ProcessDiagram.svelte';

const lesson = aLesson();

it('lists the stages in order and opens the current one', async () => {
	const screen = await render(ProcessDiagram, { lesson, current: 'compare' });
	const headings = screen.getByRole('heading', { level: 3 });
	expect(headings.elements().map((heading) => heading.textContent.trim())).toEqual([
		'A crash is reported (Seen)',
		'Two years are compared',
		'The audit is published'
	]);
	const current = screen.container.querySelectorAll('[aria-current="step"]');
	expect(current).toHaveLength(1);
	expect(current[0]?.textContent).toContain('Two years are compared');
});

it('sets the article’s wording beside the record’s, and says what is uncertain', async () => {
	const screen = await render(ProcessDiagram, { lesson, current: 'compare' });
	const says = (term: string) =>
		screen.getByText(term, { exact: true }).element().nextElementSibling?.textContent;
	expect(says('The article says')).toContain('“from 40 to 28 in one year”');
	expect(says('The record says')).toContain('“Crashes fell by 30 percent, from 40 to 28.”');
	expect(says('The record says')).toMatch(
		/Crashes at twelve crossings.*page 2.*in the source itself/s
	);
	expect(says('What is uncertain')).toContain('Traffic may have changed too.');
	await expect.element(screen.getByText(/sets one year beside/)).toBeVisible();
	await expect.element(screen.getByText('Police write down each crash')).not.toBeInTheDocument();
});

it('says so where the article is silent', async () => {
	const screen = await render(ProcessDiagram, { lesson, current: 'report' });
	await expect
		.element(screen.getByText('The article does not say anything about this.'))
		.toBeVisible();
});

it('links to the source that we read, and names it where it only quotes the record', async () => {
	const [first, ...others] = smallModule.process.stages;
	if (!first) throw new TypeError('no stage');
	const record = { ...first.record, seen: 'quoted-by' as const, via: 'article' };
	const [article, ...sources] = smallModule.sources;
	if (!article) throw new TypeError('no source');
	const screen = await render(ProcessDiagram, {
		lesson: aLesson({
			process: { ...smallModule.process, stages: [{ ...first, record }, ...others] },
			sources: [{ ...article, url: 'https://example.org/news' }, ...sources]
		}),
		current: 'report'
	});
	await expect
		.element(screen.getByRole('link', { name: 'Crashes at twelve crossings (opens in a new tab)' }))
		.toHaveAttribute('href', 'https://example.org/news');
	await expect
		.element(screen.getByText(/We read this in the article, which quotes it/))
		.toBeVisible();
});

it('draws the outcomes under their stage, and explains them while it is open', async () => {
	const screen = await render(ProcessDiagram, { lesson, current: 'report' });
	const outcomes = screen.getByRole('list', { name: 'What may follow' });
	await expect.element(outcomes.getByText('It was elsewhere.')).toBeVisible();
	await screen.rerender({ current: 'compare' });
	await expect.element(outcomes.getByText('Left out')).toBeVisible();
	await expect.element(outcomes.getByText('It was elsewhere.')).not.toBeInTheDocument();
});

it('lets the reader go back to the stages that were seen, and to no others', async () => {
	const onchoose = vi.fn();
	const seen = ['report', 'compare'];
	const screen = await render(ProcessDiagram, { lesson, current: 'compare', seen, onchoose });
	expect(screen.getByRole('button').elements()).toHaveLength(1);
	await screen.getByRole('button', { name: 'A crash is reported' }).click();
	expect(onchoose).toHaveBeenCalledExactlyOnceWith('report');
});

it('has no buttons where there is nowhere to lead', async () => {
	const screen = await render(ProcessDiagram, { lesson, current: 'publish' });
	expect(screen.getByRole('button').elements()).toHaveLength(0);
});
