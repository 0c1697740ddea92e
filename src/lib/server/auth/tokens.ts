import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A secret of 256 bits for a cookie or a link. */
export function makeToken(): string {
	return randomBytes(32).toString('base64url');
}

/** Under this name a token is kept: it tells nothing of the token. */
export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** Chance for codes, names and words. */
export function pickBelow(below: number): number {
	return randomInt(below);
}
