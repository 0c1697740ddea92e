import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ResponseQuery } from '#lib/core/results/responses-behind.ts';
import { responsesBehind } from '#lib/core/results/responses-behind.ts';
import ClassMeasures from './ClassMeasures.svelte';
import Commonest from './Commonest.svelte';
import Figures from './Figures.svelte';
import HeatMap from './HeatMap.svelte';
import ItemList from './ItemList.svelte';
import Students from './Students.svelte';
import { someResults } from './testing/shown.ts';

const { lesson, results, shown, assignment } = someResults(30);
const common = { lesson, assignment, linked: true };

/** What a link asks for, or undefined where it leads elsewhere. */
function queryOf(link: HTMLAnchorElement): ResponseQuery | undefined {
	const { pathname, searchParams } = new URL(link.href);
	if (!pathname.endsWith('/results/responses')) return undefined;
	return Object.fromEntries(searchParams);
}

/** The count that a link shows or that stands beside it; points and means count no answers. */
function countOf(link: HTMLAnchorElement): number | undefined {
	const [own, around] = [link.textContent, link.parentElement?.textContent ?? ''];
	if (/point|^[+−]/.test(own)) return undefined;
	const [, beside] = /(\d+) of \d+/.exec(`${own} ${around}`) ?? [];
	return Number(beside ?? /\d+/.exec(own)?.[0]);
}

function expectAllToOpen(container: HTMLElement, links: number) {
	const found = [...container.querySelectorAll('a')].flatMap((link) => {
		const query = queryOf(link);
		return query ? [{ link, query }] : [];
	});
	expect(found.length).toBeGreaterThanOrEqual(links);
	for (const { link, query } of found) {
		const behind = responsesBehind(results, query);
		const people = new Set(behind.map(({ seat }) => seat)).size;
		const where = `${link.textContent} ${link.search}`;
		expect(behind.length, where).toBeGreaterThan(0);
		const isOfPoints =
			query.seat !== undefined && /^(first|last|counting|all)$/.test(query.measure ?? '');
		const count = countOf(link);
		if (count === undefined || isOfPoints) continue;
		expect(query.misconception ? people : behind.length, where).toBe(count);
	}
}

it('every number of the first screen opens to as many answers as it counts', async () => {
	const { misconceptions, heat } = shown;
	const figures = await render(Figures, { shown, assignment, linked: true });
	expectAllToOpen(figures.container, 3);
	const commonest = await render(Commonest, { misconceptions, ...common });
	expectAllToOpen(commonest.container, 3);
	const map = await render(HeatMap, { heat, ...common });
	expectAllToOpen(map.container, heat.length * 2);
});

it('every count of a question opens to as many answers', async () => {
	const screen = await render(ItemList, { items: shown.items, struck: [], ...common });
	const options = shown.items.flatMap(({ options: all }) => all ?? []);
	const chosen = options.filter(({ count }) => count > 0);
	expectAllToOpen(screen.container, shown.items.length + chosen.length);
});

it('every number of a student opens to that student’s answers', async () => {
	const { seats } = shown;
	const screen = await render(Students, { seats, names: {}, assignment });
	const begun = seats.filter(({ answered }) => answered > 0);
	expectAllToOpen(screen.container, begun.length * 4);
	for (const link of screen.container.querySelectorAll('a')) {
		expect(seats.map(({ seat }) => seat)).toContain(queryOf(link)?.seat);
	}
});

it('every measure of the class opens to the answers that it is made of', async () => {
	const screen = await render(ClassMeasures, { shown, assignment, linked: true });
	// d′ and c, right first and last, four changes, two counts for each of three levels.
	expectAllToOpen(screen.container, 2 + 2 + 4 + 6);
});
