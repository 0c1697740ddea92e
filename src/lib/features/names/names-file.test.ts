import { expect, it } from 'vitest';
import { readNamesFile, toNamesFile } from './names-file.ts';

const seats = [
	{ id: 'a', name: 'amber-otter' },
	{ id: 'b', name: 'calm-owl' }
];

it('brings back what was saved', () => {
	const text = toNamesFile('class', seats, { a: 'Zoë “Z” O’Neil' });
	expect(readNamesFile(text, 'class', seats)).toEqual({
		ok: true,
		names: { a: 'Zoë “Z” O’Neil' }
	});
});

it('tells a reader which seat is whose', () => {
	expect(toNamesFile('class', seats, { b: 'Bea' })).toContain('"called": "calm-owl"');
});

it('leaves out seats that the class no longer has, in both directions', () => {
	expect(toNamesFile('class', seats, { gone: 'Cleo' })).not.toContain('Cleo');
	const text = toNamesFile('class', seats, { a: 'Ada', b: 'Bea' });
	expect(readNamesFile(text, 'class', seats.slice(1))).toEqual({ ok: true, names: { b: 'Bea' } });
});

it('refuses the file of another class, and what is no such file', () => {
	const text = toNamesFile('class', seats, { a: 'Ada' });
	expect(readNamesFile(text, 'other', seats)).toEqual({ ok: false, problem: 'other-class' });
	for (const broken of ['', 'Ada', 'null', '{}', '{"format":"said-or-shown-names-1"}']) {
		expect(readNamesFile(broken, 'class', seats), broken).toEqual({ ok: false, problem: 'broken' });
	}
});

it('passes over rows that hold no name', () => {
	const names = [null, { seat: 'a' }, { seat: 'b', name: 'Bea' }, { seat: '__proto__', name: 'x' }];
	const text = JSON.stringify({ format: 'said-or-shown-names-1', classroom: 'class', names });
	expect(readNamesFile(text, 'class', seats)).toEqual({ ok: true, names: { b: 'Bea' } });
});
