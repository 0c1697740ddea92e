/** Chance from outside: given `below` (a whole number, at least 1), a whole number from 0 up to but not including it. */
export type PickBelow = (below: number) => number;

/**
 * The signs of a join code: consonants, and the digits that stand for no letter. No vowel, and no
 * digit read as one (3 as E, 4 as A), so no word can arise.
 */
export const JOIN_CODE_SIGNS = '79BCDFGHJKMNPQRSTVWXZ';

/** How many signs a join code has. */
export const JOIN_CODE_LENGTH = 6;

// Read as words although they have no vowel.
const RUDE = ['WTF', 'FCK', 'FKN', 'SHT', 'CNT', 'DCK', 'PRN', 'NGR', 'NZ'];

const READABLE = new RegExp(`^[${JOIN_CODE_SIGNS}]{${String(JOIN_CODE_LENGTH)}}$`);

/** A join code of six signs in capitals, drawn by `pick`; throws RangeError when `pick` leaves its range. */
export function makeJoinCode(pick: PickBelow): string {
	let code = '';
	while (code.length < JOIN_CODE_LENGTH) {
		const signs = signsAfter(code);
		const sign = signs[pick(signs.length)];
		if (sign === undefined) throw new RangeError('pick went outside its range');
		code += sign;
	}
	return code;
}

/** No sign twice running, since doubles are lost in copying, and none that ends a rude abbreviation. */
function signsAfter(code: string): string[] {
	return JOIN_CODE_SIGNS.split('').filter(
		(sign) => !code.endsWith(sign) && !RUDE.some((rude) => (code + sign).endsWith(rude))
	);
}

/** The join code that was typed, in capitals without spaces and hyphens; undefined when it cannot be one. */
export function readJoinCode(typed: string): string | undefined {
	const code = typed.replace(/[\s\u2010-\u2015-]/g, '');
	// Only plain letters may change case: ſ would become S.
	return /^[a-z0-9]*$/i.test(code) && READABLE.test(code.toUpperCase())
		? code.toUpperCase()
		: undefined;
}
