import { createRawSnippet } from 'svelte';
import { render } from 'vitest-browser-svelte';
import { lesson } from '#lib/core/assigned/testing/received.ts';
import { liveParts } from '#lib/core/live/live-parts.ts';
import { roomOf } from '#lib/core/live/testing/live-class.ts';
import type { LiveParts, SeatPart } from '#lib/core/live/wire.ts';
import type { LiveAct } from '#lib/core/schema/live.ts';
import { Pulse } from '../class/pulse.svelte.ts';
import Control from '../Control.svelte';
import type { Send } from '../conductor.svelte.ts';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

/** What else the screen is shown with. */
interface With {
	names?: Record<string, string>;
	/** The server’s time, and since when the class has been asked, in ms since 1970. */
	now?: number;
	since?: number;
	/** Whether acts get through. */
	through?: boolean;
	freed?: { seat: string; word: string };
	struck?: { item: string; typed: string; problem: string };
}

/** Shows the teacher’s screen of a room; `acts` are those that it sends. */
export async function showControl(
	parts: LiveParts,
	{ now = 10_000, through = true, ...more }: With = {}
) {
	const { room } = parts;
	if (!room) throw new Error('a room has this part');
	const acts: LiveAct[] = [];
	const send: Send = (act) => {
		acts.push(act);
		return Promise.resolve(through);
	};
	const screen = await render(Control, {
		room,
		parts,
		lesson,
		items: lesson.items.map(({ id }) => id),
		pulse: new Pulse(() => now, more.since ?? now, 60_000),
		names: more.names ?? {},
		way: { code: 'K7MPQ4', link: 'https://lessons.test/join/K7MPQ4', onlyHere: false },
		projector: '/room',
		after: [{ href: '/results', words: 'Results' }],
		send,
		struck: more.struck,
		freed: more.freed,
		qr: words('the QR code'),
		state: words('Connected.')
	});
	return { screen, acts };
}

/** Every part of a room, those of its seats included. */
export function partsWithSeats(...room: Parameters<typeof roomOf>): LiveParts {
	const made = roomOf(...room);
	const seats: Record<`seat:${string}`, SeatPart> = {};
	for (const { id, part } of made.seats) seats[`seat:${id}`] = part;
	return { ...liveParts(made), ...seats };
}

/** The room with these parts of it changed. */
export function changed(parts: LiveParts, room: Partial<LiveParts['room']>): LiveParts {
	return { ...parts, ...(parts.room && { room: { ...parts.room, ...room } }) };
}
