import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { newEvent } from '../../../src/lib/core/attempt/new-event.ts';
import type { Device } from '../../fixtures/rooms.ts';

/** A connection of a device’s own, as every browser has one. */
export interface Browser {
	/** Sends one answer and waits until it is acknowledged; returns how long that took, in ms. */
	answer: () => Promise<number>;
	close: () => void;
}

/**
 * Opens a device’s connection. By hand, because a fetch takes longer than the servers that are measured.
 *
 * @throws {Error} when the server does not take the connection.
 */
export async function openBrowser(origin: string, { attempt, cookie }: Device): Promise<Browser> {
	const { host } = new URL(origin);
	const socket = await openSocket(origin);
	const device = uuidv7();
	let seq = 0;
	return {
		async answer() {
			const event = newEvent(
				{
					type: 'answered',
					item: 'fell-verdict',
					response: { kind: 'verdict', verdict: 'partly' }
				},
				{ id: uuidv7(), attempt, device, seq: (seq += 1), at: new Date().toISOString() }
			);
			const body = JSON.stringify({ events: [event] });
			const began = performance.now();
			const reply = readReply(socket);
			socket.write(
				[
					`POST /api/attempts/${attempt}/events HTTP/1.1`,
					`Host: ${host}`,
					`Cookie: ${cookie}`,
					'Content-Type: application/json',
					`Content-Length: ${Buffer.byteLength(body)}`,
					'',
					body
				].join('\r\n')
			);
			const text = await reply;
			if (!text.includes(`"acknowledged":["${event.id}"]`)) throw new Error(text.slice(0, 400));
			return performance.now() - began;
		},
		close: () => socket.destroy()
	};
}

async function openSocket(origin: string): Promise<Socket> {
	const { hostname, port } = new URL(origin);
	const socket = connect({ host: hostname, port: Number(port), noDelay: true });
	await new Promise<void>((resolve, reject) => {
		socket.once('connect', resolve).once('error', reject);
	});
	// A lost connection is told by its close.
	socket.on('error', () => undefined);
	return socket.setEncoding('utf8').resume();
}

function readReply(socket: Socket): Promise<string> {
	return new Promise((resolve, reject) => {
		let text = '';
		const onData = (chunk: string) => {
			text += chunk;
			if (!isWhole(text)) return;
			untie();
			resolve(text);
		};
		const onClose = () => {
			untie();
			reject(new Error('the server closed the connection'));
		};
		const untie = () => socket.off('data', onData).off('close', onClose);
		socket.on('data', onData).on('close', onClose);
	});
}

function isWhole(text: string): boolean {
	const end = text.indexOf('\r\n\r\n');
	if (end === -1) return false;
	const [, length] = /\r\ncontent-length: *(\d+)/i.exec(text) ?? [];
	if (length === undefined) return text.endsWith('0\r\n\r\n');
	return Buffer.byteLength(text.slice(end + 4)) >= Number(length);
}
