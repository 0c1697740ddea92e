/** A whole number from 0 to 2³² − 1 for a text, the same on every machine (FNV-1a), as the seed of what is drawn for it. */
export function seedOf(text: string): number {
	let hash = 0x811c9dc5;
	for (const character of text) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	}
	return hash;
}
