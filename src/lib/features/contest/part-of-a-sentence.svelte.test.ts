import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../app.css';
import { aLesson } from '#lib/core/testing/small-module.ts';
import ContestForm from './ContestForm.svelte';
import type { Refused } from './contesting.svelte.ts';
import type { Said } from './said.ts';

const lesson = aLesson();
const item = lesson.items.find(({ id }) => id === 'half-verdict');
if (!item) throw new Error('the small lesson asks about it');
const whole = 'Crashes fell by 30 percent, from 40 to 28.';

const part = () => page.getByRole('textbox', { name: 'Only some of its words? (optional)' });
const sentence = (quote: string) => page.getByRole('radio', { name: quote });
const send = () => page.getByRole('button', { name: 'Save the file' }).click();

const show = async (refused?: Refused) => {
	const said: Said[] = [];
	await render(ContestForm, {
		lesson,
		item,
		toTeacher: false,
		busy: false,
		refused,
		onsubmit: (one: Said) => said.push(one),
		oncancel: () => undefined
	});
	return said;
};

/** Chooses the sentence of the record, and says why. */
async function fillIn(refused?: Refused) {
	const said = await show(refused);
	await sentence(whole).click();
	await page.getByRole('textbox', { name: 'Why?' }).fill('No half.');
	return said;
}

describe('a part of a sentence', () => {
	it('is not asked for before a sentence is chosen, and begins as the whole of it', async () => {
		await show();
		expect(part().query()).toBeNull();
		await sentence(whole).click();
		await expect.element(part()).toHaveValue(whole);
		await part().fill('from 40');
		await sentence('She said the crossings cut crashes in half.').click();
		await expect.element(part()).toHaveValue('She said the crossings cut crashes in half.');
	});

	it('is sent in its exact words', async () => {
		const said = await fillIn();
		await part().fill(' by 30  percent,');
		await send();
		expect(said).toEqual([{ span: { quote: 'by 30 percent,' }, reason: 'No half.' }]);
	});

	it('is sent with what stands around it where another text says the same', async () => {
		const said = await fillIn();
		await part().fill('from 40 to 28');
		await send();
		const prefix = 'Crashes fell by 30 percent, ';
		expect(said).toMatchObject([{ span: { quote: 'from 40 to 28', prefix, suffix: '.' } }]);
	});

	it('can be chosen by keyboard alone', async () => {
		const said = await show();
		await userEvent.keyboard('{Tab}{ArrowDown}{Tab}');
		await expect.element(part()).toHaveFocus();
		await userEvent.keyboard('{Control>}{Home}{/Control}' + '{Delete}'.repeat('She said '.length));
		await userEvent.keyboard('{Tab}No half.{Tab}{Enter}');
		expect(said).toMatchObject([{ span: { quote: 'the crossings cut crashes in half.' } }]);
	});

	it.each([
		['that it does not hold', 'Crashes doubled', 'These words do not stand in the sentence'],
		['that it holds twice', 'r', 'These words stand in the sentence more than once.']
	])('says so of words %s, and sends nothing', async (_, words, problem) => {
		const said = await fillIn();
		await part().fill(words);
		await send();
		await expect.poll(() => page.getByRole('alert').element().textContent).toContain(problem);
		await expect.element(part()).toHaveFocus();
		await expect.element(part()).toHaveAttribute('aria-invalid', 'true');
		const described = part().element().getAttribute('aria-describedby')?.split(' ') ?? [];
		expect(described).toContain(page.getByRole('alert').element().id);
		expect(said).toEqual([]);
		await part().fill('');
		await send();
		expect(said).toMatchObject([{ span: { quote: whole } }]);
	});

	it('is there again, in its sentence, when it was not taken', async () => {
		const span = { quote: 'from 40 to 28', suffix: '.' };
		const contest = { id: '', hash: lesson.hash, item: 'half-verdict', span, reason: 'No half.' };
		await show({ contest, code: 'too-many' });
		await expect.element(sentence(whole)).toBeChecked();
		await expect.element(part()).toHaveValue('from 40 to 28');
	});
});
