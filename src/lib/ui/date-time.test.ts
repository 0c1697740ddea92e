import { expect, it } from 'vitest';
import { isoDayIn } from './date-time.ts';

it('is the day of a zone, whatever the day is elsewhere', () => {
	const newYear = Date.parse('2026-01-01T03:00:00Z');
	expect(isoDayIn(newYear, 'UTC')).toBe('2026-01-01');
	expect(isoDayIn(newYear, 'America/Chicago')).toBe('2025-12-31');
	expect(isoDayIn(newYear, 'Pacific/Auckland')).toBe('2026-01-01');
});
