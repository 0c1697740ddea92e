import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../app.css';
import BeforeAndAfter from './BeforeAndAfter.svelte';
import ClassMeasures from './ClassMeasures.svelte';
import Commonest from './Commonest.svelte';
import Empty from './Empty.svelte';
import Figures from './Figures.svelte';
import HeatMap from './HeatMap.svelte';
import ItemList from './ItemList.svelte';
import Responses from './answers/Responses.svelte';
import Students from './Students.svelte';
import { someResults } from './testing/shown.ts';

const { lesson, results, shown, projected, assignment } = someResults(30);
const few = someResults(4);
const own = { lesson, assignment, linked: true };
const room = { lesson, assignment, linked: false };
const percent = (share: number | undefined) => `${Math.round((share ?? NaN) * 100)}%`;

describe('before and after', () => {
	it('shows the share right of each set, and the change with its interval', async () => {
		const screen = await render(BeforeAndAfter, { forms: shown.forms });
		const rows = [...screen.container.querySelectorAll('tbody tr')];
		const expected = shown.forms.forms.map(({ right }) => percent(right?.value));
		expect(rows.map((row) => row.querySelectorAll('td')[1]?.textContent)).toEqual(expected);
		const { change, paired } = shown.forms;
		const points = Math.round((change?.value ?? NaN) * 100);
		const sentence = screen.getByText(`changed by`, { exact: false }).element().textContent;
		expect(sentence).toContain(String(Math.abs(points)));
		expect(sentence).toContain(`${paired} students answered both`);
	});

	it('says why nothing is shown of four students', async () => {
		const screen = await render(BeforeAndAfter, { forms: few.shown.forms });
		await expect
			.element(screen.getByText('The change is not shown', { exact: false }))
			.toBeVisible();
		expect(screen.container.querySelector('tbody')?.textContent).not.toContain('%');
	});

	it('has a row for those to whom what they missed came back, and none where nobody was', async () => {
		const later = { learners: 6, right: { value: 0.62, low: 0.4, high: 0.8 }, days: 9.5 };
		const screen = await render(BeforeAndAfter, { forms: shown.forms, later });
		const row = screen.getByRole('row', { name: /^Later, coming back/ });
		const cells = [...row.element().querySelectorAll('td')].map(({ textContent }) => textContent);
		expect(cells.slice(0, 2)).toEqual(['6', '62%']);
		expect(cells[2]).toMatch(/^40%.to.80%$/u);
		await expect.element(screen.getByText('within 10 days', { exact: false })).toBeVisible();
		await screen.rerender({ later: { learners: 4, right: undefined, days: undefined } });
		expect(row.element().textContent).toContain('fewer than five students');
		expect(row.element().textContent).not.toContain('%');
		await screen.rerender({ later: { learners: 0, right: undefined, days: undefined } });
		await expect.element(row).not.toBeInTheDocument();
	});
});

describe('the heat map', () => {
	it('marks each judged statement in the text, deeper the more of the class misjudged it', async () => {
		const screen = await render(HeatMap, { heat: shown.heat, ...own });
		const marks = [...screen.container.querySelectorAll<HTMLElement>('.text mark')];
		const tints = shown.heat.map((each) => {
			const words = lesson.statements.find(({ id }) => id === each.statement)?.quote;
			const mark = marks.find(({ textContent }) => textContent === words);
			const tint = Number.parseInt(mark?.style.getPropertyValue('--w') ?? '', 10);
			expect(mark?.classList.contains('backed'), each.statement).toBe(each.backed);
			return { tint, share: each.misjudged?.share ?? NaN };
		});
		expect(tints).toHaveLength(shown.heat.length);
		const byShare = tints.toSorted((a, b) => a.share - b.share).map(({ tint }) => tint);
		expect(byShare).toEqual(byShare.toSorted((a, b) => a - b));
		expect(byShare.at(-1)).toBeGreaterThan(byShare[0] ?? NaN);
	});

	it('keeps the words of every passage whole', async () => {
		const screen = await render(HeatMap, { heat: [], ...room });
		for (const { text, source } of lesson.passages) {
			if (source !== lesson.article.source) continue;
			await expect.element(screen.getByText(text)).toBeInTheDocument();
		}
	});

	it('leads from each share to the answers behind it, and says what the mistake was', async () => {
		const screen = await render(HeatMap, { heat: shown.heat, ...own });
		const each = shown.heat.find(({ statement }) => statement === 'safe');
		const link = screen.getByRole('link', {
			name: `${percent(each?.misjudged?.share)} took it for shown: ${each?.misjudged?.count} of ${each?.misjudged?.of}`
		});
		const href = link.first().element().getAttribute('href') ?? '';
		expect(href).toMatch(/\/results\/responses\?measure=misjudged&item=/);
	});

	it('has a table of the same numbers', async () => {
		const screen = await render(HeatMap, { heat: shown.heat, ...own });
		const rows = screen.container.querySelectorAll('tbody tr');
		expect(rows).toHaveLength(shown.heat.length);
		const { misjudged } = shown.heat[0] ?? {};
		expect(rows[0]?.textContent).toContain(`${misjudged?.count} of ${misjudged?.of}`);
	});
});

describe('names', () => {
	const [first] = shown.seats;
	const names = { [first?.seat ?? '']: 'Ada Byron' };

	it('stand beside the seat where the browser has them', async () => {
		const screen = await render(Students, { seats: shown.seats, names, assignment });
		await expect.element(screen.getByRole('link', { name: 'Ada Byron' })).toBeVisible();
	});

	it('are gone when they are hidden: the seat’s own name stands there', async () => {
		const screen = await render(Students, { seats: shown.seats, names: {}, assignment });
		expect(screen.container.textContent).not.toContain('Ada Byron');
		await expect
			.element(screen.getByRole('link', { name: first?.name ?? '', exact: true }))
			.toBeVisible();
	});
});

