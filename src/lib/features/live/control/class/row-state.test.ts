import { expect, it } from 'vitest';
import { lesson } from '#lib/core/assigned/testing/received.ts';
import { lessonPath } from '#lib/core/attempt/going-on/path.ts';
import type { SeatPart } from '#lib/core/live/wire.ts';
import { rowState, STUCK_AFTER } from './row-state.ts';
import type { Present } from './row-state.ts';

const NOW = 1_000_000;
const long = NOW - STUCK_AFTER - 1;
const idle: SeatPart = {
	name: 'amber-otter',
	joined: true,
	lastAt: long,
	finished: false,
	first: '--',
	second: '--'
};
const asks: Present = {
	room: { phase: 'open', paused: false, pace: 'teacher', to: 'warm-pool', revotes: {} },
	path: lessonPath(lesson),
	asked: [
		{ item: 'warm-bus', place: 0 },
		{ item: 'warm-pool', place: 1 }
	],
	since: 0,
	now: NOW
};
const room = (changed: Partial<Present['room']>): Present => ({
	...asks,
	room: { ...asks.room, ...changed }
});

it.each<[string, SeatPart, Present]>([
	['absent', { ...idle, joined: false }, asks],
	['stuck', idle, asks],
	['working', { ...idle, lastAt: NOW - STUCK_AFTER }, asks],
	['working', idle, { ...asks, since: NOW - STUCK_AFTER }],
	['stuck', { ...idle, first: 'r-' }, asks],
	['done', { ...idle, first: 'rw' }, asks],
	['working', idle, room({ paused: true })],
	['working', idle, room({ phase: 'frozen' })],
	['stuck', { ...idle, first: 'rw' }, room({ revotes: { 'warm-bus': 1 } })],
	['done', { ...idle, first: 'rw', second: 'r-' }, room({ revotes: { 'warm-bus': 1 } })],
	['stuck', { ...idle, first: 'rw' }, room({ pace: 'student' })],
	['done', { ...idle, finished: true }, room({ pace: 'student' })],
	['working', idle, { ...room({ to: 'read-lead' }), asked: [] }],
	['done', { ...idle, stop: 'paid-voice' }, { ...room({ to: 'read-lead' }), asked: [] }]
])('%s %#', (state, seat, present) => {
	expect(rowState(seat, present)).toBe(state);
});
