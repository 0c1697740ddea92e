import { z } from 'zod';

const Bytes = z
	.string()
	.max(20_000)
	.regex(/^[\w-]+$/);
const common = {
	id: Bytes,
	rawId: Bytes,
	type: z.literal('public-key'),
	clientExtensionResults: z.looseObject({})
};

/** What a browser says of a passkey that it has made. */
export const AttestationJSON = z.object({
	...common,
	response: z.object({
		clientDataJSON: Bytes,
		attestationObject: Bytes,
		transports: z.array(z.string().max(40)).max(10).optional()
	})
});
export type AttestationJSON = z.infer<typeof AttestationJSON>;

/** What a browser says with a passkey to be let in. */
export const AssertionJSON = z.object({
	...common,
	response: z.object({
		clientDataJSON: Bytes,
		authenticatorData: Bytes,
		signature: Bytes
	})
});
export type AssertionJSON = z.infer<typeof AssertionJSON>;
