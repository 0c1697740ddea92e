import { checkBank } from '#lib/core/authoring/bank/check-bank.ts';
import { Bank } from '#lib/core/schema/bank.ts';
import { parseContent } from './parse-content.ts';

/** A bank that forms may be drawn from, or one sentence per problem: `file: path: what to do`. */
export type ParsedBank = { bank: Bank } | { problems: string[] };

/** Reads the text of the bank’s file. Never throws on what an author wrote. */
export function parseBank(file: string, text: string): ParsedBank {
	const parsed = parseContent(file, text, { schema: Bank, check: checkBank });
	return 'problems' in parsed ? parsed : { bank: parsed.content };
}
