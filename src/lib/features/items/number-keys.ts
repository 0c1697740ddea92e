import { on } from 'svelte/events';
import { chooseByNumber } from './choose-by-number.ts';

/** Lets the keys 1–9 choose among the options of an element. */
export function numberKeys(node: HTMLElement) {
	return on(node, 'keydown', (event) => chooseByNumber(node, event));
}
