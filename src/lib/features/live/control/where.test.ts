import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lesson } from '#lib/core/assigned/testing/received.ts';
import { lessonPath } from '#lib/core/attempt/going-on/path.ts';
import { byPart, itemsOf, shortWords, stepTo, stepToPart, whereIs } from './where.ts';

const path = lessonPath(lesson);
const at = (from: string, to = from) => whereIs(path, { from, to });

describe('where the class is', () => {
	it('leads on from the last screen and back from the first', () => {
		const where = at('warm-bus', 'warm-pool');
		expect([where.back?.id, where.next?.id, where.position]).toEqual(['cover', 'safe-voice', 2]);
		expect(where.isOfPart).toBe(false);
		expect(at('warm-bus').isOfPart).toBe(true);
	});

	it('has nothing before the first screen and nothing after the last', () => {
		expect(at('cover').back).toBeUndefined();
		expect(at('result').next).toBeUndefined();
	});

	it('is at the first screen when it knows none of these names', () => {
		expect(at('gone').stops.map(({ id }) => id)).toEqual(['cover']);
	});

	it('comes to every screen by next, and to every one again by back', () => {
		fc.assert(
			fc.property(fc.nat(path.length - 2), (place) => {
				const here = at(path[place]?.id ?? '');
				const there = at(here.next?.id ?? '');
				expect(there.position).toBe(place + 2);
				expect(there.back?.id).toBe(path[place]?.id);
			})
		);
	});
});

it('names the acts by the first and the last screen', () => {
	const { part, stops } = at('warm-pool');
	expect(stepToPart(part)).toEqual({ type: 'stepped', from: 'warm-bus', to: 'warm-pool' });
	expect(stepToPart([])).toBeUndefined();
	const [stop] = stops;
	expect(stop && stepTo(stop)).toEqual({ type: 'stepped', from: 'warm-pool', to: 'warm-pool' });
});

it('lists the parts with all their screens once', () => {
	const parts = byPart(path);
	expect(parts.map(({ step }) => step)).toEqual(lesson.steps.map(({ kind }) => kind));
	expect(parts.flatMap(({ stops }) => stops)).toEqual(path);
	expect(itemsOf(parts[1]?.stops ?? [])).toEqual(['warm-bus', 'warm-pool']);
});

it('says in short what stands on a screen', () => {
	const words = (id: string, most?: number) => {
		const stop = path.find((each) => each.id === id);
		return stop && shortWords(lesson, stop, most);
	};
	expect(words('cover')).toBeUndefined();
	expect(words('read-lead')).toBe('The town put in twelve crossings last spring.');
	expect(words('read-lead', 20)).toBe('The town put in…');
	expect(words('paid-voice')).toBe('“The town paid for every crossing from its own budget”');
});
