import type { Component } from 'svelte';
import type { OpenItem } from '#lib/core/assigned/open-lesson.ts';
import type { Standing } from '#lib/core/assigned/wire.ts';
import type { Stop } from '#lib/core/attempt/going-on/path.ts';
import type { LiveMessage } from '#lib/core/live/wire.ts';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Attempt } from '../attempt.svelte.ts';
import type { InClass } from '../live/in-class.svelte.ts';
import type { Device } from '../store/remote/device.ts';
import type { Transport } from '../store/remote/transport.ts';
import type { Assigned } from './assigned.svelte.ts';

/** What the page of an assignment knows when it is made. */
export interface AssignedData {
	/** The attempt that the server made for this seat. */
	attempt: string;
	/** The generated name of the seat. */
	seatName: string;
	/** The address that takes and gives the events of this attempt. */
	address: string;
	/** The address where the seat can be left. */
	seat: string;
	/** The address where a seat can be taken again. */
	join: string;
	/** The address of the room of a live session, which may begin at any time. */
	live: string;
	/** What the seat may see of the room, where there is a session. */
	room?: LiveMessage | undefined;
	standing: Standing;
	events: AttemptEvent[];
}

/** What an assigned lesson shows beside the lesson itself. */
export interface SideParts {
	/** In the lesson bar: where the answers are. */
	Keeping: Component<{ side: Assigned }>;
	/** Above every screen: paused, closed, and what is in the way. */
	Banner: Component<{
		side: Assigned;
		attempt: Attempt;
		stop: Stop;
		ongo: (to: Stop) => Promise<void>;
	}>;
	/** On the cover: whose seat this is, and the rules. */
	Rules: Component<{ side: Assigned }>;
	/** Under a question: corrections, tries, and answers that do not count. */
	Notes: Component<{ side: Assigned; attempt: Attempt; item: OpenItem }>;
	/** In place of the way on: there is nothing to do but to wait for the class. */
	Waiting: Component<{ side: Assigned; attempt?: Attempt; item?: OpenItem | undefined }>;
	/** In place of the result. */
	Result: Component<{ side: Assigned; attempt: Attempt; elsewhere: string; comeBack: string }>;
}

/** What an assigned lesson is made of, and its ways out of the page. */
export interface SideWays {
	parts: SideParts;
	device: () => Promise<Device>;
	transport: Transport;
	/** The way into the class, which comes in a file of its own. */
	inClass: (side: Assigned) => Promise<InClass>;
}
