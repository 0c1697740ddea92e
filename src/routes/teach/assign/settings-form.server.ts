import { m } from '#lib/i18n/paraglide/messages.js';
import type { SettingsProblem, SettingsProblems } from '#lib/server/assignments/read-settings.ts';

const words: Record<SettingsProblem, () => string> = {
	choice: m.assign_problem_choice,
	time: m.assign_problem_time,
	order: m.assign_problem_order
};

/** What is wrong with each field, in words. */
export function problemWords(problems: SettingsProblems): Partial<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(problems).map(([field, problem]) => [field, words[problem]()])
	);
}

/** What was typed, to show it again. */
export function typedValues(form: FormData) {
	const text = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value : '';
	};
	return {
		feedback: text('feedback'),
		tries: text('tries'),
		counts: text('counts'),
		confidence: form.get('confidence') === 'on',
		opens: text('opens'),
		closes: text('closes'),
		timeZone: text('timeZone')
	};
}

/** The time zones to choose from. */
export const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
