import { openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import type { EventBody } from '#lib/core/attempt/new-event.ts';
import { newEvent } from '#lib/core/attempt/new-event.ts';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Bank } from '#lib/core/schema/bank.ts';
import { score } from '#lib/core/scoring/score.ts';
import { smallBank } from '#lib/core/testing/small-bank.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import { wrongResponse } from '#lib/core/testing/wrong-response.ts';
import { answered, started, uuid } from '#lib/core/testing/events.ts';
import { EveryAttempt } from '#lib/features/walk/store/every-attempt.ts';
import type { Database, Tables } from '#lib/features/walk/store/database.ts';
import { ComingBackHere } from './coming-back-here.svelte.ts';

const DAY = 86_400_000;
const monday = Date.parse('2026-01-05T10:00:00Z');
const lesson = aLesson();
const missable = lesson.items.find(
	(item) => item.kind === 'choice' && item.scale === 'voice' && !item.discussion
);
const [idea] = missable ? score(missable, wrongResponse(missable)).misconceptions : [];
if (missable?.kind !== 'choice' || !idea) throw new Error('the small module asks who speaks');
const { id: item, key } = missable;

/** The small bank, with or without items that ask about the idea. */
function aBank(asks: boolean): Bank {
	const bank = smallBank();
	for (const { key } of bank.items) {
		for (const why of Object.values(key.rationales)) {
			if (why.misconception === idea && !asks) why.misconception = 'risk-is-count';
		}
	}
	return bank;
}

const nextOf = (here: ComingBackHere) => here.probe?.next?.id;

let database: Database;
let full: boolean;
/** Modules whose lesson was asked for. */
let opened: string[];
let next: number;

/** The store of the device, which can be full. */
class Store extends EveryAttempt {
	override append(...added: Parameters<EveryAttempt['append']>): Promise<void> {
		return full
			? Promise.reject(new DOMException('', 'QuotaExceededError'))
			: super.append(...added);
	}
}

beforeEach(async () => {
	full = false;
	opened = [];
	next = 1;
	const name = `coming-back-${crypto.randomUUID()}`;
	database = await openDB<Tables>(name, 1, {
		upgrade(opened) {
			const events = opened.createObjectStore('events', { keyPath: 'id' });
			events.createIndex('attempt', 'attempt');
			events.createIndex('module', 'module');
			opened.createObjectStore('digests', { keyPath: 'hash' });
			opened.createObjectStore('device');
		}
	});
});

/** One more attempt of this device, in which these things happened. */
async function given(attempt: number, ...bodies: EventBody[]): Promise<AttemptEvent[]> {
	const events = bodies.map((body, index) =>
		newEvent(body, {
			id: uuid(next++),
			attempt: uuid(1000 + attempt),
			device: '9f1c2d3e-4b5a-4c6d-9e7f-0123456789ab',
			seq: index + 1,
			at: new Date(monday).toISOString()
		})
	);
	await new EveryAttempt(database).append(events);
	return events;
}

async function comesBack(days: number, bank = aBank(true)): Promise<ComingBackHere> {
	const here = new ComingBackHere({
		bank,
		hash: 'c'.repeat(64),
		digests: {},
		title: 'Questions that came back',
		open: () => Promise.resolve(new Store(database)),
		lessonOf: (module) => {
			opened.push(module);
			return Promise.resolve(module === 'small' ? lesson : undefined);
		},
		now: () => monday + days * DAY
	});
	await here.load();
	return here;
}

const begun = () => started('small', lesson.hash);
const missed = () => answered(item, wrongResponse(missable));

it('finds nothing on a new device', async () => {
	const here = await comesBack(0);
	expect(here.status).toBe('ready');
	expect(here.found?.begun).toEqual([]);
	expect(here.due).toMatchObject({ due: [], later: [], kept: [] });
});

