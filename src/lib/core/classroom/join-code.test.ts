import fc from 'fast-check';
import { expect, it } from 'vitest';
import { JOIN_CODE_SIGNS, makeJoinCode, readJoinCode } from './join-code.ts';

const anyCode = fc.array(fc.nat(), { minLength: 6, maxLength: 6 }).map((draws) => {
	const left = [...draws];
	return makeJoinCode((below) => (left.shift() ?? 0) % below);
});

it('draws from distinct signs without vowels and look-alikes', () => {
	expect(new Set(JOIN_CODE_SIGNS).size).toBe(JOIN_CODE_SIGNS.length);
	expect(JOIN_CODE_SIGNS).toMatch(/^[2-9B-Z]+$/);
	expect(JOIN_CODE_SIGNS).not.toMatch(/[AEIOUYL0-68]/);
});

it('makes six signs, never the same twice running', () => {
	fc.assert(
		fc.property(anyCode, (code) => {
			expect(code).toMatch(new RegExp(`^[${JOIN_CODE_SIGNS}]{6}$`));
			expect(code).not.toMatch(/(.)\1/);
		})
	);
});

it('can use every sign', () => {
	const firsts = Array.from(JOIN_CODE_SIGNS, (_, at) => {
		const draws = [at];
		return makeJoinCode(() => draws.shift() ?? 0)[0];
	});
	expect(firsts.join('')).toBe(JOIN_CODE_SIGNS);
});

it('refuses a pick outside its range', () => {
	expect(() => makeJoinCode((below) => below)).toThrow(RangeError);
});

it('reads a made code back from any case, with spaces and hyphens anywhere', () => {
	const style = fc.record({ lower: fc.boolean(), gap: fc.constantFrom('', ' ', '-', ' – ', '\t') });
	const styles = fc.array(style, { minLength: 6, maxLength: 6 });
	fc.assert(
		fc.property(anyCode, styles, (code, each) => {
			const typed = each.map(({ lower, gap }, at) => {
				const sign = code.charAt(at);
				return gap + (lower ? sign.toLowerCase() : sign) + gap;
			});
			expect(readJoinCode(typed.join(''))).toBe(code);
		})
	);
});

it.each(['', 'BCDFG', 'BCDFGHJ', 'BCDFGA', 'BCDFG0', 'BCDFG1', 'BCD_FG', 'BCDFG.', 'BCDFGſ'])(
	'refuses %j',
	(typed) => {
		expect(readJoinCode(typed)).toBeUndefined();
	}
);

it.each(['WTF', 'FCK', 'SHT', 'CNT'])('never spells %s, whatever is drawn third', (rude) => {
	const [first = '', second = ''] = rude;
	const start = [
		JOIN_CODE_SIGNS.indexOf(first),
		JOIN_CODE_SIGNS.replace(first, '').indexOf(second)
	];
	for (let third = 0; third < JOIN_CODE_SIGNS.length; third += 1) {
		const draws = [...start, third];
		const code = makeJoinCode((below) => Math.min(draws.shift() ?? 0, below - 1));
		expect(code.slice(0, 2)).toBe(first + second);
		expect(code).not.toContain(rude);
	}
});
