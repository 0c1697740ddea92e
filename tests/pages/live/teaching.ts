import { expect } from '@playwright/test';
import type { APIResponse, Page } from '@playwright/test';
import type { LiveMessage, LiveParts } from '../../../src/lib/core/live/wire.ts';
import type { LiveAct, Revelation } from '../../../src/lib/core/schema/live.ts';

/** A teacher who leads a class: what they do goes the way that their screen sends it. */
export class Teaching {
	readonly page: Page;
	readonly #path: string;
	readonly #origin: string;

	constructor(page: Page, assignment: string, origin: string) {
		this.page = page;
		this.#path = `/teach/assignments/${assignment}/live`;
		this.#origin = origin;
	}

	/** Does this, and gives the room as it is then. */
	async act(act: LiveAct): Promise<LiveParts> {
		const reply = await this.send(act);
		expect(reply.status(), await reply.text()).toBe(200);
		const { message } = (await reply.json()) as { message: LiveMessage };
		return message.parts;
	}

	send(act: LiveAct): Promise<APIResponse> {
		return this.page.request.post(`${this.#origin}${this.#path}/acts`, {
			headers: { origin: this.#origin },
			data: { act }
		});
	}

	/** The room as the teacher may see it. */
	async room(): Promise<LiveParts> {
		const headers = { accept: 'application/json' };
		const reply = await this.page.request.get(`${this.#origin}${this.#path}/stream`, { headers });
		expect(reply.status()).toBe(200);
		return ((await reply.json()) as LiveMessage).parts;
	}

	step(from: string, to = from) {
		return this.act({ type: 'stepped', from, to });
	}

	reveal(item: string, what: Revelation) {
		return this.act({ type: 'revealed', item, what });
	}
}
