import { expect, it } from 'vitest';
import { namesIn, placeNames } from './placing.ts';

it('finds one name a line, as lists and spreadsheets are pasted', () => {
	expect(namesIn('Ada  Lovelace\r\n\n"Hopper, Grace"\n Mary\tJackson \n')).toEqual([
		'Ada Lovelace',
		'Hopper, Grace',
		'Mary Jackson'
	]);
	expect(namesIn(' \n')).toEqual([]);
});

it('places names in order on the seats that have none', () => {
	expect(placeNames(['a', 'b', 'c', 'd'], { b: 'Bea' }, ['Ada', 'Cleo'])).toEqual({
		a: 'Ada',
		b: 'Bea',
		c: 'Cleo'
	});
});

it('leaves out names for which no seat is left', () => {
	expect(placeNames(['a'], {}, ['Ada', 'Bea'])).toEqual({ a: 'Ada' });
});
