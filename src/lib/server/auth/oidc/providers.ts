import { z } from 'zod';

/** A provider of accounts that vouches for teachers here. */
export interface Provider {
	/** Names it in addresses. */
	id: string;
	label: string;
	issuer: string;
	clientId: string;
	clientSecret: string;
	/** A claim and the values of it that are let in, where not everybody shall be. */
	only: { claim: string; values: string[] } | undefined;
	/** Plain HTTP: for tests. */
	insecure: boolean;
}

const Variables = z
	.object({
		ISSUER: z.url('write the address of the provider, such as https://accounts.google.com'),
		CLIENT_ID: z.string('write the client id that the provider gave').min(1),
		CLIENT_SECRET: z.string('write the client secret that the provider gave').min(1),
		LABEL: z.string().min(1).optional(),
		ONLY: z
			.string()
			.regex(/^[^=]+=.+$/, 'write claim=value, such as hd=school.test')
			.optional(),
		INSECURE: z.literal('1', 'write 1, or leave it out').optional()
	})
	.refine(({ ISSUER, INSECURE }) => INSECURE === '1' || ISSUER.startsWith('https:'), {
		path: ['ISSUER'],
		message: 'write an address that begins with https:'
	});

/**
 * The providers that the environment names: `OIDC_<NAME>_ISSUER`, `_CLIENT_ID` and `_CLIENT_SECRET`;
 * `_LABEL` for its button; `_ONLY`, such as `user_type=teacher,staff` (Clever), `hd=school.test` (Google)
 * or `Role=Teacher` (ClassLink), lets in those alone whose claim has one of the values. At the provider
 * the address to lead back to is `<ORIGIN>/teach/oidc/<name>/callback`.
 *
 * @throws {Error} naming the variable and what to write.
 */
export function readProviders(environment: Record<string, string | undefined>): Provider[] {
	const names = Object.keys(environment).flatMap(
		(key) => /^OIDC_(\w+)_ISSUER$/.exec(key)?.[1] ?? []
	);
	return names.sort().map((name) => readProvider(environment, name));
}

function readProvider(environment: Record<string, string | undefined>, name: string): Provider {
	const prefix = `OIDC_${name}_`;
	const read = Variables.safeParse(
		Object.fromEntries(Object.keys(Variables.shape).map((key) => [key, environment[prefix + key]]))
	);
	if (!read.success) {
		const [issue] = read.error.issues;
		throw new Error(`${prefix}${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
	}
	const { ISSUER, CLIENT_ID, CLIENT_SECRET, LABEL, ONLY, INSECURE } = read.data;
	return {
		id: name.toLowerCase().replaceAll('_', '-'),
		label: LABEL ?? name.charAt(0) + name.slice(1).toLowerCase().replaceAll('_', ' '),
		issuer: ISSUER,
		clientId: CLIENT_ID,
		clientSecret: CLIENT_SECRET,
		only: ONLY === undefined ? undefined : readOnly(ONLY),
		insecure: INSECURE === '1'
	};
}

function readOnly(written: string) {
	const [claim = '', values = ''] = written.split(/=(.*)/s);
	return { claim, values: values.split(',').map((value) => value.trim()) };
}
