import type { LessonModule } from '../../schema/module.ts';
import type { Source } from '../../schema/source.ts';
import type { Problem, Rule } from '../problem.ts';
import { countWords, quotedRuns } from '../words.ts';

/** The longest quotation, in words, of a source that keeps its rights. */
const MAX_WORDS = 25;

interface Quotation {
	path: string;
	/** The source whose words they are. */
	source: string;
	text: string;
}

/** Words of others stay short; public-domain words and our own may run on. */
export const quotations: Rule[] = [
	{
		rule: `A quotation of a source whose \`rights\` are \`quoted\` has at most ${MAX_WORDS} words: quoted passages, statements in them, evidence, the record at a stage, and what stands in quotation marks in a summary or a stimulus.`,
		find: findLong
	},
	{
		rule: '`wordsFrom` names a public-domain source.',
		find: findUnfreeWords
	}
];

function findLong(module: LessonModule): Problem[] {
	const sources = new Map(module.sources.map((source) => [source.id, source]));
	return listQuotations(module).flatMap(({ path, source, text }) => {
		const words = countWords(text);
		const from = sources.get(source);
		if (from?.rights !== 'quoted' || words <= MAX_WORDS) return [];
		return [{ path, message: tooLong(words, from) }];
	});
}

function tooLong(words: number, source: Source): string {
	return `this quotation has ${words} words, and “${source.title}” may be quoted with at most ${MAX_WORDS}; shorten it or put the rest in your own words.`;
}

function listQuotations(module: LessonModule): Quotation[] {
	const passages = new Map(module.passages.map((passage) => [passage.id, passage]));
	return [
		...module.passages.flatMap(({ id, source, wordsFrom, wording, text }) =>
			(wording === 'quoted' ? [text] : quotedRuns(text)).map((run) => ({
				path: `passages.${id}.text`,
				source: wordsFrom ?? source,
				text: run
			}))
		),
		...module.statements.flatMap(({ id, passage, quote, evidence }) => {
			const place = passages.get(passage);
			const rows = evidence.map((row) => ({
				path: `statements.${id}.evidence.${row.id}.quote`,
				source: row.source,
				text: row.quote
			}));
			if (place?.wording !== 'quoted' || quote === undefined) return rows;
			const source = place.wordsFrom ?? place.source;
			return [{ path: `statements.${id}.quote`, source, text: quote }, ...rows];
		}),
		...module.process.stages.map(({ id, record }) => ({
			path: `process.stages.${id}.record.quote`,
			source: record.source,
			text: record.quote
		})),
		...module.process.checkers.flatMap(({ id, evidence }) =>
			evidence
				? [
						{
							path: `process.checkers.${id}.evidence.quote`,
							source: evidence.source,
							text: evidence.quote
						}
					]
				: []
		),
		...module.items.flatMap(listStimulusQuotations)
	];
}

function listStimulusQuotations(item: LessonModule['items'][number]): Quotation[] {
	if (item.kind !== 'choice' || !item.stimulus) return [];
	const { text, source, record, recordSource } = item.stimulus;
	const path = `items.${item.id}.stimulus`;
	return [
		...quotedRuns(text).map((run) => ({ path: `${path}.text`, source, text: run })),
		...record
			.flatMap(quotedRuns)
			.map((run) => ({ path: `${path}.record`, source: recordSource, text: run }))
	];
}

function findUnfreeWords(module: LessonModule): Problem[] {
	const sources = new Map(module.sources.map((source) => [source.id, source]));
	return module.passages.flatMap(({ id, wordsFrom }) => {
		const source = wordsFrom === undefined ? undefined : sources.get(wordsFrom);
		if (!source || source.rights === 'public-domain') return [];
		return [
			{
				path: `passages.${id}.wordsFrom`,
				message: `source ${source.id} is not in the public domain; name one that is, or leave \`wordsFrom\` out.`
			}
		];
	});
}
