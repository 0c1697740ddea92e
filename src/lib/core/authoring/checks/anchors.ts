import type { LessonModule } from '../../schema/module.ts';
import { findAnchor } from '../anchor.ts';
import type { Problem, Rule } from '../problem.ts';

/** Words that are said to stand in a text stand in it, once. */
export const anchors: Rule[] = [
	{
		rule: 'A statement’s `quote` stands in its passage word for word, once; where the words occur twice, `prefix` and `suffix` (the characters right before and after, spaces included) single one out.',
		find: findStrayStatements
	},
	{
		rule: '`altered` wording is only for passages of the record and does not occur in its passage.',
		find: findBadAltered
	},
	{
		rule: 'Each span of a mark item stands in its passage word for word, once, and spans do not overlap.',
		find: findStraySpans
	},
	{
		rule: 'The words under `differs` stand in the statement and in the quotation of the record.',
		find: findStrayDifferences
	},
	{
		rule: 'A stage’s article wording stands in its passage word for word.',
		find: findStrayStages
	}
];

function textsOf(module: LessonModule): Map<string, string> {
	return new Map(module.passages.map(({ id, text }) => [id, text]));
}

type Anchor = Parameters<typeof findAnchor>[1];

function anchorProblem(path: string, passage: string, text: string, anchor: Anchor): Problem[] {
	const quote = `“${anchor.quote}”`;
	const found = findAnchor(text, anchor).length;
	if (found === 1) return [];
	if (found > 1) {
		return [
			{
				path,
				message: `${quote} occurs ${found} times in passage ${passage}; add a prefix or suffix that singles one out.`
			}
		];
	}
	if (text.includes(anchor.quote)) {
		return [
			{
				path,
				message: `${quote} occurs in passage ${passage}, but not with this prefix and suffix; copy the characters right before and after it, spaces included.`
			}
		];
	}
	return [{ path, message: missing(quote, `passage ${passage}`, text, anchor.quote) }];
}

function missing(quote: string, place: string, text: string, words: string): string {
	const looksAlike = soften(text).includes(soften(words));
	const hint = looksAlike ? ' (capitals, spaces or quotation marks differ)' : '';
	return `${quote} does not occur in ${place}${hint}; copy the words exactly.`;
}

function soften(text: string): string {
	return text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ');
}

function findStrayStatements(module: LessonModule): Problem[] {
	const texts = textsOf(module);
	return module.statements.flatMap(({ id, passage, quote, prefix, suffix }) => {
		const text = texts.get(passage);
		if (text === undefined || quote === undefined) return [];
		return anchorProblem(`statements.${id}.quote`, passage, text, { quote, prefix, suffix });
	});
}

function findBadAltered(module: LessonModule): Problem[] {
	const passages = new Map(module.passages.map((passage) => [passage.id, passage]));
	return module.statements.flatMap(({ id, passage, altered }) => {
		const target = passages.get(passage);
		if (!target || altered === undefined) return [];
		const path = `statements.${id}.altered`;
		if (target.role !== 'record') {
			return [
				{
					path,
					message: `passage ${passage} belongs to the article, and its wording is never altered; give \`quote\`.`
				}
			];
		}
		if (!soften(target.text).includes(soften(altered))) return [];
		return [
			{
				path,
				message: `passage ${passage} says these very words; alter them, or give them as \`quote\`.`
			}
		];
	});
}

function findStraySpans(module: LessonModule): Problem[] {
	const texts = textsOf(module);
	return module.items.flatMap((item) => {
		if (item.kind !== 'mark') return [];
		const ends = new Map<string, { id: string; start: number; end: number }[]>();
		return item.spans.flatMap(({ id, passage, quote, prefix, suffix }) => {
			const text = texts.get(passage);
			if (text === undefined) return [];
			const path = `items.${item.id}.spans.${id}.quote`;
			const anchor = { quote, prefix, suffix };
			const [start, ...others] = findAnchor(text, anchor);
			if (start === undefined || others.length > 0) {
				return anchorProblem(path, passage, text, anchor);
			}
			const placed = ends.get(passage) ?? [];
			const end = start + quote.length;
			const clash = placed.find((span) => start < span.end && span.start < end);
			ends.set(passage, [...placed, { id, start, end }]);
			if (!clash) return [];
			return [{ path, message: `this span overlaps span ${clash.id}; shorten one of them.` }];
		});
	});
}

function findStrayDifferences(module: LessonModule): Problem[] {
	return module.statements.flatMap((statement) => {
		const wording = statement.quote ?? statement.altered ?? '';
		return statement.evidence.flatMap(({ id, quote, differs }) => {
			const path = `statements.${statement.id}.evidence.${id}.differs`;
			return [
				...strays(`${path}.statement`, differs?.statement ?? [], wording, 'the statement'),
				...strays(`${path}.record`, differs?.record ?? [], quote, 'the quotation of this evidence')
			];
		});
	});
}

function strays(path: string, words: string[], text: string, place: string): Problem[] {
	return words
		.filter((word) => !text.includes(word))
		.map((word) => ({ path, message: missing(`“${word}”`, place, text, word) }));
}

function findStrayStages(module: LessonModule): Problem[] {
	const texts = textsOf(module);
	return module.process.stages.flatMap(({ id, article }) => {
		const text = article && texts.get(article.passage);
		if (!article || text === undefined || text.includes(article.quote)) return [];
		return [
			{
				path: `process.stages.${id}.article.quote`,
				message: missing(`“${article.quote}”`, `passage ${article.passage}`, text, article.quote)
			}
		];
	});
}