it('lists students in the order of the roster and gives nobody a rank', async () => {
	const screen = await render(Students, { seats: shown.seats, names: {}, assignment });
	const rows = [...screen.container.querySelectorAll('tbody th')];
	expect(rows.map(({ textContent }) => textContent.trim())).toEqual(
		shown.seats.map(({ name }) => name)
	);
	expect(screen.container.textContent).not.toMatch(/rank/i);
});

describe('in front of a room', () => {
	it('no number leads to an answer', async () => {
		const { misconceptions, heat, items } = projected;
		for (const screen of [
			await render(Figures, { shown: projected, assignment, linked: false }),
			await render(Commonest, { misconceptions, ...room }),
			await render(HeatMap, { heat, ...room }),
			await render(ItemList, { items, struck: [], ...room })
		]) {
			expect(screen.container.querySelectorAll('a')).toHaveLength(0);
		}
	});

	it('a group under five has no share', async () => {
		const { misconceptions, heat, items } = few.projected;
		for (const screen of [
			await render(Figures, { shown: few.projected, assignment, linked: false }),
			await render(Commonest, { misconceptions, ...room }),
			await render(HeatMap, { heat, ...room }),
			await render(ItemList, { items, struck: [], ...room })
		]) {
			expect(screen.container.textContent).not.toMatch(/\d%|sure than|sure as/);
		}
	});
});

it('shows the three commonest wrong ideas with the article’s words and the share', async () => {
	const { misconceptions } = shown;
	const screen = await render(Commonest, { misconceptions, ...own });
	const entries = [...screen.container.querySelectorAll('ol > li')];
	expect(entries).toHaveLength(3);
	entries.forEach((entry, index) => {
		const { seats, item } = misconceptions[index] ?? {};
		expect(entry.textContent).toContain(percent(seats?.share));
		const asked = lesson.items.find(({ id }) => id === item);
		const quote = lesson.statements.find(({ id }) => id === asked?.statement)?.quote;
		if (quote) expect(entry.textContent).toContain(quote);
	});
});

it('opens a question to the count of every option, the key named', async () => {
	const screen = await render(ItemList, { items: shown.items, struck: [], ...own });
	const index = shown.items.findIndex(({ item }) => item === 'half-verdict');
	const details = screen.container.querySelectorAll('details')[index];
	if (!details) throw new TypeError('no question');
	details.open = true;
	const counts = [...details.querySelectorAll('.count')].map(({ textContent }) =>
		Number(textContent)
	);
	expect(counts).toEqual(shown.items[index]?.options?.map(({ count }) => count));
	expect(details.querySelector('strong')?.textContent).toContain('Contradicted');
});

it('shows behind a number the question, the marked words, the answer, the key and the version', async () => {
	const responses = results.responses.filter(({ item, first }) => item === 'half-verdict' && first);
	const screen = await render(Responses, {
		responses,
		order: ['half-verdict'],
		lesson,
		version: '1.0.0',
		calls: (seat: string) => `seat ${seat}`,
		timeZone: 'UTC'
	});
	await expect
		.element(screen.getByRole('heading', { name: 'Does the record back it?' }))
		.toBeVisible();
	expect(screen.container.querySelector('mark')?.textContent).toBe(
		'the crossings cut crashes in half'
	);
	await expect
		.element(screen.getByText('Key, version 1.0.0: Contradicted by the record'))
		.toBeVisible();
	const rows = screen.container.querySelectorAll('tbody tr');
	expect(rows).toHaveLength(responses.length);
	expect(rows[0]?.textContent).toMatch(/seat .*Try 1/);
});

it('says with which code the class comes in, while nobody has answered', async () => {
	const screen = await render(Empty, { code: 'BCDFGH', seats: 0, address: 'school.test/join' });
	await expect.element(screen.getByText('BCDFGH')).toBeVisible();
	await expect.element(screen.getByText(/school\.test\/join/)).toBeVisible();
});

describe('a small group', () => {
	it('has counts in place of shares on the teacher’s screen, with a sentence why', async () => {
		const screen = await render(Figures, { shown: few.shown, assignment, linked: true });
		const { hits } = few.shown.discernment;
		expect(screen.container.textContent).not.toContain('%');
		await expect.element(screen.getByText(`${hits?.count} of ${hits?.of}`)).toBeVisible();
		await expect
			.element(screen.getByText('the count stands in its place', { exact: false }))
			.toBeVisible();
		const ideas = await render(Commonest, { misconceptions: few.shown.misconceptions, ...own });
		expect(ideas.container.querySelector('ol')?.textContent).not.toContain('%');
	});

	it('has no d′, no Brier score and no share of a question, and says why', async () => {
		const measures = await render(ClassMeasures, { shown: few.shown, assignment, linked: true });
		await expect
			.element(measures.getByText('fewer than 5 students have judged', { exact: false }))
			.toBeVisible();
		await expect
			.element(measures.getByText('How far off the class was is not shown', { exact: false }))
			.toBeVisible();
		expect(measures.container.textContent).not.toContain('Brier');
		const list = await render(ItemList, { items: few.shown.items, struck: [], ...own });
		const figures = [...list.container.querySelectorAll('.figures')].map(({ textContent }) =>
			textContent.trim()
		);
		const told = figures.filter((words) => words !== '');
		expect(told.length).toBeGreaterThan(0);
		for (const words of told)
			expect(words).toMatch(/^Too few for a share\s*Fits the rest: not known$/);
	});
});
