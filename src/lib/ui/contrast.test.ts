import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const days = new Map<string, string>();
const nights = new Map<string, string>();
for (const [, name = '', day = '', night = ''] of css
	.slice(0, css.indexOf('@media'))
	.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)) {
	days.set(name, day);
	nights.set(name, night);
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colors: Map<string, string>, one: string, other: string): number {
	const [low = 0, high = 0] = [one, other]
		.map((name) => luminance(colors.get(name) ?? 'absent'))
		.sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'sheet', 'rule-2'];
const voices = ['said', 'shown', 'told', 'slate'];
const pair = (one: string, other: string): [string, string] => [one, other];
const texts = [
	...['ink', 'ink-2', ...voices].flatMap((text) => grounds.map((ground) => pair(text, ground))),
	...voices.flatMap((voice) => [voice, 'ink', 'ink-2'].map((text) => pair(text, `${voice}-tint`))),
	pair('action-ink', 'action')
];
const lines = ['edge', 'focus', 'action', ...voices].flatMap((line) => [
	pair(line, 'paper'),
	pair(line, 'sheet')
]);

it('tells black from white by 21 to 1', () => {
	const colors = new Map([
		['black', '#000000'],
		['white', '#ffffff']
	]);
	expect(contrast(colors, 'white', 'black')).toBeCloseTo(21);
});

describe.each([
	['day', days],
	['night', nights]
])('by %s', (_, colors) => {
	it.each(texts)('%s is readable on %s', (text, ground) => {
		expect(contrast(colors, text, ground)).toBeGreaterThanOrEqual(4.5);
	});

	it.each(lines)('%s stands out from %s', (line, ground) => {
		expect(contrast(colors, line, ground)).toBeGreaterThanOrEqual(3);
	});
});
