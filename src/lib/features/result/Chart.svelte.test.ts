import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../app.css';
import Chart from './Chart.svelte';

const even = 'as sure as right';
const stated = [0.5, 0.75, 0.95];
const barsOf = (shares: readonly number[]) =>
	shares.map((share, index) => ({
		label: ['Guess', 'Think so', 'Sure'][index] ?? '',
		share,
		stated: stated[index] ?? 1,
		text: '12 of 12'
	}));

it.each([
	[[0.5, 0.75, 0.95]],
	[[1, 1, 1]],
	[[0, 0, 0]],
	[[0.2, 0.6, 1]],
	[[1, 0.5, 0.9]],
	[[0.9, 0.7]]
])('keeps the name of the dashed line clear of everything drawn for %j', async (shares) => {
	const screen = await render(Chart, { name: 'Share', even, bars: barsOf(shares) });
	const svg = screen.getByRole('img').element();
	const name = screen.getByText(even).element();
	const box = name.getBoundingClientRect();
	const drawn = [...svg.querySelectorAll('text, circle, path.line, path.even')].filter(
		(element) => element !== name
	);
	expect(drawn.length).toBeGreaterThan(4);
	for (const element of drawn) {
		const other = element.getBoundingClientRect();
		const apart =
			other.right <= box.left ||
			other.left >= box.right ||
			other.bottom <= box.top ||
			other.top >= box.bottom;
		expect(apart, `${element.tagName} ${element.textContent}`).toBe(true);
	}
	expect(box.right).toBeLessThanOrEqual(svg.getBoundingClientRect().right);
});
