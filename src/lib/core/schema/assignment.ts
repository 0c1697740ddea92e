import { z } from 'zod';

/** When a learner is told how an answer did. */
export const FeedbackPolicy = z
	.enum(['each', 'end', 'closing'])
	.describe('`each`: after each answer; `end`: after finishing; `closing`: once it has closed');
export type FeedbackPolicy = z.infer<typeof FeedbackPolicy>;

/** Which of several tries at one item counts. */
export const CountingTry = z.enum(['first', 'last', 'best']).describe('which try counts');
export type CountingTry = z.infer<typeof CountingTry>;

const Instant = z.int().min(0);

/** How one class does one module. Instants are milliseconds since 1970-01-01 UTC. */
export const AssignmentSettings = z
	.strictObject({
		feedback: FeedbackPolicy.describe('when a learner is told how an answer did'),
		tries: z.int().min(1).max(9).optional().describe('tries at each item; absent: no limit'),
		counts: CountingTry,
		confidence: z.boolean().describe('whether learners say how sure they are'),
		opensAt: Instant.optional().describe('ms; from then on it can be done; absent: at once'),
		closesAt: Instant.optional().describe('ms; from then on it is closed; absent: stays open'),
		timeZone: z
			.string()
			.refine(isTimeZone, 'write the name of a time zone, e.g. America/New_York')
			.describe('IANA name of the zone in which the class reads these times')
	})
	.refine(
		({ opensAt, closesAt }) =>
			opensAt === undefined || closesAt === undefined || closesAt > opensAt,
		{ path: ['closesAt'], error: 'closes after it opens' }
	);
export type AssignmentSettings = z.infer<typeof AssignmentSettings>;

function isTimeZone(name: string): boolean {
	// An offset such as +01:00 is no zone: it knows no summer time.
	if (!/^[A-Za-z]/.test(name)) return false;
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
		return true;
	} catch {
		return false;
	}
}
