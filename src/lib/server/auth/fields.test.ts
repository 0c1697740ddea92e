import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Email, NewPassword, PersonName, readForm } from './fields.ts';

const codeOf = (schema: z.ZodType, typed: unknown) =>
	schema.safeParse(typed).error?.issues[0]?.message;

describe('an e-mail', () => {
	it('is the same however it is typed', () => {
		expect(Email.parse('  Ada.Lovelace@School.TEST ')).toBe('ada.lovelace@school.test');
	});

	it.each(['', 'ada', 'ada@', '@school.test', 'a b@school.test', `${'a'.repeat(250)}@b.test`])(
		'is not “%s”',
		(typed) => {
			expect(codeOf(Email, typed)).toBe('email-form');
		}
	);
});

describe('a name', () => {
	it('is one line without signs that cannot be seen', () => {
		expect(PersonName.parse('  Ada \n\u202e Lovelace\u0000 ')).toBe('Ada Lovelace');
	});

	it('is there, and not a text', () => {
		expect(codeOf(PersonName, ' \u200b ')).toBe('name-missing');
		expect(codeOf(PersonName, 'a'.repeat(81))).toBe('name-long');
	});
});

it('takes passwords of 10 to 200 characters', () => {
	expect(codeOf(NewPassword, 'a'.repeat(9))).toBe('password-short');
	expect(NewPassword.parse('a'.repeat(10))).toHaveLength(10);
	expect(NewPassword.parse('a'.repeat(200))).toHaveLength(200);
	expect(codeOf(NewPassword, 'a'.repeat(201))).toBe('password-long');
});

it('names every field that is wrong, and reads an absent one or a file as wrong', () => {
	const form = new FormData();
	form.set('email', 'nobody');
	form.set('name', new File([], 'name.txt'));
	const read = readForm(z.object({ email: Email, name: PersonName, password: NewPassword }), form);
	expect(Object.keys(read.problems ?? {})).toEqual(['email', 'name', 'password']);
	expect(read.problems).toMatchObject({ email: 'email-form', password: 'password-short' });
});
