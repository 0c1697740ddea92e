import type { OpenLesson } from '#lib/core/assigned/open-lesson.ts';
import { Assigned } from '#lib/features/walk/assigned/assigned.svelte.ts';
import AssignedResult from '#lib/features/walk/assigned/AssignedResult.svelte';
import Banner from '#lib/features/walk/assigned/Banner.svelte';
import Keeping from '#lib/features/walk/assigned/Keeping.svelte';
import Notes from '#lib/features/walk/assigned/Notes.svelte';
import Rules from '#lib/features/walk/assigned/Rules.svelte';
import Waiting from '#lib/features/walk/assigned/Waiting.svelte';
import type { AssignedData } from '#lib/features/walk/assigned/side.ts';
import { openDevice } from '#lib/features/walk/store/remote/open-device.ts';
import { httpTransport } from '#lib/features/walk/store/remote/transport.ts';

/** What an assigned lesson has beside the lesson; a self-paced page never loads it. */
export function assignedSide(lesson: OpenLesson, data: AssignedData): Assigned {
	return new Assigned(lesson, data, {
		parts: { Keeping, Banner, Rules, Notes, Waiting, Result: AssignedResult },
		device: () => openDevice(data.events),
		transport: httpTransport(data.address),
		inClass: async (side) => (await import('./live-side.ts')).inClass(side)
	});
}
