import { hash, verify } from '@node-rs/argon2';
import { makeToken } from './tokens.ts';

/** Fewer different signs than this are no password, however many there are. */
const DIFFERENT_SIGNS = 5;

/** What keeps a password from being taken; undefined when nothing does. */
export function passwordProblem(password: string, email: string): string | undefined {
	const plain = sameOnEveryKeyboard(password).toLowerCase();
	const [before = ''] = email.split('@');
	if (plain === email || plain === before) return 'password-is-email';
	if (new Set(plain).size < DIFFERENT_SIGNS) return 'password-simple';
	return undefined;
}

/** The argon2id hash under which a password is kept. */
export function hashPassword(password: string): Promise<string> {
	return hash(sameOnEveryKeyboard(password));
}

/** A hash that no password fits, made once: for accounts that are not there. */
let nobody: Promise<string> | undefined;

/**
 * Whether a password is the one that was kept. Without a kept one the same work is done, so that the
 * time of an answer does not tell who has an account here.
 */
export async function passwordFits(kept: string | undefined, password: string): Promise<boolean> {
	nobody ??= hashPassword(makeToken());
	const fits = await verify(kept ?? (await nobody), sameOnEveryKeyboard(password));
	return kept !== undefined && fits;
}

/** Keyboards send one letter in several ways. */
function sameOnEveryKeyboard(password: string): string {
	return password.normalize('NFKC');
}
