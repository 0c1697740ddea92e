import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HiddenNames } from './hidden-names.svelte.ts';

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.restoreAllMocks());

it('hides names on the next page too, until they are shown again', () => {
	expect(new HiddenNames().on).toBe(false);
	new HiddenNames().on = true;
	expect(new HiddenNames().on).toBe(true);
	new HiddenNames().on = false;
	expect(new HiddenNames().on).toBe(false);
});

it('hides them on this page where the browser keeps nothing', () => {
	vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
		throw new DOMException('denied', 'SecurityError');
	});
	const hidden = new HiddenNames();
	hidden.on = true;
	expect(hidden.on).toBe(true);
});
