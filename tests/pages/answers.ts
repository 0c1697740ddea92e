import type { Locator } from '@playwright/test';
import type { Item } from '../../src/lib/core/schema/item.ts';

type Choice = Extract<Item, { kind: 'choice' | 'verdict' }>;

const names: Record<string, string> = {
	'quoted-claim': 'A quoted claim',
	'retold-claim': 'A claim, retold',
	'reported-finding': 'A reported finding',
	narration: 'The writer’s own words',
	supported: 'Backed by the record',
	partly: 'Backed in part',
	'not-addressed': 'Not addressed',
	contradicted: 'Contradicted by the record',
	said: 'Said',
	shown: 'Shown'
};

/** The options of a question as a reader sees them, the key's name first. */
function optionNames(item: Choice): { right: string; others: string[] } {
	const nameOf = (id: string) =>
		(item.kind === 'choice' && item.options?.find((option) => option.id === id)?.text) ||
		(names[id] ?? id);
	return {
		right: nameOf(item.key.correct),
		others: otherOptions(item).map(nameOf)
	};
}

/** The ids of the options that are not the key; the first is what `answerWrong` chooses. */
export function otherOptions(item: Choice): string[] {
	const ids =
		item.kind === 'choice' && item.scale === 'own'
			? (item.options ?? []).map(({ id }) => id)
			: Object.keys(item.key.rationales);
	return ids.filter((id) => id !== item.key.correct);
}

async function choose(form: Locator, name: string) {
	const options = form.getByRole('radiogroup', { name: 'Your answer' });
	await options.getByRole('radio', { name: new RegExp(`^${escape(name)}`) }).check();
}

function escape(text: string) {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Gives the answer that the key says is right, by native controls only. */
export async function answerRight(form: Locator, item: Item) {
	switch (item.kind) {
		case 'choice':
		case 'verdict':
			return choose(form, optionNames(item).right);
		case 'mark':
			await form.getByRole('button', { name: 'Show as a list' }).click();
			for (const [index, { id }] of item.spans.entries()) {
				await form.getByRole('checkbox').nth(index).setChecked(item.key.targets.includes(id));
			}
			return;
		case 'match':
			for (const { id, text } of item.left) {
				await form.getByLabel(text, { exact: true }).selectOption(item.key.pairs[id] ?? '');
			}
			return;
		case 'order':
			for (const [index, id] of item.key.sequence.entries()) {
				const entry = item.entries.find((one) => one.id === id)?.text ?? '';
				await form
					.getByLabel(entry)
					.and(form.getByRole('combobox'))
					.selectOption(String(index + 1));
			}
			return;
		case 'sort':
			for (const { id } of item.cards) {
				await form.locator(`select[id$="-${id}"]`).selectOption(item.key.places[id] ?? '');
			}
			return;
		case 'write':
			return form.getByRole('textbox').fill('The report found that records were not complete.');
	}
}

/** Gives some other answer, complete enough to be checked. */
export async function answerWrong(form: Locator, item: Item) {
	switch (item.kind) {
		case 'choice':
		case 'verdict':
			return choose(form, optionNames(item).others[0] ?? '');
		case 'mark': {
			const extra = item.spans.find(({ id }) => !item.key.targets.includes(id));
			return form.getByRole('button', { name: extra?.quote ?? '', exact: true }).click();
		}
		case 'match': {
			const first = item.right[0]?.id ?? '';
			for (const { text } of item.left) {
				await form.getByLabel(text, { exact: true }).selectOption(first);
			}
			return;
		}
		case 'order': {
			const last = item.key.sequence.at(-1);
			const entry = item.entries.find(({ id }) => id === last)?.text ?? '';
			await form.getByLabel(entry).and(form.getByRole('combobox')).selectOption('1');
			return;
		}
		case 'sort':
			for (const { id } of item.cards) {
				const wrong = item.key.places[id] === 'said-backed' ? 'said-open' : 'said-backed';
				await form.locator(`select[id$="-${id}"]`).selectOption(wrong);
			}
			return;
		case 'write':
			return form.getByRole('textbox').fill('Everything in the article is proved.');
	}
}
