import type { LiveMessage } from '#lib/core/live/wire.ts';

/** Reads a stream of a room as a browser does. */
export class StreamReader {
	readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
	readonly #decoder = new TextDecoder();
	#text = '';
	/** Everything that came. */
	received = '';

	constructor({ body }: Response) {
		if (!body) throw new Error('a stream has a body');
		this.#reader = body.getReader();
	}

	/** The next message; undefined when the stream has ended. */
	async next(): Promise<LiveMessage | undefined> {
		for (;;) {
			const event = await this.#event();
			if (event === undefined) return undefined;
			const data = /^data: (.*)$/m.exec(event)?.[1];
			if (data !== undefined && !/^event: /m.test(event)) return JSON.parse(data) as LiveMessage;
		}
	}

	/** Reads up to the end. */
	async rest(): Promise<LiveMessage[]> {
		const messages: LiveMessage[] = [];
		for (let one = await this.next(); one; one = await this.next()) messages.push(one);
		return messages;
	}

	cancel(): Promise<void> {
		return this.#reader.cancel();
	}

	async #event(): Promise<string | undefined> {
		while (!this.#text.includes('\n\n')) {
			const { done, value } = await this.#reader.read();
			if (done) return undefined;
			const text = this.#decoder.decode(value, { stream: true });
			this.received += text;
			this.#text += text;
		}
		const end = this.#text.indexOf('\n\n');
		const event = this.#text.slice(0, end);
		this.#text = this.#text.slice(end + 2);
		return event;
	}
}
