import type { Term } from '../schema/guide.ts';

/** The terms of a glossary that occur as whole words in any of the texts, in the glossary's order. */
export function termsIn(glossary: readonly Term[], texts: readonly string[]): Term[] {
	const words = ` ${texts
		.join(' ')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
	return glossary.filter(({ term, also }) =>
		[term, ...also].some((word) => {
			const plain = word
				.toLowerCase()
				.replace(/[^\p{L}\p{N}]+/gu, ' ')
				.trim();
			return plain !== '' && (words.includes(` ${plain} `) || words.includes(` ${plain}s `));
		})
	);
}
