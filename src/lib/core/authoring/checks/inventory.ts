import type { LessonModule } from '../../schema/module.ts';
import { findAnchor } from '../anchor.ts';
import type { Problem, Rule } from '../problem.ts';

/** Who speaks is told completely, and of the article alone. */
export const inventory: Rule[] = [
	{
		rule: 'A module has an `inventory`.',
		find: (module) =>
			module.inventory
				? []
				: [
						{
							path: 'inventory',
							message: 'missing; list who speaks in the article and who does not.'
						}
					]
	},
	{
		rule: 'Each statement of the article, that is each with a `voice`, stands under exactly one of `inventory.voices`, and no other statement does.',
		find: findMissorted
	},
	{
		rule: 'The words of `inventory.anonymous` stand in their passage of the article, once.',
		find: findStrayWords
	}
];

function findMissorted({ statements, passages, inventory: listed }: LessonModule): Problem[] {
	if (!listed) return [];
	const { voices } = listed;
	const inArticle = new Set(passages.filter(({ role }) => role !== 'record').map(({ id }) => id));
	const ofArticle = statements.filter(({ passage }) => inArticle.has(passage));
	const spoken = ofArticle.filter(({ voice }) => voice !== undefined).map(({ id }) => id);
	const named = voices.flatMap((voice) => voice.statements);
	const missing = spoken.flatMap((id): Problem[] => {
		const times = named.filter((one) => one === id).length;
		if (times === 1) return [];
		const message =
			times === 0
				? `statement ${id} is in nobody’s voice; name it under one.`
				: `statement ${id} is in ${times} voices; name it under one.`;
		return [{ path: 'inventory.voices', message }];
	});
	const strange = voices.flatMap((voice) =>
		voice.statements
			.filter((id) => !ofArticle.some((one) => one.id === id))
			.map((id) => ({
				path: `inventory.voices.${voice.id}.statements`,
				message: `${id} is no statement of the article.`
			}))
	);
	return [...missing, ...strange];
}

function findStrayWords({ passages, article, inventory: listed }: LessonModule): Problem[] {
	return (listed?.anonymous ?? []).flatMap(({ passage, words }, at): Problem[] => {
		const path = `inventory.anonymous.${at}`;
		const home = passages.find(({ id, source }) => id === passage && source === article.source);
		if (!home) return [{ path, message: `${passage} is no passage of the article.` }];
		if (findAnchor(home.text, { quote: words }).length === 1) return [];
		return [
			{
				path,
				message: `“${words}” does not occur once in passage ${passage}; copy the words exactly.`
			}
		];
	});
}
