import { z } from 'zod';

const LONGEST_EMAIL = 254;
const LONGEST_NAME = 80;
/** The longest password, in characters: a bound on the work that a stranger can ask for. */
export const LONGEST_PASSWORD = 200;

/** An e-mail as it is kept and compared. Each message is the code of what the page says. */
export const Email = z
	.string()
	.transform((typed) => typed.normalize('NFKC').trim().toLowerCase())
	.pipe(
		z
			.string()
			.max(LONGEST_EMAIL, 'email-form')
			.regex(/^[^\s@]+@[^\s@]+$/, 'email-form')
	);

/** What others call a person. */
export const PersonName = z
	.string()
	.transform((typed) =>
		typed
			.normalize('NFC')
			.replace(/[\p{C}\s]+/gu, ' ')
			.trim()
	)
	.pipe(z.string().min(1, 'name-missing').max(LONGEST_NAME, 'name-long'));

/** A password that somebody chooses. */
export const NewPassword = z
	.string()
	.max(LONGEST_PASSWORD, 'password-long')
	.min(10, 'password-short');

/** A password that somebody types to be let in: as long as any can be. */
export const TypedPassword = z.string().min(1, 'password-missing').max(LONGEST_PASSWORD, 'wrong');

/** A secret of a link or a challenge, as it comes back. */
export const Token = z.string().regex(/^[\w-]{43}$/);

/** What a form said, or for each field that is wrong the code of what is wrong with it. */
export type Filled<Values> =
	| { values: Values; problems?: undefined }
	| { values?: undefined; problems: Record<string, string> };

/** Reads a form’s fields by a schema. Fields that are absent read as empty. */
export function readForm<Schema extends z.ZodObject>(
	schema: Schema,
	form: FormData
): Filled<z.output<Schema>> {
	const typed = Object.keys(schema.shape).map((name) => [name, form.get(name) ?? '']);
	const read = schema.safeParse(Object.fromEntries(typed));
	if (read.success) return { values: read.data };
	const problems = new Map<string, string>();
	for (const { path, message } of read.error.issues) {
		const field = String(path[0] ?? '');
		if (!problems.has(field)) problems.set(field, message);
	}
	return { problems: Object.fromEntries(problems) };
}
