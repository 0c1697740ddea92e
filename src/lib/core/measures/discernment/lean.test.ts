import fc from 'fast-check';
import { expect, it } from 'vitest';
import { discernment } from './discernment.ts';
import { leanOf } from './lean.ts';

it.each([
	[{ signal: 6, doubted: 4, noise: 6, accepted: 1 }, 'doubt'],
	[{ signal: 6, doubted: 1, noise: 6, accepted: 4 }, 'belief'],
	[{ signal: 6, doubted: 0, noise: 6, accepted: 0 }, 'neither'],
	[{ signal: 6, doubted: 6, noise: 6, accepted: 6 }, 'reversed'],
	[{ signal: 6, doubted: 6, noise: 6, accepted: 4 }, 'reversed'],
	[{ signal: 6, doubted: 6, noise: 6, accepted: 3 }, 'doubt'],
	[{ signal: 6, doubted: 3, noise: 6, accepted: 6 }, 'belief'],
	[{ signal: 6, doubted: 3, noise: 6, accepted: 3 }, 'neither'],
	[{ signal: 3, doubted: 3, noise: 9, accepted: 9 }, 'too-few'],
	[{ signal: 5, doubted: 1, noise: 5, accepted: 0 }, 'neither'],
	[{ signal: 5, doubted: 2, noise: 5, accepted: 0 }, 'doubt'],
	[{ signal: 4, doubted: 0, noise: 12, accepted: 3 }, 'neither'],
	[{ signal: 4, doubted: 0, noise: 12, accepted: 4 }, 'belief'],
	[{ signal: 3, doubted: 3, noise: 9, accepted: 0 }, 'too-few'],
	[{ signal: 0, doubted: 0, noise: 0, accepted: 0 }, 'too-few']
] as const)('of %j says %s', (counts, lean) => {
	expect(leanOf(counts)).toBe(lean);
});

it('never names the direction against the sign of c', () => {
	const group = fc
		.integer({ min: 0, max: 40 })
		.chain((all) => fc.tuple(fc.constant(all), fc.integer({ min: 0, max: all })));
	fc.assert(
		fc.property(group, group, ([signal, doubted], [noise, accepted]) => {
			const lean = leanOf({ signal, doubted, noise, accepted });
			const { c } = discernment({ signal, hits: signal - doubted, noise, falseAlarms: accepted });
			if (lean === 'doubt') expect(c).toBeGreaterThan(0);
			if (lean === 'belief') expect(c).toBeLessThan(0);
		})
	);
});
