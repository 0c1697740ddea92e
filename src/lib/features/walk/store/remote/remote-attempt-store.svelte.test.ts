import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { withoutKeys } from '#lib/core/assigned/learner-lesson.ts';
import { foldAttempt } from '#lib/core/attempt/fold.ts';
import { aLongerLesson } from '#lib/core/testing/longer-lesson.ts';
import { Assigned } from '../../assigned/assigned.svelte.ts';
import type { SideParts } from '../../assigned/side.ts';
import { Attempt } from '../../attempt.svelte.ts';
import { IndexedDevice } from './indexed-device.ts';
import { AServer, aStanding } from './testing/a-server.ts';
import type { Network } from './testing/a-server.ts';

const RUNS = 200;
/** Two tabs of one device, and another device. */
const TABS = [0, 0, 1];

const lesson = withoutKeys(aLongerLesson());

type Act =
	| { act: 'answer' | 'move' | 'reload'; tab: number }
	| { act: 'at once' }
	| { act: 'wait' }
	| { act: 'network'; device: number; network: Network };

const tab = fc.nat(TABS.length - 1);
const anyActs: fc.Arbitrary<Act[]> = fc.array(
	fc.oneof(
		{ weight: 4, arbitrary: fc.record({ act: fc.constant('answer' as const), tab }) },
		fc.record({ act: fc.constantFrom('move' as const, 'reload' as const), tab }),
		fc.record({ act: fc.constantFrom('at once' as const, 'wait' as const) }),
		{
			weight: 3,
			arbitrary: fc.record({
				act: fc.constant('network' as const),
				device: fc.nat(1),
				network: fc.constantFrom<Network>('on', 'off', 'deaf', 'twice', 'slow')
			})
		}
	),
	{ minLength: 4, maxLength: 14 }
);

/** One class room: a server, two devices, three tabs. */
class Room {
	readonly server = new AServer();
	readonly attempt = uuidv7();
	readonly networks: Network[] = ['on', 'on'];
	readonly #devices = TABS.map((device) => IndexedDevice.open(`test-${device}-${this.attempt}`));
	readonly #tabs: { attempt: Attempt; side: Assigned }[] = [];
	/** Every event that a tab said was durable. */
	readonly written = new Set<string>();

	async open(tab: number) {
		this.#tabs[tab]?.attempt.close();
		const network = () => this.networks[TABS[tab] ?? 0] ?? 'on';
		const reached = network() !== 'off';
		const data = {
			attempt: this.attempt,
			seatName: 'Quiet Heron',
			address: '',
			seat: '',
			join: '',
			live: '',
			standing: aStanding(),
			// Without a network the page comes from the worker, as it was at some time.
			events: reached ? [...this.server.events.values()] : []
		};
		const device = await this.#devices[tab];
		if (!device) throw new Error(`there is no tab ${tab}`);
		await device.keep(data.events);
		const side = new Assigned(lesson, data, {
			parts: {} as SideParts,
			device: () => Promise.resolve(device),
			transport: this.server.transport(network),
			inClass: () => Promise.reject(new Error('no class'))
		});
		const attempt = new Attempt(lesson, [], side);
		this.#tabs[tab] = { attempt, side };
		await attempt.load(() => side.open());
	}

	async answer(tab: number) {
		const { attempt } = this.#tab(tab);
		const stop = attempt.path.find(({ step, item }) => step === 'walk' && item);
		if (!stop) throw new Error('the walk asks something');
		await attempt.answer(stop, { kind: 'choice', option: 'narration' }, 'sure');
		this.#note(attempt);
	}

	async move(tab: number) {
		const { attempt } = this.#tab(tab);
		const stop = attempt.path[1];
		if (stop) await attempt.move(stop);
		this.#note(attempt);
	}

	/** Everybody has a network again, and everything is sent. */
	async settle() {
		this.networks.fill('on');
		dispatchEvent(new Event('online'));
		const isSent = async () => {
			const held = await this.held();
			return held.every((of) => of.every(({ state }) => state !== 'queued'));
		};
		await vi.waitUntil(
			async () => this.#tabs.every(({ side }) => side.keeping === 'saved') && (await isSent()),
			{ interval: 2, timeout: 10_000 }
		);
	}

	async held() {
		const devices = await Promise.all(this.#devices);
		return Promise.all(devices.map((device) => device.held(this.attempt)));
	}

	eventsIn(tab: number) {
		return this.#tab(tab).attempt.events;
	}

	close() {
		for (const { attempt } of this.#tabs) attempt.close();
		for (const device of [0, 1]) indexedDB.deleteDatabase(`test-${device}-${this.attempt}`);
	}

	#tab(tab: number) {
		const found = this.#tabs[tab];
		if (!found) throw new Error(`tab ${tab} is not open`);
		return found;
	}

	#note(attempt: Attempt) {
		for (const { id } of attempt.events) this.written.add(id);
	}
}

async function play(room: Room, act: Act) {
	switch (act.act) {
		case 'answer':
			return room.answer(act.tab);
		case 'move':
			return room.move(act.tab);
		case 'reload':
			return room.open(act.tab);
		case 'at once':
			await Promise.all(TABS.map((_, tab) => room.answer(tab)));
			return;
		case 'wait':
			return new Promise<void>((resolve) => setTimeout(resolve, 3));
		case 'network':
			room.networks[act.device] = act.network;
	}
}

it(
	'ends with exactly what was written, once, at the server and in every tab',
	{ timeout: 240_000 },
	async () => {
		await fc.assert(
			fc.asyncProperty(anyActs, async (acts) => {
				const room = new Room();
				for (const tab of TABS.keys()) await room.open(tab);
				for (const act of acts) await play(room, act);
				await room.settle();
				expect([...room.server.events.keys()].sort()).toEqual([...room.written].sort());
				const atServer = foldAttempt([...room.server.events.values()]);
				for (const tab of TABS.keys()) {
					await room.open(tab);
					expect(foldAttempt(room.eventsIn(tab))).toEqual(atServer);
				}
				for (const held of await room.held()) {
					expect(held.filter(({ state }) => state !== 'kept')).toEqual([]);
				}
				room.close();
			}),
			{ numRuns: RUNS }
		);
	}
);
