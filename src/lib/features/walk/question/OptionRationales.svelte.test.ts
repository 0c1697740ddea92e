import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { aVerdictOn } from '#lib/core/testing/small-questions.ts';
import { aChoice, why } from '#lib/core/testing/items.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import type { ChoiceItem } from '#lib/core/schema/item.ts';
import OptionRationales from './OptionRationales.svelte';
import VerdictExplained from './VerdictExplained.svelte';

const item = aChoice('b', { a: why('a'), b: why('b'), c: why('c') });
const two: ChoiceItem = { ...item, key: { ...item.key, alsoCorrect: ['a'] } };
const choose = (option: string) => ({ kind: 'choice', option }) as const;

async function told(asked: ChoiceItem, option: string) {
	const { container } = await render(OptionRationales, {
		item: asked,
		given: choose(option),
		settled: true
	});
	const [shown, folded] = container.innerHTML.split('<details');
	const words = (html = '') =>
		html
			.replace(/<[^>]*>/g, ' ')
			.replace(/\s+/g, ' ')
			.trim();
	return { shown: words(shown), folded: words(folded && `<details${folded}`) };
}

it('tells a wrong answer why, and what the answer is', async () => {
	expect(await told(item, 'a')).toEqual({
		shown: 'Why a. The answer is “Option b”. Why b.',
		folded: 'Why not the other answers? Option c Why c.'
	});
});

it('tells a right answer why', async () => {
	expect((await told(item, 'b')).shown).toBe('Why b.');
});

it('tells of every right answer where there are several', async () => {
	expect(await told(two, 'c')).toEqual({
		shown: 'Why c. The answer is “Option b”. Why b. “Option a” counts as right, too. Why a.',
		folded: ''
	});
});

it('tells a further right answer first why it is right', async () => {
	const { shown } = await told(two, 'a');
	expect(shown).toBe('The answer is “Option b”. Why b. Why a.');
});

it('says a note of correction once where it is the reason of two answers', async () => {
	const note = { text: 'We corrected this.' };
	const corrected = aChoice('b', { a: note, b: note, c: why('c') });
	expect((await told(corrected, 'a')).shown).toBe('We corrected this. The answer is “Option b”.');
});

it('names the verdict of a corrected key, not that of the statement', async () => {
	const lesson = aLesson();
	const statement = lesson.statements.find(({ id }) => id === 'half');
	const asked = aVerdictOn('half', 'partly');
	if (!statement || asked.kind !== 'verdict') throw new Error('no such statement');
	const screen = await render(VerdictExplained, {
		lesson,
		item: { ...asked, key: { ...asked.key, alsoCorrect: ['not-addressed'] } },
		statement,
		given: { kind: 'verdict', verdict: 'partly' }
	});
	const first = screen.container.querySelector('p')?.textContent ?? '';
	expect(first).toContain('Backed in part');
	expect(first).toContain('Not addressed');
	expect(first).not.toContain('Contradicted');
});
