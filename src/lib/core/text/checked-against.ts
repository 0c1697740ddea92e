import type { Source } from '../schema/source.ts';
import type { Statement } from '../schema/statement.ts';

/**
 * What a verdict was checked against, one phrase for each document in the order of the evidence:
 * `citeAs` of what was read itself, or of what quotes it, “…, quoting the report”. Each phrase stands
 * once; evidence whose source or `via` the module lacks adds none.
 */
export function checkedAgainst(
	{ evidence }: Pick<Statement, 'evidence'>,
	sources: readonly Pick<Source, 'id' | 'name' | 'citeAs'>[]
): string[] {
	const byId = new Map(sources.map((source) => [source.id, source]));
	const phrases = evidence.flatMap(({ source: id, via: viaId }) => {
		const source = byId.get(id);
		if (viaId === undefined) return source ? [source.citeAs] : [];
		const via = byId.get(viaId);
		return source && via ? [`${via.citeAs}, quoting ${source.name}`] : [];
	});
	return [...new Set(phrases)];
}
