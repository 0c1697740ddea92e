import { describe, expect, it } from 'vitest';
import type { ItemPhase } from '../attempt/going-on/item-phase.ts';
import { mayDisclose } from './may-disclose.ts';
import type { Disclosure } from './may-disclose.ts';

const phases: ItemPhase[] = ['open', 'wrong-hidden', 'settled'];
const occasions = [true, false].flatMap((finished) =>
	[99, 100, 101].flatMap((now) => phases.map((phase) => ({ finished, now, phase })))
);

describe('what may be disclosed', () => {
	it.each<[ItemPhase, Disclosure]>([
		['open', 'nothing'],
		['wrong-hidden', 'chosen'],
		['settled', 'everything']
	])('after each answer, of an item that is %s: %s, whatever the time', (phase, disclosure) => {
		for (const occasion of occasions.filter((one) => one.phase === phase)) {
			expect(mayDisclose({ policy: 'each', closesAt: 100, ...occasion })).toBe(disclosure);
		}
	});

	it.each(occasions)(
		'at the end: all once finished, else nothing ($finished, $now, $phase)',
		(occasion) => {
			expect(mayDisclose({ policy: 'end', closesAt: 100, ...occasion })).toBe(
				occasion.finished ? 'everything' : 'nothing'
			);
		}
	);

	it.each(occasions)(
		'on closing: all from that millisecond, else nothing ($finished, $now, $phase)',
		(occasion) => {
			expect(mayDisclose({ policy: 'closing', closesAt: 100, ...occasion })).toBe(
				occasion.now >= 100 ? 'everything' : 'nothing'
			);
		}
	);

	it.each(occasions)(
		'on closing, when it never closes: nothing ($finished, $now, $phase)',
		(occasion) => {
			expect(mayDisclose({ policy: 'closing', ...occasion })).toBe('nothing');
		}
	);
});
