import { expect, it, vi } from 'vitest';
import { projectedLesson } from '#lib/core/live/projected-lesson.ts';
import type { RoomPart } from '#lib/core/live/wire.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import { ProjectedCopy } from './projected-copy.svelte.ts';

const at = (stop: string) => projectedLesson(aLesson(), { from: stop, to: stop, revealed: {} });
const room = (stop: string, news = 0): RoomPart => ({
	...{ phase: 'open', pace: 'teacher', from: stop, to: stop, paused: false, locked: false },
	...{ home: true, revealed: {}, revotes: {}, struck: [], news }
});

it('asks again when the room has moved on or something is told, and for nothing else', async () => {
	const ask = vi.fn((): Promise<ReturnType<typeof at>> => Promise.resolve(at('half-verdict')));
	const copy = new ProjectedCopy(at('cover'), room('cover'), ask);
	copy.follow(room('cover'));
	copy.follow({ ...room('cover'), paused: true });
	expect(ask).not.toHaveBeenCalled();
	copy.follow(room('half-verdict'));
	await vi.waitFor(() => expect(copy.lesson.stops[0]?.id).toBe('half-verdict'));
	copy.follow(room('half-verdict', 1));
	await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
});

it('keeps what is there while nobody answers, and asks until somebody does', async () => {
	let isUp = false;
	const ask = vi.fn(() =>
		isUp ? Promise.resolve(at('half-verdict')) : Promise.reject(new Error('away'))
	);
	const copy = new ProjectedCopy(at('cover'), room('cover'), ask);
	copy.follow(room('half-verdict'));
	await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(1));
	expect(copy.lesson.stops[0]?.id).toBe('cover');
	isUp = true;
	await vi.waitFor(() => expect(copy.lesson.stops[0]?.id).toBe('half-verdict'));
});

it('ends with the newest of what came while it was asking', async () => {
	const answers: ((lesson: ReturnType<typeof at>) => void)[] = [];
	const ask = () =>
		new Promise<ReturnType<typeof at>>((resolve) => {
			answers.push(resolve);
		});
	const copy = new ProjectedCopy(at('cover'), room('cover'), ask);
	copy.follow(room('warm-bus'));
	copy.follow(room('half-verdict'));
	answers[0]?.(at('warm-bus'));
	await vi.waitFor(() => expect(answers).toHaveLength(2));
	answers[1]?.(at('half-verdict'));
	await vi.waitFor(() => expect(copy.lesson.stops[0]?.id).toBe('half-verdict'));
});
