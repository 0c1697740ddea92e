import { expect, it } from 'vitest';
import { readSettings } from './read-settings.ts';

function aForm(change: Record<string, string | undefined> = {}): FormData {
	const fields: Record<string, string | undefined> = {
		feedback: 'each',
		tries: '',
		counts: 'first',
		confidence: 'on',
		opens: '',
		closes: '',
		timeZone: 'America/New_York',
		...change
	};
	const form = new FormData();
	for (const [name, value] of Object.entries(fields))
		if (value !== undefined) form.set(name, value);
	return form;
}

const usual = {
	feedback: 'each',
	counts: 'first',
	confidence: true,
	timeZone: 'America/New_York'
};

it.each([
	['the usual', {}, {}],
	['a number of tries', { tries: '3' }, { tries: 3 }],
	['no confidence', { confidence: undefined }, { confidence: false }],
	[
		'a window on the class’s own clocks',
		{ opens: '2026-03-06T15:00', closes: '2026-03-09T15:00' },
		// Between them the clocks leap.
		{ opensAt: Date.parse('2026-03-06T20:00Z'), closesAt: Date.parse('2026-03-09T19:00Z') }
	],
	['a form without times', { opens: undefined, closes: undefined }, {}]
])('takes %s', (_, change, settings) => {
	expect(readSettings(aForm(change))).toEqual({ ok: true, settings: { ...usual, ...settings } });
});

const window = { opens: '2026-03-06T15:00', closes: '2026-03-06T15:00' };

it.each([
	['10 tries', { tries: '10' }, { tries: 'choice' }],
	['no tries', { tries: '0' }, { tries: 'choice' }],
	['tries in words', { tries: 'three' }, { tries: 'choice' }],
	['tries left out', { tries: undefined }, { tries: 'choice' }],
	['a zone that is none', { timeZone: 'Narnia/Lantern_Waste' }, { timeZone: 'choice' }],
	['no zone', { timeZone: '' }, { timeZone: 'choice' }],
	['an unknown feedback', { feedback: 'never' }, { feedback: 'choice' }],
	['an unknown counting try', { counts: 'second' }, { counts: 'choice' }],
	['two things at once', { tries: '10', counts: '' }, { tries: 'choice', counts: 'choice' }],
	['a day that is not there', { opens: '2026-02-30T08:00' }, { opens: 'time' }],
	['a closing in words', { closes: 'Friday' }, { closes: 'time' }],
	['times before 1970', { opens: '1969-01-01T08:00' }, { opens: 'time' }],
	['a closing at the opening', window, { closes: 'order' }],
	['a closing before the opening', { ...window, closes: '2026-03-05T15:00' }, { closes: 'order' }]
])('names what is wrong with %s', (_, change, problems) => {
	expect(readSettings(aForm(change))).toEqual({ ok: false, problems });
});

it('takes no file for a time', () => {
	const form = aForm();
	form.set('opens', new File(['2026'], '2026-03-06T15:00'));
	expect(readSettings(form)).toEqual({ ok: false, problems: { opens: 'time' } });
});
