import { expect, it } from 'vitest';
import { drawQrCode } from './qr-code.ts';

const { size, path } = drawQrCode('http://10.0.0.5:4173/join/BCDFGH');
const dark = (x: number, y: number) => path.includes(`M${x} ${y}h1v1h-1z`);

it('draws the corners that cameras look for', () => {
	const corners = [
		[4, 4],
		[size - 11, 4],
		[4, size - 11]
	] as const;
	for (const [left, top] of corners) {
		const row = Array.from({ length: 7 }, (_, x) => dark(left + x, top));
		const middle = Array.from({ length: 7 }, (_, x) => dark(left + x, top + 3));
		expect(row).toEqual([true, true, true, true, true, true, true]);
		expect(middle).toEqual([true, false, true, true, true, false, true]);
	}
});

it('leaves the quiet border that cameras need', () => {
	for (let x = 0; x < size; x += 1) {
		for (const edge of [0, 1, 2, 3, size - 1, size - 4]) {
			expect(dark(x, edge)).toBe(false);
			expect(dark(edge, x)).toBe(false);
		}
	}
});

it('draws another link otherwise', () => {
	expect(drawQrCode('http://10.0.0.5:4173/join/BCDFGJ').path).not.toBe(path);
});
