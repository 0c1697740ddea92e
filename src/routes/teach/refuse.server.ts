import { fail } from '@sveltejs/kit';

/** What an action answers that cannot do what was asked: a code for each field, and what was typed. */
export function refuse(
	problems: Record<string, string>,
	values: Record<string, string> = {},
	status = 400
) {
	return fail(status, { problems, values });
}

/** The code of having to wait so many seconds. */
export function waitCode(seconds: number): string {
	return `wait-${Math.ceil(seconds / 60)}`;
}

/** What was typed into these fields, to show it again. Passwords are never among them. */
export function typed(form: FormData, names: string[]): Record<string, string> {
	return Object.fromEntries(
		names.map((name) => {
			const value = form.get(name);
			return [name, typeof value === 'string' ? value : ''];
		})
	);
}
