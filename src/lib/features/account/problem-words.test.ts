import { expect, it } from 'vitest';
import { m } from '#lib/i18n/paraglide/messages.js';
import { problemWords } from './problem-words.ts';

it('says how many minutes to wait', () => {
	expect(problemWords('wait-3')).toBe(m.account_wrong_wait({ minutes: '3' }));
});

// The code may come from an address, which anybody can write.
it.each(['', 'nonsense', '__proto__', 'constructor', 'wait-x'])('has words for code %j', (code) => {
	expect(problemWords(code)).toBe(m.account_wrong_failed());
});
