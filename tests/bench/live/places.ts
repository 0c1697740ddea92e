import { openBrowser } from '../answers/browsers.ts';
import type { Taught } from './rooms.ts';
import { openStream } from './stream.ts';
import type { LiveStream } from './stream.ts';

/** A server with rooms in which somebody teaches: ours, or the bare floor. */
export interface Place {
	teacher: (room: Taught) => Promise<LiveStream>;
	seat: (room: Taught, index: number) => Promise<LiveStream>;
	/** Makes a device ready to answer; the act sends an answer, and ends when it is acknowledged. */
	device: (
		room: Taught,
		index: number
	) => Promise<{ answer: () => Promise<unknown>; close: () => void }>;
	/** What stands in a frame that tells the teacher of this seat. */
	markOf: (room: Taught, index: number) => string;
	/** Leads the class to another screen; what stands in a frame that tells a seat of it. */
	step: (room: Taught) => { mark: string; send: () => Promise<unknown> };
}

/** The second is the one after the one at which rooms are seeded. */
const SCREENS = ['fell-verdict', 'half-verdict'];

/** Ours; with `answers` the devices answer to another process of the same database. */
export function ours(origin: string, answers = origin): Place {
	const steps = new Map<string, number>();
	return {
		teacher: ({ assignment, teacher: cookie }) =>
			openStream(origin, { path: `/teach/assignments/${assignment}/live/stream`, cookie }, true),
		seat: ({ assignment, devices }, index) =>
			openStream(origin, {
				path: `/api/live/${assignment}/stream`,
				cookie: devices[index]?.cookie ?? ''
			}),
		device: ({ devices }, index) => openBrowser(answers, deviceOf(devices, index)),
		markOf: ({ devices }, index) => `"seat:${devices[index]?.seat ?? ''}"`,
		step({ assignment, teacher }) {
			const nth = (steps.get(assignment) ?? 0) + 1;
			steps.set(assignment, nth);
			const stop = SCREENS[nth % SCREENS.length] ?? '';
			const act = { type: 'stepped', from: stop, to: stop };
			return {
				mark: `"to":"${stop}"`,
				send: () =>
					post(`${answers}/teach/assignments/${assignment}/live/acts`, {
						headers: { cookie: teacher, origin: answers, 'content-type': 'application/json' },
						body: JSON.stringify({ act })
					})
			};
		}
	};
}

/** The bare floor: the same frames at the same rooms, and nothing behind them. */
export function floor(origin: string): Place {
	let steps = 0;
	const room = ({ assignment }: Taught) => `${origin}/${assignment}`;
	return {
		teacher: ({ assignment }) =>
			openStream(origin, { path: `/${assignment}/teacher`, cookie: '' }, true),
		seat: ({ assignment }) => openStream(origin, { path: `/${assignment}/seat`, cookie: '' }),
		device: (taught, index) =>
			Promise.resolve({
				answer: () => post(`${room(taught)}/seat/${taught.devices[index]?.seat ?? ''}`, {}),
				close: () => undefined
			}),
		markOf: ({ devices }, index) => `"${devices[index]?.seat ?? ''}"`,
		step(taught) {
			const name = `step-${(steps += 1)}`;
			return { mark: `"${name}"`, send: () => post(`${room(taught)}/teacher/${name}`, {}) };
		}
	};
}

function deviceOf<T>(devices: readonly T[], index: number): T {
	const device = devices[index];
	if (!device) throw new RangeError('no such seat');
	return device;
}

async function post(url: string, init: RequestInit): Promise<void> {
	const response = await fetch(url, { ...init, method: 'POST' });
	const text = await response.text();
	if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 300)}`);
}
