/** The little of the provider that the tests use; the package brings no types. */
declare module 'oidc-provider' {
	import type { IncomingMessage, ServerResponse } from 'node:http';

	interface Grant {
		addOIDCScope: (scope: string) => void;
		save: () => Promise<string>;
	}
	interface Context {
		oidc: {
			client: { clientId: string };
			session: { accountId: string };
			provider: Provider;
		};
	}
	export class Provider {
		constructor(issuer: string, configuration: Record<string, unknown>);
		Grant: new (of: { clientId: string; accountId: string }) => Grant;
		callback: () => (request: IncomingMessage, response: ServerResponse) => void;
		interactionFinished: (
			request: IncomingMessage,
			response: ServerResponse,
			result: { login: { accountId: string } } | { error: string }
		) => Promise<void>;
	}
}
