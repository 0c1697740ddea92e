import type { LessonModule } from '../schema/module.ts';

/** A statement as a second keyer sees it: the words, where they stand, and the record; never our answer. */
export interface BlindStatement {
	id: string;
	/** Is it asked who is speaking? Only of the article. */
	spoken: boolean;
	words: string;
	/** The passage that it stands in. */
	text: string;
	record: { quote: string; source: string; locator: string }[];
}

/** The statements of a module without voices, verdicts, gaps and speakers, built field by field. */
export function blindStatements({
	statements,
	passages,
	sources
}: Pick<LessonModule, 'statements' | 'passages' | 'sources'>): BlindStatement[] {
	return statements.map(({ id, voice, quote, altered, passage, evidence }) => ({
		id,
		spoken: voice !== undefined,
		words: quote ?? altered ?? '',
		text: passages.find((one) => one.id === passage)?.text ?? '',
		record: evidence.map((row) => ({
			quote: row.quote,
			locator: row.locator,
			source: sources.find((one) => one.id === row.source)?.title ?? ''
		}))
	}));
}
