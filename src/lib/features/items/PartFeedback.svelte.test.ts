import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { FeedbackPart } from '#lib/core/scoring/score.ts';
import { aMark, aMatch, anOrder, aWrite } from '#lib/core/testing/items.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import PartFeedback from './PartFeedback.svelte';

const lesson = aLesson();
const a = (state: FeedbackPart['state'], text = ''): FeedbackPart => ({ for: 'a', state, text });

it('tells each part by state, its own words and its reason', async () => {
	const parts: FeedbackPart[] = [
		{ for: 'a', state: 'right', text: 'Why a.' },
		{ for: 'b', state: 'missed', text: 'Why b.' },
		{ for: 'c', state: 'extra', text: '' }
	];
	const item = aMark(['a', 'b', 'c'], ['a', 'b']);
	const screen = await render(PartFeedback, { item, lesson, parts });
	const lines = screen.getByRole('listitem');
	await expect.element(lines.nth(0)).toHaveTextContent('✓ Right: words of a Why a.');
	await expect.element(lines.nth(1)).toHaveTextContent('○ Missed: words of b Why b.');
	await expect.element(lines.nth(2)).toHaveTextContent('+ Too much: words of c');
});

it.each([
	['a misplaced entry', anOrder(['a', 'b', 'c']), a('wrong'), '× Not here: Entry a'],
	['a wrong pair', aMatch({ a: 'x' }), a('wrong'), '× Not this pair: Entry a'],
	['a line of the rubric ticked', aWrite(['a', 'b']), a('right'), '✓ You ticked this: Line a'],
	[
		'a line of the rubric left unticked',
		aWrite(['a', 'b']),
		a('missed'),
		'○ You did not tick this: Line a'
	]
])('finds words of its own for %s', async (_, item, part, words) => {
	const screen = await render(PartFeedback, { item, lesson, parts: [part] });
	await expect.element(screen.getByRole('listitem')).toHaveTextContent(words);
});
