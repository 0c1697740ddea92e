import { expect, it } from 'vitest';
import { findAnchor } from './anchor.ts';

const text = 'the pond and the pond';

it.each([
	[{ quote: 'and' }, [9]],
	[{ quote: 'the pond' }, [0, 13]],
	[{ quote: 'the pond', suffix: ' and' }, [0]],
	[{ quote: 'the pond', prefix: 'and ' }, [13]],
	[{ quote: 'the pond', prefix: 'and' }, []],
	[{ quote: 'a lake' }, []]
])('finds %j at %j', (anchor, starts) => {
	expect(findAnchor(text, anchor)).toEqual(starts);
});

it('finds occurrences that overlap', () => {
	expect(findAnchor('anana', { quote: 'ana' })).toEqual([0, 2]);
});
