import { expect } from '@playwright/test';
import {
	NAMES,
	PLANS,
	asked,
	everything,
	ideasOf,
	judged,
	lesson,
	most,
	rights,
	textOf
} from '../../fixtures/answering-class.ts';
import type { Given } from '../../fixtures/answering-class.ts';
import type { ResultsPages } from './results-pages.ts';
import type { StudentPages } from './student-pages.ts';

const ofWords = (count: number, of: number) => `${count} of ${of}`;
const exactly = (words: string) => new RegExp(`^\\s*${RegExp.escape(words)}\\s*$`);

/** The numbers of the first line. */
export async function expectFigures(results: ResultsPages) {
	const { hits, backed, taken, open } = judged(PLANS.flat());
	await expect(results.figure('finished')).toContainText('0 of 3');
	await expect(results.figure('finished')).toContainText('3 have begun');
	const recognised = results.figure(/recognised/);
	// Three students: counts in place of shares.
	await expect(recognised).toHaveText(exactly(ofWords(hits, backed)));
	const alarms = results.figure(/taken for shown/);
	await expect(alarms).toHaveText(exactly(ofWords(taken, open)));
	await expect(results.page.getByText('the count stands in its place')).toBeVisible();
}

/** What the table of the heat map says of every statement. */
export async function expectHeat(results: ResultsPages) {
	await results.unfold('The same as a table');
	const verdicts = everything.filter(({ kind }) => kind === 'verdict');
	for (const [index, item] of verdicts.entries()) {
		const given = PLANS.flat().filter((each) => each.item.id === item.id);
		const wrong = given.filter(({ how }) => how === 'wrong').length;
		// Every wrong verdict of the plans takes for shown what is not, or doubts what is.
		const isBacked = item.kind === 'verdict' && item.key.correct === 'supported';
		const misjudged = ofWords(wrong, given.length);
		await expect(results.heatRow(index).getByRole('cell'), item.id).toHaveText([
			exactly(isBacked ? '' : misjudged),
			exactly(isBacked ? misjudged : ''),
			exactly(misjudged)
		]);
	}
}

/** The points of every question that was answered, and how many chose each answer. */
export async function expectQuestions(results: ResultsPages) {
	for (const [index, item] of asked.entries()) {
		const given = PLANS.flat().filter((each) => each.item.id === item.id);
		const question = results.question(index + 1);
		if (given.length > 0) await expect(question).toContainText('Too few for a share');
		await question.locator('summary').click();
		await expect(question).toContainText(`Answered by ${given.length}.`);
		if (item.kind !== 'choice' && item.kind !== 'verdict') continue;
		const counts = await question.getByRole('row').getByRole('cell').allTextContents();
		const chosen = counts.map((text) => text.trim()).filter(Boolean);
		expect(
			chosen.reduce((sum, count) => sum + Number(count), 0),
			item.id
		).toBe(given.length);
		const right = question.getByRole('row').filter({ hasText: '✓' }).getByRole('cell').last();
		await expect(right, item.id).toHaveText(exactly(String(rights(given))));
	}
}

/** The line of one student. */
export async function expectStudent(results: ResultsPages, index: number, seat: string) {
	const given = PLANS[index] ?? [];
	const row = results.student(NAMES[index] ?? '');
	const { hits, backed, taken, open } = judged(given);
	const score = exactly(ofWords(rights(given), most));
	const wrong = given.length - rights(given);
	await expect(row.getByRole('rowheader')).toContainText(seat);
	await expect(row.getByRole('cell')).toHaveText([
		`${rights(given)} right, 0 partly right, ${wrong} not right, ${everything.length - given.length} not answered`,
		exactly(ofWords(hits, backed)),
		exactly(ofWords(open - taken, open)),
		exactly(ofWords(taken, open)),
		score,
		score,
		score,
		/^\d+ min$/,
		exactly('')
	]);
}

/** The commonest misconceptions, and the answers that stand behind the first. */
export async function expectIdeas(results: ResultsPages) {
	const ideas = ideasOf(PLANS);
	const first = ideas.find(({ idea }) => idea === 'number-means-fact');
	const second = ideas.find(({ idea }) => idea === 'general-is-particular');
	expect(first?.count).toBe(3);
	for (const [words, share] of [
		['A number makes it a fact', first],
		['What holds in general holds in each case', second]
	] as const) {
		const { count = 0, of = 0 } = share ?? {};
		await expect(results.idea(words)).toContainText(new RegExp(`^\\s*${ofWords(count, of)}\\s`));
	}
	const list = results.part('What the class misunderstands').getByRole('heading', { level: 3 });
	await expect(list.first()).toHaveText('A number makes it a fact');
	await expect(list).toHaveCount(3);
	await results.idea('A number makes it a fact').getByRole('link').click();
	const rows = await results.behind();
	await expect(rows).toHaveCount(first?.answers ?? 0);
	for (const name of NAMES) await expect(rows.filter({ hasText: name })).not.toHaveCount(0);
	await expect(rows.filter({ hasText: 'Backed by the record' })).not.toHaveCount(0);
}

/** What a row of the file must say of the student’s answer. */
export function expectedRow(
	row: Record<string, string>,
	students: readonly StudentPages[]
): Record<string, string> {
	const index = students.findIndex(({ seat }) => seat.name === row['seat']);
	const given: Given | undefined = PLANS[index]?.find(({ item }) => item.id === row['item']);
	const { id, version } = lesson.module;
	const told = { module: id, version };
	if (!given) {
		return { ...told, first_answer: '', answer: '', points: '', outcome: '', tries: '0' };
	}
	const points = given.how === 'right' ? '1' : '0';
	const sure = given.sure ?? '';
	return {
		...told,
		first_answer: textOf(given),
		first_points: points,
		first_confidence: sure,
		answer: textOf(given),
		points,
		max: '1',
		outcome: given.how === 'right' ? 'correct' : 'incorrect',
		confidence: sure,
		tries: '1'
	};
}
