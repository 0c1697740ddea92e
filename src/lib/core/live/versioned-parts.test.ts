import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VersionedParts } from './versioned-parts.ts';
import type { InSight } from './versioned-parts.ts';

const all: InSight = () => 0;
type Parts = Record<string, unknown>;

const read = (parts: VersionedParts, after: number, sight: InSight = all) => {
	const changes = parts.since(after, sight);
	return changes && { parts: JSON.parse(changes.json) as Parts, version: changes.version };
};

describe('a part', () => {
	it('is sent once, in its newest state, with its null when it is gone', () => {
		const parts = new VersionedParts();
		expect(parts.version).toBe(0);
		expect(parts.since(0, all)).toBeUndefined();
		parts.put({ a: 1, 'seat:"x"': { name: 'ü' } });
		parts.put({ a: 2 });
		parts.put({ a: 3, b: undefined });
		expect(read(parts, 0)).toEqual({
			parts: { a: 3, 'seat:"x"': { name: 'ü' }, b: null },
			version: 3
		});
		expect(read(parts, 2)).toEqual({ parts: { a: 3, b: null }, version: 3 });
		expect(parts.since(3, all)).toBeUndefined();
	});

	it('that is put as it was changes nothing', () => {
		const parts = new VersionedParts();
		expect(parts.put({ a: { x: [1] } })).toBe(true);
		expect(parts.put({ a: { x: [1] } })).toBe(false);
		expect(parts.put({})).toBe(false);
		expect(parts.version).toBe(1);
	});

	it('that comes into sight later counts as changed then', () => {
		const parts = new VersionedParts();
		parts.put({ a: 1 });
		parts.put({ b: 1 });
		const from: InSight = (part) => (part === 'a' ? 2 : undefined);
		expect(read(parts, 1, from)?.parts).toEqual({ a: 1 });
		expect(parts.since(2, from)).toBeUndefined();
	});
});

const name = fc.constantFrom('room', 'tally:x', 'reasons:x', 'seat:1');
const puts = fc.array(fc.dictionary(name, fc.nat(2), { maxKeys: 3 }), { maxLength: 12 });

it('gives every reader the whole of what is in its sight, whenever it asks, and nothing twice', () => {
	fc.assert(
		fc.property(
			puts,
			fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
			fc.dictionary(name, fc.option(fc.nat(6), { nil: undefined })),
			(states, asks, from) => {
				const parts = new VersionedParts();
				const inSight: InSight = (part) => {
					const since = from[part];
					return since !== undefined && since <= parts.version ? since : undefined;
				};
				let after = 0;
				const had: Parts = {};
				for (const [n, state] of states.entries()) {
					parts.put(state);
					if (!asks[n] && n < states.length - 1) continue;
					const changes = read(parts, after, inSight);
					if (!changes) continue;
					const { parts: brought, version } = changes;
					Object.assign(had, brought);
					after = version;
					expect(parts.since(after, inSight)).toBeUndefined();
				}
				expect(had).toEqual(read(parts, 0, inSight)?.parts ?? {});
			}
		)
	);
});
