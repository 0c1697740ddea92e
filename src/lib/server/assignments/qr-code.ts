import { encode } from 'uqr';

/** A QR code to draw: dark squares as one SVG path in a square of this size, quiet border included. */
export interface QrCode {
	size: number;
	path: string;
}

/** The QR code of a link, good enough for the back row: it reads with a seventh of it lost. */
export function drawQrCode(link: string): QrCode {
	const { size, data } = encode(link, { ecc: 'M', border: 4 });
	const squares = data.flatMap((row, y) =>
		row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : []))
	);
	return { size, path: squares.join('') };
}
