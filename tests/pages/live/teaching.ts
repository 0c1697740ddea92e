import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
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

	/** Opens the screen from which a class is led. */
	async open(): Promise<void> {
		await this.page.goto(`${this.#origin}${this.#path}`);
		await expect(this.page.getByText('Connected. What you see is up to date.')).toBeVisible();
	}

	/** Presses one of its buttons. */
	async press(name: string): Promise<void> {
		await this.page.getByRole('button', { name, exact: true }).first().click();
	}

	/** Does this, and gives the room as it is then. */
	async act(act: LiveAct): Promise<LiveParts> {
		const reply = await this.send(act);
		expect(reply.status).toBe(200);
		const { message } = (await reply.json()) as { message: LiveMessage };
		return message.parts;
	}

	/** By a request of its own: a class must not wait for a screen that is just loading. */
	async send(act: LiveAct): Promise<Response> {
		return fetch(`${this.#origin}${this.#path}/acts`, {
			method: 'POST',
			headers: {
				...(await this.#cookie()),
				origin: this.#origin,
				'content-type': 'application/json'
			},
			body: JSON.stringify({ act })
		});
	}

	/** The room as the teacher may see it. */
	async room(): Promise<LiveParts> {
		const headers = { ...(await this.#cookie()), accept: 'application/json' };
		const reply = await fetch(`${this.#origin}${this.#path}/stream`, { headers });
		expect(reply.status).toBe(200);
		return ((await reply.json()) as LiveMessage).parts;
	}

	/** Ends a seat in every browser, by the form of the screen. */
	async free(seat: string): Promise<void> {
		const headers = { ...(await this.#cookie()), origin: this.#origin };
		const body = new URLSearchParams({ seat });
		const init = { method: 'POST', headers, body };
		const reply = await fetch(`${this.#origin}${this.#path}?/free`, init);
		expect(reply.status).toBe(200);
	}

	step(from: string, to = from) {
		return this.act({ type: 'stepped', from, to });
	}

	reveal(item: string, what: Revelation) {
		return this.act({ type: 'revealed', item, what });
	}

	async #cookie() {
		const cookies = await this.page.context().cookies(this.#origin);
		return { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
	}
}
