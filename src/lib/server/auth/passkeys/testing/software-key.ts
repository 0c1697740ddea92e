import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { AssertionJSON, AttestationJSON } from '../responses.ts';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** User present, user verified; with a new key also: key attached. */
const FLAGS = 0x05;
const WITH_KEY = 0x40;

/** An authenticator in software, on one site: what a browser and a security key do together. */
export function softwareKey(origin: string) {
	const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const id = randomBytes(32);
	const site = sha256(new URL(origin).hostname);
	let counter = 0;

	const clientData = (type: string, challenge: string) =>
		Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
	const authenticatorData = (flags: number, attached: Uint8Array = new Uint8Array()) => {
		const count = Buffer.alloc(4);
		count.writeUInt32BE((counter += 1));
		return Buffer.concat([site, Buffer.from([flags]), count, attached]);
	};
	const common = { id: text(id), rawId: text(id), type: 'public-key', clientExtensionResults: {} };

	return {
		/** Answers a site that asks for a new key. */
		make({ challenge }: { challenge: string }): AttestationJSON {
			const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
			const cose = new Map<number, number | Uint8Array>([
				[1, 2],
				[3, -7],
				[-1, 1],
				[-2, new Uint8Array(Buffer.from(x, 'base64url'))],
				[-3, new Uint8Array(Buffer.from(y, 'base64url'))]
			]);
			const attached = [Buffer.alloc(16), Buffer.from([0, id.length]), id, isoCBOR.encode(cose)];
			const object = new Map<string, unknown>([
				['fmt', 'none'],
				['attStmt', new Map()],
				['authData', new Uint8Array(authenticatorData(FLAGS | WITH_KEY, Buffer.concat(attached)))]
			]);
			const attestationObject = text(
				isoCBOR.encode(object as Parameters<typeof isoCBOR.encode>[0])
			);
			const clientDataJSON = text(clientData('webauthn.create', challenge));
			const response = { clientDataJSON, attestationObject, transports: ['internal'] };
			return { ...common, type: 'public-key', response };
		},
		/** Answers a site that asks who is there. */
		answer({ challenge }: { challenge: string }): AssertionJSON {
			const client = clientData('webauthn.get', challenge);
			const data = authenticatorData(FLAGS);
			const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
			return {
				...common,
				type: 'public-key',
				response: {
					clientDataJSON: text(client),
					authenticatorData: text(data),
					signature: text(signature)
				}
			};
		},
		/** Turns the counter back, as a copy of the key would. */
		copyOf(past: number) {
			counter = past;
		}
	};
}
