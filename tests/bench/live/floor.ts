import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';

/*
 * Run as a program: the least that can hold streams of server-sent events, on the port named first. What is
 * posted to a room goes to its teacher, and what its teacher posts to all, after the wait that the app has,
 * too. It keeps nothing, and knows neither seats nor lessons.
 */

const WINDOW_MS = 150;
const PREAMBLE = `retry: 2000\n:${' '.repeat(2048)}\n\n`;
/** As long as a part of a room is. */
const FILLING = 'x'.repeat(400);

interface Room {
	teachers: Set<ServerResponse>;
	seats: Set<ServerResponse>;
	names: string[];
	toAll: boolean;
}

const rooms = new Map<string, Room>();

function roomOf(name: string): Room {
	const room = rooms.get(name) ?? {
		teachers: new Set(),
		seats: new Set(),
		names: [],
		toAll: false
	};
	rooms.set(name, room);
	return room;
}

function send(room: Room) {
	const { names, toAll } = room;
	const parts = names.map((name) => `"${name}":"${FILLING}"`).join(',');
	const frame = `id: 1\ndata: {${parts}}\n\n`;
	for (const stream of room.teachers) stream.write(frame);
	if (toAll) for (const stream of room.seats) stream.write(frame);
	room.names = [];
	room.toAll = false;
}

createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
	const [, name = '', who = '', ...rest] = (request.url ?? '').split('/');
	const room = roomOf(name);
	if (request.method === 'GET') {
		const streams = who === 'teacher' ? room.teachers : room.seats;
		streams.add(response);
		request.on('close', () => streams.delete(response));
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		response.write(`${PREAMBLE}id: 0\ndata: {}\n\n`);
		return;
	}
	request.resume().on('end', () => {
		if (room.names.length === 0) setTimeout(() => send(room), WINDOW_MS);
		room.names.push(rest.join('/'));
		room.toAll ||= who === 'teacher';
		response.writeHead(200, { 'content-length': 2 }).end('{}');
	});
}).listen(Number(process.argv[2]), '127.0.0.1');
