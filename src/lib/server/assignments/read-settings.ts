import { z } from 'zod';
import { toInstant } from '#lib/core/assigned/local-time.ts';
import { AssignmentSettings } from '#lib/core/schema/assignment.ts';

/** The fields of the form that sets an assignment, and what each may be told. */
export type SettingsProblems = Partial<
	Record<'feedback' | 'tries' | 'counts' | 'opens' | 'closes' | 'timeZone', SettingsProblem>
>;

/** What is wrong with a field: none of its choices, no date with a time, or a closing that is not after the opening. */
export type SettingsProblem = 'choice' | 'time' | 'order';

/** What a form says, or what is wrong with it. */
export type ReadSettings =
	{ ok: true; settings: AssignmentSettings } | { ok: false; problems: SettingsProblems };

const { feedback, counts, timeZone, tries } = AssignmentSettings.shape;

const Fields = z.object({
	feedback,
	counts,
	timeZone,
	tries: z.union([
		z.literal('').transform(() => undefined),
		z.coerce.number().pipe(tries.unwrap())
	]),
	confidence: z
		.literal('on')
		.optional()
		.transform((ticked) => ticked === 'on')
});

/** The settings that a form sets. `opens` and `closes` are times on the clocks of `timeZone`; empty: at once, never. */
export function readSettings(form: FormData): ReadSettings {
	const read = Fields.safeParse(Object.fromEntries(form));
	if (!read.success) return { ok: false, problems: problemsOf(read.error, 'choice') };
	const opensAt = readInstant(form, 'opens', read.data.timeZone);
	const closesAt = readInstant(form, 'closes', read.data.timeZone);
	const problems: SettingsProblems = {
		...(opensAt === 'time' && { opens: opensAt }),
		...(closesAt === 'time' && { closes: closesAt })
	};
	if (opensAt === 'time' || closesAt === 'time') return { ok: false, problems };
	const settings = AssignmentSettings.safeParse({ ...read.data, opensAt, closesAt });
	if (settings.success) return { ok: true, settings: settings.data };
	return { ok: false, problems: problemsOf(settings.error, 'order') };
}

function readInstant(form: FormData, field: string, timeZone: string): number | 'time' | undefined {
	const local = form.get(field) ?? '';
	if (local === '') return undefined;
	const instant = typeof local === 'string' ? toInstant(local, timeZone) : undefined;
	return instant !== undefined && instant >= 0 ? instant : 'time';
}

const FIELDS: Record<string, keyof SettingsProblems> = {
	feedback: 'feedback',
	tries: 'tries',
	counts: 'counts',
	timeZone: 'timeZone',
	closesAt: 'closes'
};

function problemsOf({ issues }: z.ZodError, problem: SettingsProblem): SettingsProblems {
	const fields = issues.flatMap(({ path: [field] }) => FIELDS[String(field)] ?? []);
	return Object.fromEntries(fields.map((field) => [field, problem]));
}
