import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** A stream of server-sent events, read by hand: a browser’s own reader would take longer than the server. */
export interface LiveStream {
	/** Resolves with the time at which a frame came that holds this text, as `performance.now()` says it. */
	until: (text: string) => Promise<number>;
	readonly bytes: number;
	close: () => void;
}

interface Where {
	path: string;
	cookie: string;
}

/** Opens a stream, and waits for its first frame. With `reads` its later frames are looked into. */
export async function openStream(
	origin: string,
	{ path, cookie }: Where,
	reads = false
): Promise<LiveStream> {
	const { hostname, port, host } = new URL(origin);
	const socket = connect({ host: hostname, port: Number(port), noDelay: true });
	await new Promise<void>((resolve, reject) => {
		socket.once('connect', resolve).once('error', reject);
	});
	socket.on('error', () => undefined);
	socket.write(
		[
			`GET ${path} HTTP/1.1`,
			`Host: ${host}`,
			'Accept: text/event-stream',
			`Cookie: ${cookie}`,
			'',
			''
		].join('\r\n')
	);
	await firstFrame(socket.setEncoding('utf8'));
	return reads ? reading(socket) : counting(socket);
}

/** @throws {Error} when the server answers with anything but a stream. */
function firstFrame(socket: Socket): Promise<void> {
	return new Promise((resolve, reject) => {
		let text = '';
		const onData = (chunk: string) => {
			text += chunk;
			const isRefused = !text.startsWith('HTTP/1.1 200');
			if (!isRefused && !/\ndata: .*\n\n/.test(text)) return;
			untie();
			if (isRefused) reject(new Error(text.slice(0, 300)));
			else resolve();
		};
		const onClose = () => {
			untie();
			reject(new Error(`closed before the first frame: ${text.slice(0, 300)}`));
		};
		const untie = () => socket.off('data', onData).off('close', onClose);
		socket.on('data', onData).on('close', onClose);
	});
}

/** Thousands of these must cost the one who measures next to nothing. */
function counting(socket: Socket): LiveStream {
	let bytes = 0;
	let waiting: { text: string; resolve: (at: number) => void }[] = [];
	socket.on('data', (chunk: string) => {
		bytes += chunk.length;
		if (waiting.length === 0) return;
		const at = performance.now();
		waiting = waiting.filter(({ text, resolve }) => {
			if (!chunk.includes(text)) return true;
			resolve(at);
			return false;
		});
	});
	return {
		until: (text) =>
			new Promise((resolve) => {
				waiting.push({ text, resolve });
			}),
		get bytes() {
			return bytes;
		},
		close: () => socket.destroy()
	};
}

function reading(socket: Socket): LiveStream {
	let bytes = 0;
	let text = '';
	const waiting = new Map<string, (at: number) => void>();
	socket.on('data', (chunk: string) => {
		bytes += chunk.length;
		text += chunk;
		const end = text.lastIndexOf('\n\n');
		if (end < 0) return;
		const frames = text.slice(0, end);
		text = text.slice(end + 2);
		const at = performance.now();
		for (const [name, resolve] of waiting) {
			if (!frames.includes(name)) continue;
			waiting.delete(name);
			resolve(at);
		}
	});
	return {
		until: (name) =>
			new Promise((resolve) => {
				waiting.set(name, resolve);
			}),
		get bytes() {
			return bytes;
		},
		close: () => socket.destroy()
	};
}
