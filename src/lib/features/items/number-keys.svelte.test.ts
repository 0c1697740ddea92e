import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { numberKeys } from './number-keys.ts';

function options(html: string): HTMLElement {
	document.body.innerHTML = `<div>${html}</div><button>outside</button>`;
	const node = document.body.firstElementChild;
	if (!(node instanceof HTMLElement)) throw new TypeError('no element');
	numberKeys(node);
	return node;
}

const radios = ['a', 'b', 'c'].map((id) => `<input type="radio" name="r" value="${id}">`);
const checked = (node: HTMLElement) =>
	[...node.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value);
const focus = (node: HTMLElement, selector: string) =>
	node.querySelector<HTMLElement>(selector)?.focus();

it('chooses the n-th radio button and takes the focus there', async () => {
	const node = options(radios.join(''));
	focus(node, 'input');
	await userEvent.keyboard('3');
	expect(checked(node)).toEqual(['c']);
	expect(document.activeElement).toBe(node.querySelector('[value="c"]'));
});

it('toggles the n-th checkbox', async () => {
	const node = options('<input type="checkbox" value="a"><input type="checkbox" value="b">');
	focus(node, 'input');
	await userEvent.keyboard('21');
	expect(checked(node)).toEqual(['a', 'b']);
	await userEvent.keyboard('2');
	expect(checked(node)).toEqual(['a']);
});

it('counts enabled options only, and does nothing beyond the last', async () => {
	const node = options('<input type="radio" name="r" value="x" disabled>' + radios.join(''));
	focus(node, '[value="a"]');
	await userEvent.keyboard('2');
	expect(checked(node)).toEqual(['b']);
	await userEvent.keyboard('9');
	expect(checked(node)).toEqual(['b']);
});

it.each(['<input type="text">', '<textarea></textarea>', '<select><option>2</option></select>'])(
	'leaves the keys to %s',
	async (field) => {
		const node = options(radios.join('') + field);
		focus(node, 'input[type="text"], textarea, select');
		await userEvent.keyboard('2');
		expect(checked(node).filter((value) => value === 'b')).toEqual([]);
	}
);

it.each(['Control', 'Alt', 'Meta'])('leaves shortcuts with %s alone', async (modifier) => {
	const node = options(radios.join(''));
	focus(node, 'input');
	await userEvent.keyboard(`{${modifier}>}2{/${modifier}}`);
	expect(checked(node)).toEqual([]);
});

it('does not listen outside its element', async () => {
	const node = options(radios.join(''));
	document.querySelector('button')?.focus();
	await userEvent.keyboard('2');
	expect(checked(node)).toEqual([]);
});
