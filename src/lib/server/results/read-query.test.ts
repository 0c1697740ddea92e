import { describe, expect, it } from 'vitest';
import { readResponseQuery, readView } from './read-query.ts';

const read = (search: string) => readResponseQuery(new URLSearchParams(search));

describe('the address of the answers behind a number', () => {
	it('names what is asked for', () => {
		expect(read('measure=wrong&item=half-verdict&seat=s-1&misconception=quotes-prove')).toEqual({
			query: {
				measure: 'wrong',
				item: 'half-verdict',
				seat: 's-1',
				misconception: 'quotes-prove'
			}
		});
		expect(read('')).toEqual({ query: {} });
	});

	it.each([
		['measure=rank', 'measure'],
		['item=Half%20Verdict', 'item'],
		['seat=', 'seat'],
		[`seat=${'x'.repeat(65)}`, 'seat'],
		['option=%3Cscript%3E', 'option'],
		['misconception=none', 'misconception']
	])('says which part of %j it does not understand', (search, broken) => {
		expect(read(search)).toEqual({ broken });
	});
});

it('shows the teacher’s own view unless the projector’s is asked for', () => {
	expect(readView(new URLSearchParams())).toBe('teacher');
	expect(readView(new URLSearchParams('view=projector'))).toBe('projector');
	expect(readView(new URLSearchParams('view=parents'))).toBeUndefined();
});
