import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Sparse } from './sparse.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('says the first at once, and then only the newest every ten seconds', () => {
	const sparse = new Sparse(10_000);
	sparse.say('1 of 25');
	expect(sparse.words).toBe('1 of 25');
	sparse.say('2 of 25');
	sparse.say('9 of 25');
	vi.advanceTimersByTime(9999);
	expect(sparse.words).toBe('1 of 25');
	vi.advanceTimersByTime(1);
	expect(sparse.words).toBe('9 of 25');
});

it('says nothing more once it is closed', () => {
	const sparse = new Sparse(10_000);
	sparse.say('1 of 25');
	sparse.say('2 of 25');
	sparse.close();
	vi.advanceTimersByTime(20_000);
	expect(sparse.words).toBe('1 of 25');
});
