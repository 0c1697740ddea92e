import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetSeat, keepNames, onnameschange, readNames } from './names.ts';

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

it('keeps the names of each class apart, and empty ones not at all', () => {
	expect(keepNames('one', { a: 'Ada', b: ' ' })).toBe(true);
	keepNames('two', { a: 'Bea' });
	expect(readNames('one')).toEqual({ a: 'Ada' });
	expect(readNames('two')).toEqual({ a: 'Bea' });
});

it('leaves nothing behind when the last name goes', () => {
	keepNames('one', { a: 'Ada' });
	keepNames('one', {});
	expect(localStorage).toHaveLength(0);
});

it('forgets the name at one seat, whichever class it was in', () => {
	keepNames('one', { a: 'Ada', b: 'Bea' });
	keepNames('two', { c: 'Cem' });
	localStorage.setItem('theme', 'dark');
	forgetSeat('b');
	forgetSeat('c');
	expect(readNames('one')).toEqual({ a: 'Ada' });
	expect(Object.keys(localStorage).sort()).toEqual(['names:one', 'theme']);
});

it('tells of changes to its class alone, here and in another tab, until it is stopped', () => {
	const tell = vi.fn();
	const stop = onnameschange('one', tell);
	keepNames('two', { a: 'Bea' });
	expect(tell).not.toHaveBeenCalled();
	keepNames('one', { a: 'Ada' });
	dispatchEvent(new StorageEvent('storage', { key: 'names:one' }));
	dispatchEvent(new StorageEvent('storage', { key: 'names:two' }));
	expect(tell).toHaveBeenCalledTimes(2);
	stop();
	keepNames('one', {});
	expect(tell).toHaveBeenCalledTimes(2);
});

it('takes what it cannot read for nothing', () => {
	for (const text of ['{', 'null', '[1]', '{"a":1}']) {
		localStorage.setItem('names:one', text);
		expect(readNames('one'), text).toEqual({});
	}
});

it('holds names as long as the page where the browser keeps nothing, and says so', () => {
	vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	expect(keepNames('one', { a: 'Ada' })).toBe(false);
	expect(readNames('one')).toEqual({ a: 'Ada' });
	keepNames('one', {});
	expect(readNames('one')).toEqual({});
});
