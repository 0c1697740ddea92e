import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { aChoice, aMark, aMatch, anOrder, aWrite, why } from '#lib/core/testing/items.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import type { Item } from '#lib/core/schema/item.ts';
import KeyView from './KeyView.svelte';

const lesson = aLesson();
const board: Item = {
	id: 'board',
	kind: 'sort',
	prompt: 'Place it.',
	cards: [{ id: 'card', statement: 'half' }],
	key: { places: { card: 'said-open' }, rationales: { card: why('card') } }
};
const two = aChoice('b', { b: why('b'), c: why('c') });
const keys: [string, Item, string, string[]][] = [
	['a choice', aChoice('b', { b: why('b') }), 'The answer', ['Option b Why b.']],
	[
		'a choice with two right answers',
		{ ...two, key: { ...two.key, alsoCorrect: ['c'] } },
		'The answer',
		['Option b Why b.', 'Option c Why c.']
	],
	[
		'marks',
		aMark(['a', 'b', 'c'], ['c', 'a'], { a: why('a'), b: why('b') }),
		'What to mark',
		['words of a Why a.', 'words of c']
	],
	[
		'pairs, and what goes with none',
		aMatch({ a: 'x', b: 'y' }, ['z'], { a: why('a'), z: why('z') }),
		'What goes together',
		['Entry a Entry x Why a.', 'Entry b Entry y', 'Entry z Goes with none of them Why z.']
	],
	['an order', anOrder(['a', 'b', 'c']), 'The right order', ['Entry a', 'Entry b', 'Entry c']],
	[
		'places',
		board,
		'Where each card goes',
		['“the crossings cut crashes in half” Somebody’s words, not fully backed Why card.']
	],
	['a sentence', aWrite(['a', 'b']), 'A fair sentence', ['A fair sentence.']]
];

it.each(keys)('shows the key of %s with its reasons', async (_, item, heading, lines) => {
	const screen = await render(KeyView, { item, lesson });
	await expect.element(screen.getByRole('group', { name: heading })).toBeVisible();
	for (const [index, words] of lines.entries()) {
		await expect.element(screen.getByRole('listitem').nth(index)).toHaveTextContent(words);
	}
	expect(screen.getByRole('listitem').elements()).toHaveLength(lines.length);
});

it('leaves out reasons that stand on the screen already', async () => {
	const item = aMark(['a', 'b'], ['a', 'b'], { a: why('a'), b: why('b') });
	const screen = await render(KeyView, { item, lesson, explained: ['a'] });
	await expect.element(screen.getByText('Why b.')).toBeVisible();
	await expect.element(screen.getByText('Why a.')).not.toBeInTheDocument();
});
