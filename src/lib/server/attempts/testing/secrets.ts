import { withoutKeys } from '#lib/core/assigned/learner-lesson.ts';
import type { Told } from '#lib/core/assigned/wire.ts';
import { lessonPath } from '#lib/core/attempt/going-on/path.ts';
import type { Item } from '#lib/core/schema/item.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { ItemResponse } from '#lib/core/schema/response.ts';
import type { Statement } from '#lib/core/schema/statement.ts';
import { fits } from '#lib/core/scoring/fits.ts';
import { optionsOf, VERDICTS } from '#lib/core/scoring/options.ts';

/** Texts that only the key of this question, or the judgment of its statement, holds. */
export function secretsOf(lesson: Lesson, item: Item): string[] {
	const judged = ({ gap, rule, changesIf }: Statement) => [gap, rule, changesIf];
	const about = lesson.statements.filter(({ id }) => id === item.statement);
	const elsewhere = JSON.stringify([
		withoutKeys(lesson),
		lesson.items.filter(({ id }) => id !== item.id).map(({ key }) => key),
		lesson.statements.filter(({ id }) => id !== item.statement).map(judged)
	]);
	return textsIn([item.key, about.map(judged)]).filter(
		(text) => text.includes(' ') && !elsewhere.includes(quoted(text))
	);
}

/** As it stands in JSON. */
export const quoted = (text: string) => JSON.stringify(text).slice(1, -1);

export function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** An answer that fits and is not right; a written sentence that nobody has rated. */
export function wrongTo(item: Item): ItemResponse {
	const made = ((): ItemResponse => {
		switch (item.kind) {
			case 'choice':
				return {
					kind: 'choice',
					option: optionsOf(item).find((id) => id !== item.key.correct) ?? ''
				};
			case 'verdict':
				return {
					kind: 'verdict',
					verdict: VERDICTS.find((id) => id !== item.key.correct) ?? 'partly'
				};
			case 'mark':
				return { kind: 'mark', spans: [] };
			case 'match':
				return { kind: 'match', pairs: {} };
			case 'order':
				return { kind: 'order', sequence: item.key.sequence.toReversed() };
			case 'sort':
				return { kind: 'sort', places: {} };
			case 'write':
				return { kind: 'write', text: 'Ours.' };
		}
	})();
	if (!fits(item, made)) throw new Error(`${item.id} cannot be answered so`);
	return made;
}

/** The questions of a lesson in the order they are asked. */
export function inOrder(lesson: Lesson): Item[] {
	return lessonPath(lesson).flatMap(({ item: id }) => lesson.items.filter((one) => one.id === id));
}

export type Secrets = { item: Item; texts: string[] }[];

/** Of each question that is not told whole, what of its key is in the payload all the same. */
export function leaks(secrets: Secrets, { told, text }: { told: Told; text: string }): string[] {
	const keyed = new Set(told.keyed.map(({ id }) => id));
	return secrets
		.filter(({ item }) => !keyed.has(item.id))
		.flatMap(({ item, texts }) => {
			const chosen = told.items.find((one) => one.item === item.id)?.score.feedback ?? [];
			const own = new Set(chosen.map((part) => part.text));
			return texts.filter((secret) => !own.has(secret) && text.includes(quoted(secret)));
		});
}

/** Ids of questions about a statement that is told, while the questions are not. */
export function judgedEarly(lesson: Lesson, { told }: { told: Told }): string[] {
	const keyed = new Set(told.keyed.map(({ id }) => id));
	const judged = new Set(told.statements.map(({ id }) => id));
	return lesson.items
		.filter(({ id, statement }) => statement && judged.has(statement) && !keyed.has(id))
		.map(({ id }) => id);
}
