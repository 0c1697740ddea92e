import { afterEach, expect, it, vi } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const day = {
	uid: 'rules@said-or-shown',
	day: '2026-12-31',
	title: 'Two rules, back again',
	text: `Answer ${'again and '.repeat(20)}; then\nread on.`,
	url: 'https://lessons.test/come-back',
	madeAt: Date.parse('2026-12-24T10:00:00Z')
};

const lines = () => calendarFile(day).replaceAll('\r\n ', '').split('\r\n');

afterEach(() => vi.unstubAllEnvs());

it.each(['UTC', 'Asia/Tokyo', 'America/Los_Angeles'])('holds one whole day, in %s too', (zone) => {
	vi.stubEnv('TZ', zone);
	expect(lines()).toEqual(
		expect.arrayContaining([
			'DTSTART;VALUE=DATE:20261231',
			'DTEND;VALUE=DATE:20270101',
			'DTSTAMP:20261224T100000Z',
			'UID:rules@said-or-shown',
			'TRANSP:TRANSPARENT',
			'URL;VALUE=URI:https://lessons.test/come-back'
		])
	);
});

it('escapes what the format uses itself, folds long lines, and rings no alarm', () => {
	expect(lines()).toContain('SUMMARY:Two rules\\, back again');
	expect(lines().find((line) => line.startsWith('DESCRIPTION'))).toContain('\\; then\\nread on.');
	const longest = Math.max(
		...calendarFile(day)
			.split('\r\n')
			.map((line) => new TextEncoder().encode(line).length)
	);
	expect(longest).toBeLessThanOrEqual(75);
	expect(calendarFile(day)).not.toContain('VALARM');
});
