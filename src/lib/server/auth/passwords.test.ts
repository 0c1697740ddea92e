import { expect, it } from 'vitest';
import { hashPassword, passwordFits, passwordProblem } from './passwords.ts';

it('keeps a password as an argon2id hash that only this password fits', async () => {
	const kept = await hashPassword('seven brown owls');
	expect(kept).toMatch(/^\$argon2id\$/);
	expect(kept).not.toContain('owls');
	expect(await hashPassword('seven brown owls')).not.toBe(kept);
	expect(await passwordFits(kept, 'seven brown owls')).toBe(true);
	expect(await passwordFits(kept, 'seven brown owl')).toBe(false);
});

it('takes a letter for the same, whichever way a keyboard sends it', async () => {
	expect(await passwordFits(await hashPassword('cafe\u0301 au lait'), 'caf\u00e9 au lait')).toBe(
		true
	);
});

it('works as long for an account that is not there', async () => {
	const kept = await hashPassword('seven brown owls');
	await passwordFits(undefined, 'made once');
	const time = async (hash: string | undefined) => {
		const start = process.cpuUsage();
		expect(await passwordFits(hash, 'wrong password')).toBe(false);
		return process.cpuUsage(start).user;
	};
	const known = [];
	const unknown = [];
	for (let nth = 0; nth < 7; nth += 1) {
		known.push(await time(kept));
		unknown.push(await time(undefined));
	}
	// Work is counted, not time: a busy machine makes either wait.
	expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
});

it('refuses the e-mail as a password, and a sign that is repeated', () => {
	expect(passwordProblem('Ada.Lovelace@school.test', 'ada.lovelace@school.test')).toBe(
		'password-is-email'
	);
	expect(passwordProblem('ada.lovelace', 'ada.lovelace@school.test')).toBe('password-is-email');
	expect(passwordProblem('abababababab', 'ada@school.test')).toBe('password-simple');
	expect(passwordProblem('seven brown owls', 'ada@school.test')).toBeUndefined();
});
