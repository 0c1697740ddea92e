import fc from 'fast-check';
import { expect, it } from 'vitest';
import { VersionedParts } from '#lib/core/live/versioned-parts.ts';
import type { LiveParts } from '#lib/core/live/wire.ts';
import { mirror, readMessage } from './mirror.ts';

const names = ['seat:a', 'seat:b', 'seat:c'] as const;
const aPart = fc.option(fc.record({ name: fc.string(), joined: fc.boolean() }), { nil: null });
const aChange = fc.record({
	name: fc.constantFrom(...names),
	part: aPart,
	/** Is the message about it sent? A slow reader skips some. */
	sent: fc.boolean()
});

it('shows what the server has, whichever messages were skipped', () => {
	fc.assert(
		fc.property(fc.array(aChange), (changes) => {
			const room = new VersionedParts();
			const now: Record<string, unknown> = {};
			let version = 0;
			let parts: LiveParts = {};
			const hear = () => {
				const news = room.since(version, () => 0);
				if (!news) return;
				version = news.version;
				parts = mirror(parts, { whole: false, parts: JSON.parse(news.json) as LiveParts });
			};
			for (const { name, part, sent } of changes) {
				room.put({ [name]: part });
				now[name] = part;
				if (sent) hear();
			}
			hear();
			const left = Object.entries(now).filter(([, part]) => part !== null);
			expect(parts).toEqual(Object.fromEntries(left));
		})
	);
});

it('forgets everything before a whole', () => {
	const counts = { seats: 1, joined: 1, answered: {}, finished: 0 };
	expect(mirror({ counts }, { whole: true, parts: { misconceptions: [] } })).toEqual({
		misconceptions: []
	});
});

it.each(['', '<h1>Sign in</h1>', 'null', '[]', '{"id":1}', '{"id":"a","whole":true,"now":1}'])(
	'reads no message in %j',
	(text) => {
		expect(readMessage(text)).toBeUndefined();
	}
);
