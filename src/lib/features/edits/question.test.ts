import { expect, it } from 'vitest';
import { aLesson } from '#lib/core/testing/small-module.ts';
import { questionsOf } from './question.ts';

const lesson = aLesson();

/** What a verdict on “crashes fell from 40 to 28” is said to be about where it asks this. */
function aboutOf(prompt: string) {
	const items = lesson.items.map((item) =>
		item.id === 'fell-verdict' ? { ...item, prompt } : item
	);
	return questionsOf({ ...lesson, items }).find(({ item }) => item.id === 'fell-verdict')?.about;
}

const words = 'crashes fell from 40 to 28 in one year';

it('numbers every question in the order of the lesson', () => {
	const questions = questionsOf(lesson);
	expect(questions.map(({ number }) => number)).toEqual(questions.map((_, index) => index + 1));
	expect(questions.slice(0, 3).map(({ item }) => item.id)).toEqual([
		'warm-bus',
		'warm-pool',
		'safe-voice'
	]);
});

it.each(['Does the record back it?', 'Does the record back that “crashes” fell?'])(
	'shows the statement where the prompt does not quote it: %s',
	(prompt) => {
		expect(aboutOf(prompt)).toContain(words);
	}
);

it.each([
	`Does the record back it: “${words}”?`,
	'Does the record back it: “crashes fell from 40 …”?',
	'Does the record back it: “crashes fell … in one year”?'
])('does not repeat the statement that the prompt quotes: %s', (prompt) => {
	expect(aboutOf(prompt)).toBeUndefined();
});

it('shows it where the prompt quotes other words', () => {
	expect(aboutOf('Does the record back it: “crashes fell … by half”?')).toContain(words);
});
