import { expect, it } from 'vitest';
import { AUDITED_ACTIONS } from '#lib/core/audit/actions.ts';
import { logWords } from './log-words.ts';

it('says what was done in a sentence with names', () => {
	const about = { question: 'Did it work?', title: 'Twelve crossings' };
	expect(logWords('key.strike', about)).toBe(
		'Struck a question of Twelve crossings: it counts for nobody. The question: Did it work?'
	);
	expect(logWords('seat.renew-word', { seat: 'amber-otter' })).toBe(
		'Gave amber-otter a new rejoin word.'
	);
	expect(logWords('role.set', { name: 'A. Reyes', role: 'admin' })).toBe(
		'Made A. Reyes an administrator.'
	);
});

it('says so where what it was done to is gone', () => {
	expect(logWords('assignment.close', {})).toBe('Closed an assignment that is gone.');
});

it.each(['thing.unheard', 'constructor'])(
	'shows the name of %s, which has no sentence',
	(action) => {
		expect(logWords(action, {})).toBe(`Something without a description was done: ${action}.`);
	}
);

it.each(AUDITED_ACTIONS)('has a sentence for %s', (action) => {
	expect(logWords(action, {})).not.toContain(action);
});
