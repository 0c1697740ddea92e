import { expect } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { render } from 'vitest-browser-svelte';
import '../../../../../app.css';
import { withoutKeys } from '#lib/core/assigned/learner-lesson.ts';
import { told as toldOf } from '#lib/core/assigned/testing/told.ts';
import { lesson } from '#lib/core/assigned/testing/received.ts';
import type { Standing, Told } from '#lib/core/assigned/wire.ts';
import type { TakenAct } from '#lib/core/live/live-session.ts';
import type { LiveMessage } from '#lib/core/live/wire.ts';
import type { EventBody } from '#lib/core/attempt/new-event.ts';
import { newEvent } from '#lib/core/attempt/new-event.ts';
import { uuid } from '#lib/core/testing/events.ts';
import Lesson from '#lib/features/walk/Lesson.svelte';
import { MemoryDevice } from '#lib/features/walk/store/remote/memory-device.ts';
import { AServer, aStanding } from '#lib/features/walk/store/remote/testing/a-server.ts';
import type { Network } from '#lib/features/walk/store/remote/testing/a-server.ts';
import { laterParts } from '../../../../../routes/modules/[id]/later-parts.ts';
import type { InClass } from '../../live/in-class.svelte.ts';
import { Assigned } from '../assigned.svelte.ts';
import AssignedResult from '../AssignedResult.svelte';
import Banner from '../Banner.svelte';
import Keeping from '../Keeping.svelte';
import Notes from '../Notes.svelte';
import Rules from '../Rules.svelte';
import Waiting from '../Waiting.svelte';

interface Options {
	standing?: Partial<Standing>;
	/** What happened before, on another device. */
	before?: EventBody[];
	told?: Partial<Told>;
	/** The screen that is asked for. */
	at?: string;
	/** What a teacher did in a live session. */
	acts?: readonly TakenAct[];
	/** What the page brings of the room. */
	room?: LiveMessage;
	inClass?: (side: Assigned) => Promise<InClass>;
}

/** A server that tells as the real one does, by the same function. */
class TellingServer extends AServer {
	extra: Partial<Told> = {};
	acts: readonly TakenAct[] | undefined;

	override tells(): Told {
		const { feedback, closesAt, tries } = this.standing;
		const events = [...this.events.values()];
		const given = { feedback, closesAt, tries, now: this.standing.now, acts: this.acts };
		return { ...toldOf(events, given), ...this.extra };
	}
}

/** Shows the small lesson as an assignment; answers go to a server in the page. */
export async function showAssigned({
	standing,
	before = [],
	told,
	at = 'cover',
	acts,
	room,
	inClass = () => Promise.reject(new Error('no class'))
}: Options = {}) {
	const attempt = uuidv7();
	const server = new TellingServer();
	server.standing = aStanding(standing);
	server.acts = acts;
	server.append(
		before.map((body, index) =>
			newEvent(body, {
				id: uuid(index + 1),
				attempt,
				device: uuid(0xd),
				seq: index + 1,
				at: '2026-01-05T09:00:00Z'
			})
		)
	);
	server.extra = told ?? {};
	let network: Network = 'on';
	const device = new MemoryDevice();
	const data = {
		attempt,
		seatName: 'quiet-heron',
		address: '',
		seat: '/classes/class',
		join: '/join/BCDFGH',
		live: '/stream',
		room,
		standing: server.standing,
		events: [...server.events.values()]
	};
	await device.keep(data.events);
	const side = new Assigned(withoutKeys(lesson), data, {
		parts: { Keeping, Banner, Rules, Notes, Waiting, Result: AssignedResult },
		device: () => Promise.resolve(device),
		transport: server.transport(() => network),
		inClass
	});
	location.hash = at === 'cover' ? '' : at;
	const shown = await render(Lesson, {
		props: {
			lesson: withoutKeys(lesson),
			side,
			opensAt: 'cover',
			catalogue: '/modules',
			comeBack: '/come-back',
			later: laterParts
		}
	});
	// Before the device has been read, the page may show what will change by itself.
	await expect.poll(() => shown.container.querySelector('.lesson[data-ready]')).not.toBeNull();
	/** From now on the way to the server is so; `on` also lets the browser say that it is back. */
	const goes = (to: Network) => {
		network = to;
		if (to === 'on') dispatchEvent(new Event('online'));
	};
	return { server, side, goes };
}
