import { checkStoredEvents } from '#lib/core/attempt/kept/stored-event.ts';
import { countAttempt } from '#lib/core/coming-back/attempts-that-count.ts';
import type { Asked, CountedAttempt } from '#lib/core/coming-back/attempts-that-count.ts';
import type { RuleReview } from '#lib/core/coming-back/rule-reviews.ts';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { fits } from '#lib/core/scoring/fits.ts';
import type { Device, LessonOf } from './device.ts';

/** What this device knows of the rules that its learner kept and missed. */
export interface LookBack {
	/** In the order in which they happened. */
	reviews: RuleReview[];
	/** Ids of the bank’s items that this learner was given. */
	met: string[];
	/** Answers that do not count since their questions have changed. */
	setAside: number;
	/** Stored events that could not be read. */
	broken: number;
	/** Ids of modules whose lesson could not be opened. */
	missing: string[];
	/** Modules that an attempt was made at. */
	begun: string[];
	/** Sets that came back, the oldest first. */
	probes: { counted: CountedAttempt; events: AttemptEvent[] }[];
}

/**
 * Reads all attempts of the device. Of several at one module the newest with an answer to be counted stands for it, as
 * it does on the page of its result.
 */
export async function lookBack(device: Device, bank: Asked, lessonOf: LessonOf): Promise<LookBack> {
	const found: LookBack = {
		reviews: [],
		met: [],
		setAside: 0,
		broken: 0,
		missing: [],
		begun: [],
		probes: []
	};
	const lessons = new Map<string, CountedAttempt>();
	const opened = new Map<string, Promise<Asked | undefined>>();
	const open = (module: string) => {
		const opening = opened.get(module) ?? lessonAsked(module, lessonOf);
		opened.set(module, opening);
		return opening;
	};
	for (const { events: stored, digests } of await device.all()) {
		const { events, broken } = checkStoredEvents(stored);
		found.broken += broken.length;
		const begun = events.find((event) => event.type === 'started');
		if (!begun) continue;
		if (begun.asks) {
			const counted = countAttempt({ events: fitting(events, bank), digests }, bank);
			found.probes.push({ counted, events });
			continue;
		}
		const asked = await open(begun.module);
		if (!asked) {
			if (!found.missing.includes(begun.module)) found.missing.push(begun.module);
			continue;
		}
		const counted = countAttempt({ events: fitting(events, asked), digests }, asked);
		if (!lessons.has(begun.module) || counted.reviews.length > 0) {
			lessons.set(begun.module, counted);
		}
		found.met.push(...counted.met);
	}
	const counted = [...lessons.values(), ...found.probes.map((probe) => probe.counted)];
	found.begun = [...lessons.keys()];
	found.reviews = counted.flatMap(({ reviews }) => reviews).sort((a, b) => a.at - b.at);
	found.met.push(...found.probes.flatMap((probe) => probe.counted.met));
	found.setAside = counted.reduce((sum, { setAside }) => sum + setAside, 0);
	return found;
}

async function lessonAsked(module: string, lessonOf: LessonOf): Promise<Asked | undefined> {
	const lesson = await lessonOf(module);
	return lesson && toAsked(lesson);
}

function toAsked({ module, hash, items, digests }: Lesson): Asked {
	return { where: { kind: 'lesson', title: module.title }, hash, items, digests };
}

/** Without answers that their questions cannot have had, which only an edited device holds. */
function fitting(events: readonly AttemptEvent[], { items }: Asked): AttemptEvent[] {
	return events.filter((event) => {
		if (event.type !== 'answered' && event.type !== 'revised') return true;
		const item = items.find(({ id }) => id === event.item);
		return !item || fits(item, event.response);
	});
}
