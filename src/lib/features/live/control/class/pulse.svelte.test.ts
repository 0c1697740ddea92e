import { expect, it } from 'vitest';
import type { RoomPart } from '#lib/core/live/wire.ts';
import { Pulse } from './pulse.svelte.ts';

const room: RoomPart = {
	phase: 'open',
	pace: 'teacher',
	from: 'cover',
	to: 'cover',
	paused: false,
	locked: false,
	home: true,
	revealed: {},
	revotes: {},
	struck: [],
	news: 0
};

it('counts from when the class is asked something else', () => {
	let now = 5000;
	const pulse = new Pulse(() => now, 1000);
	pulse.follow(room);
	expect(pulse.since).toBe(1000);
	now = 9000;
	pulse.follow({ ...room, locked: true });
	expect(pulse.since).toBe(1000);
	pulse.follow({ ...room, from: 'warm-bus', to: 'warm-pool' });
	expect(pulse.since).toBe(9000);
	expect(pulse.now).toBe(9000);
});
