import { describe, expect, it } from 'vitest';
import type { Keying } from '../schema/keying.ts';
import { aModule, smallModule } from '../testing/small-module.ts';
import { compareKeyers, keyingSlips } from './compare.ts';

const same = Object.fromEntries(
	smallModule.statements.map(({ id, voice, verdict }) => [id, { ...(voice && { voice }), verdict }])
);

function keying(answers: Keying['answers'] = same, more: Partial<Keying> = {}): Keying {
	const module = { module: 'small', version: '1.0.0', keyer: 'A. B.', keyedAt: '2026-01-05' };
	return { format: 1, ...module, answers, ...more };
}

describe('two keyers', () => {
	it('who agree in everything have a κ of 1 on each question, and nothing in dispute', () => {
		const { voice, verdict, disputed } = compareKeyers(smallModule, keying());
		expect([voice?.kappa, verdict?.kappa, disputed]).toEqual([1, 1, []]);
		expect(voice?.things).toBe(smallModule.statements.filter((one) => one.voice).length);
		expect(verdict?.things).toBe(smallModule.statements.length);
	});

	it('who differ are compared on each question by itself', () => {
		const other = { ...same, paid: { voice: 'narration', verdict: 'partly' } } as const;
		const { voice, verdict, disputed } = compareKeyers(smallModule, keying(other));
		const paid = smallModule.statements.find(({ id }) => id === 'paid');
		expect(disputed).toEqual([
			{
				statement: 'paid',
				voice: [paid?.voice, 'narration'],
				verdict: [paid?.verdict, 'partly']
			}
		]);
		expect(voice?.share).toBeLessThan(1);
		expect(verdict?.kappa).toBeLessThan(1);
	});
});

describe('a keying', () => {
	it('that is whole and agrees stands beside its module', () => {
		expect(keyingSlips(smallModule, keying())).toEqual([]);
	});

	it('names what is missing, what is strange, and whose it is', () => {
		const { paid: _paid, ...rest } = same;
		const strange = { ...rest, ghost: { verdict: 'partly' } } as const;
		expect(keyingSlips(smallModule, keying(strange, { module: 'large' }))).toEqual([
			'module: it is a keying of “large”; put it into that folder.',
			'answers.ghost: the module has no statement “ghost”.',
			'answers: statement “paid” is not keyed; key every one.'
		]);
	});

	it('that differs asks for discussion in place of a score', () => {
		const differing = keying({ ...same, safe: { voice: 'narration', verdict: 'partly' } });
		expect(keyingSlips(smallModule, differing).join()).toContain('mark it `discussion: true`');
		const items = smallModule.items.map((item) =>
			item.statement === 'safe' ? { ...item, discussion: true as const } : item
		);
		expect(keyingSlips(aModule({ items }), differing)).toEqual([]);
	});
});