it('counts what cannot be read, and names a module that is gone', async () => {
	const [first] = await given(1, begun(), missed());
	await given(2, started('gone'), missed());
	await database.put('events', { ...first, id: uuid(99), type: 'deleted' } as never);
	const here = await comesBack(8);
	expect(here.found).toMatchObject({ broken: 1, missing: ['gone'], begun: ['small'] });
	expect(here.due.due).toHaveLength(1);
});

it('goes by the newest attempt at a lesson that has an answer', async () => {
	await given(1, begun(), missed());
	await given(2, begun());
	expect((await comesBack(8)).due.due).toHaveLength(1);
	await given(3, begun(), answered(item, { kind: 'choice', option: key.correct }));
	expect((await comesBack(8)).due.due).toEqual([]);
});

it('keeps an answer before it goes on, and tells when it cannot', async () => {
	await given(1, begun(), missed());
	const here = await comesBack(8);
	await here.begin();
	const asked = here.probe?.next;
	if (!asked) throw new Error('a set was begun');
	full = true;
	await here.answer(asked.id, 'said', 'sure');
	expect(here.unsaved).toBe(true);
	expect(nextOf(here)).toBe(asked.id);
	full = false;
	await here.answer(asked.id, 'said', 'sure');
	expect(here.unsaved).toBe(false);
	expect(here.probe.answers).toEqual([{ item: asked, given: 'said' }]);
	await here.answer(asked.id, 'shown', 'sure');
	expect(here.probe.answers[0]?.given).toBe('said');

	const again = await comesBack(8);
	expect(nextOf(again)).toBe(nextOf(here));
});

it('tells when a set could not be begun, and begins none after what another tab has done', async () => {
	await given(1, begun(), missed());
	const [here, other] = [await comesBack(8), await comesBack(8)];
	full = true;
	await here.begin();
	expect(here.unsaved).toBe(true);
	expect(here.probe).toBeUndefined();
	full = false;
	await other.begin();
	for (let asked = nextOf(other); asked; asked = nextOf(other)) {
		await other.answer(asked, 'said', 'sure');
	}
	const events = await database.getAll('events');
	await here.begin();
	expect(here.unsaved).toBe(false);
	expect(await database.getAll('events')).toEqual(events);
	expect(here.probe?.answers).toEqual(other.probe?.answers);
});

it('counts what was done under a clock that was set back', async () => {
	await given(1, begun(), missed());
	const here = await comesBack(-3);
	expect(here.due.clockBehind).toBe(monday);
	await here.begin();
	for (let asked = here.probe?.next; asked; asked = here.probe?.next) {
		await here.answer(asked.id, asked.key.correct, 'sure');
	}
	expect(here.askedRules.map(({ rule }) => rule)).toContain(idea);
	const [returning] = (await comesBack(6)).due.later;
	expect(returning?.reviews.map(({ where }) => where.kind)).toEqual(['lesson', 'probe']);
});

it('takes one answer to a question that two tabs show', async () => {
	await given(1, begun(), missed());
	const [here, other] = [await comesBack(8), await comesBack(8)];
	await here.begin();
	await other.begin();
	const asked = nextOf(here) ?? '';
	await here.answer(asked, 'said', 'sure');
	await other.answer(asked, 'shown', 'sure');
	expect(other.probe?.answers).toEqual(here.probe?.answers);
	expect(other.probe?.answers[0]?.given).toBe('said');
	expect(
		(await database.getAll('events')).filter((event) => 'item' in event && event.item === asked)
	).toHaveLength(1);
});

it('opens a lesson once, however often it was done', async () => {
	for (let attempt = 1; attempt <= 3; attempt += 1) await given(attempt, begun(), missed());
	await comesBack(8);
	expect(opened).toEqual(['small']);
});

it('names a rule for which no text is left, and begins no set without one', async () => {
	await given(1, begun(), missed());
	const here = await comesBack(8, aBank(false));
	expect(here.without).toEqual([idea]);
	await here.begin();
	expect(here.probe).toBeUndefined();
	expect((await comesBack(8)).without).toEqual([]);
});
