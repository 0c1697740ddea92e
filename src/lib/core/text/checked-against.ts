import type { Source } from '../schema/source.ts';
import type { Evidence, Statement } from '../schema/statement.ts';

type Cited = Pick<Source, 'id' | 'kind' | 'name' | 'citeAs'>;

/**
 * What a verdict was checked against, one phrase for each document in the order of the evidence:
 * `citeAs` of what was read itself, or of what quotes it, “…, quoting the report”. Each phrase stands
 * once; evidence whose source or `via` the module lacks adds none. A release in which the speaker
 * only says the same words shows where they come from and checks nothing, so it is left out.
 */
export function checkedAgainst(
	{ quote, evidence }: Pick<Statement, 'quote' | 'evidence'>,
	sources: readonly Cited[]
): string[] {
	const byId = new Map(sources.map((source) => [source.id, source]));
	const phrases = evidence.flatMap((hop) => {
		const source = byId.get(hop.source);
		if (!source || repeats(hop, source, quote)) return [];
		if (hop.via === undefined) return [source.citeAs];
		const via = byId.get(hop.via);
		return via ? [`${via.citeAs}, quoting ${source.name}`] : [];
	});
	return [...new Set(phrases)];
}

function repeats(hop: Evidence, source: Cited, said: string | undefined): boolean {
	if (source.kind !== 'release' || hop.via !== undefined || said === undefined) return false;
	return hop.quote.includes(said) || said.includes(hop.quote);
}
