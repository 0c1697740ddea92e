import type { Cookies } from '@sveltejs/kit';

/** Where a browser’s token of a person or a seat is kept. No script can read it. */
const LOGIN = 'login';
const CHALLENGE = 'challenge';
const seatCookie = (classroom: string) => `seat_${classroom}`;

interface Request {
	cookies: Cookies;
	url: URL;
}

/** The token with which a person is signed in here, if there is one. */
export function loginToken({ cookies }: Pick<Request, 'cookies'>): string | undefined {
	return cookies.get(LOGIN);
}

/** Keeps or, without a token, forgets the login of this browser. */
export function keepLogin(request: Request, token: string | undefined, ms: number): void {
	keep(request, LOGIN, token, ms);
}

/** The token of the sign-in that this browser has under way. */
export function challengeToken({ cookies }: Pick<Request, 'cookies'>): string | undefined {
	return cookies.get(CHALLENGE);
}

/** Keeps or, without a token, forgets the sign-in that this browser has under way. */
export function keepChallenge(request: Request, token: string | undefined, ms: number): void {
	keep(request, CHALLENGE, token, ms);
}

/** The token of the seat that this browser has in a class, if it has one. */
export function seatToken({ cookies }: Pick<Request, 'cookies'>, classroom: string) {
	return cookies.get(seatCookie(classroom));
}

/** Keeps or, without a token, forgets the seat that this browser has in a class. */
export function keepSeat(
	request: Request,
	classroom: string,
	token: string | undefined,
	ms: number
): void {
	keep(request, seatCookie(classroom), token, ms);
}

function keep({ cookies, url }: Request, name: string, token: string | undefined, ms: number) {
	const options = {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		// A school’s own server may speak plain HTTP, where a secure cookie would be dropped.
		secure: url.protocol === 'https:'
	} as const;
	if (token === undefined) cookies.delete(name, options);
	else cookies.set(name, token, { ...options, maxAge: Math.floor(ms / 1000) });
}
