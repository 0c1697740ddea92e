import { describe, expect, it } from 'vitest';
import { AssignmentSettings } from './assignment.ts';

const settings: AssignmentSettings = {
	feedback: 'each',
	counts: 'first',
	confidence: true,
	timeZone: 'America/New_York'
};

describe('the settings of an assignment', () => {
	it.each([
		['no window and no limit of tries', {}],
		['1 try', { tries: 1 }],
		['9 tries', { tries: 9 }],
		['only an opening', { opensAt: 5 }],
		['only a closing', { closesAt: 5 }],
		['a window of one millisecond', { opensAt: 5, closesAt: 6 }],
		['universal time', { timeZone: 'UTC' }]
	])('take %s as it stands', (_, change) => {
		const value = { ...settings, ...change };
		expect(AssignmentSettings.parse(value)).toEqual(value);
	});

	it.each([
		['no tries', { tries: 0 }, 'tries'],
		['10 tries', { tries: 10 }, 'tries'],
		['half a try', { tries: 1.5 }, 'tries'],
		['an unknown feedback', { feedback: 'never' }, 'feedback'],
		['an unknown counting try', { counts: 'second' }, 'counts'],
		['a date for an instant', { opensAt: '2026-01-05' }, 'opensAt'],
		['a closing at the opening', { opensAt: 5, closesAt: 5 }, 'closesAt'],
		['a zone that is none', { timeZone: 'America/Springfield' }, 'timeZone'],
		['an offset for a zone', { timeZone: '+01:00' }, 'timeZone'],
		['a key too many', { points: 1 }, '']
	])('refuse %s', (_, change, path) => {
		const { error } = AssignmentSettings.safeParse({ ...settings, ...change });
		expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
	});
});
