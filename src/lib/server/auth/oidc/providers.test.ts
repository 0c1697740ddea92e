import { expect, it } from 'vitest';
import { readProviders } from './providers.ts';

const GOOGLE = {
	OIDC_GOOGLE_ISSUER: 'https://accounts.google.com',
	OIDC_GOOGLE_CLIENT_ID: 'id',
	OIDC_GOOGLE_CLIENT_SECRET: 'secret'
};

it('reads no provider where none is named', () => {
	expect(readProviders({ PATH: '/bin', OIDC_: '1' })).toEqual([]);
});

it('reads every provider by its name, in the order of the names', () => {
	const read = readProviders({
		...GOOGLE,
		OIDC_BIG_SCHOOL_ISSUER: 'https://clever.com',
		OIDC_BIG_SCHOOL_CLIENT_ID: 'id',
		OIDC_BIG_SCHOOL_CLIENT_SECRET: 'secret',
		OIDC_BIG_SCHOOL_LABEL: 'Clever',
		OIDC_BIG_SCHOOL_ONLY: 'user_type=teacher, staff'
	});
	expect(read).toEqual([
		{
			id: 'big-school',
			label: 'Clever',
			issuer: 'https://clever.com',
			clientId: 'id',
			clientSecret: 'secret',
			only: { claim: 'user_type', values: ['teacher', 'staff'] },
			insecure: false
		},
		expect.objectContaining({ id: 'google', label: 'Google', only: undefined })
	]);
});

it.each([
	[{ OIDC_GOOGLE_CLIENT_ID: undefined }, 'OIDC_GOOGLE_CLIENT_ID: write the client id'],
	[{ OIDC_GOOGLE_CLIENT_SECRET: '' }, 'OIDC_GOOGLE_CLIENT_SECRET: '],
	[{ OIDC_GOOGLE_ISSUER: 'google' }, 'OIDC_GOOGLE_ISSUER: write the address'],
	[{ OIDC_GOOGLE_ISSUER: 'http://idp.test' }, 'OIDC_GOOGLE_ISSUER: write an address that begins'],
	[{ OIDC_GOOGLE_ONLY: 'school' }, 'OIDC_GOOGLE_ONLY: write claim=value'],
	[{ OIDC_GOOGLE_INSECURE: 'yes' }, 'OIDC_GOOGLE_INSECURE: write 1']
])('says which variable is wrong: %o', (wrong, message) => {
	expect(() => readProviders({ ...GOOGLE, ...wrong })).toThrow(message);
});

it('takes plain HTTP only where it is asked for', () => {
	const plain = { ...GOOGLE, OIDC_GOOGLE_ISSUER: 'http://localhost:1', OIDC_GOOGLE_INSECURE: '1' };
	expect(readProviders(plain)).toMatchObject([{ insecure: true }]);
});
