import type { BrowserContext } from '@playwright/test';

/** Everything that the browsers of a test send: addresses, headers, bodies. */
export class Sent {
	readonly #all: string[] = [];

	watch(context: BrowserContext): BrowserContext {
		context.on('request', (request) => {
			this.#all.push(request.url(), JSON.stringify(request.headers()), request.postData() ?? '');
		});
		return context;
	}

	/** All of it, as plain text in small letters. */
	get text(): string {
		const plain = this.#all.join('\n').replaceAll('+', ' ');
		return decodeURIComponent(plain.replace(/%(?![\da-f]{2})/gi, '')).toLowerCase();
	}
}
