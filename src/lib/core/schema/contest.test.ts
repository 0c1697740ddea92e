import { expect, it } from 'vitest';
import { Contest } from './contest.ts';

const contest = {
	id: '01900000-0000-7000-8000-000000000001',
	hash: '0'.repeat(64),
	item: 'q-1',
	span: { quote: 'cut crashes in half' },
	reason: ' The record says 30 percent. '
};

it('takes a reason without the space around it', () => {
	expect(Contest.parse(contest).reason).toBe('The record says 30 percent.');
});

it.each([
	['no span', { span: undefined }, 'span'],
	['a span without words', { span: { quote: '' } }, 'span.quote'],
	['a span that is only text', { span: 'half' }, 'span'],
	['no reason', { reason: '  ' }, 'reason'],
	['a reason that is too long', { reason: 'x'.repeat(281) }, 'reason'],
	['a reason in two lines', { reason: 'one\ntwo' }, 'reason'],
	['an id of another kind', { id: '7' }, 'id'],
	['no version', { hash: 'new' }, 'hash']
])('refuses %s, by its field', (_, wrong, field) => {
	const { error } = Contest.safeParse({ ...contest, ...wrong });
	expect(error?.issues.map(({ path }) => path.join('.'))).toContain(field);
});
