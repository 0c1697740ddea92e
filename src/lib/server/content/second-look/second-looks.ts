import { OF_BANK, bankItemsOf } from '#lib/core/bank/with-forms.ts';
import type { LookedAt } from '#lib/core/second-look/look-rows.ts';
import type { LessonModule } from '#lib/core/schema/module.ts';
import { selectBank } from '#lib/server/content/bank.ts';
import { digestPieces } from './digest-pieces.ts';
import { bankTarget, moduleTarget, type LookTarget } from './look-target.ts';
import { parseSecondLook } from './parse-second-look.ts';

const texts = import.meta.glob<string>('/src/content/{modules/*,bank}/second-look.yaml', {
	query: '?raw',
	import: 'default',
	eager: true
});

/**
 * What a second reader made of this module, and of the questions that it asks from the bank with their sources.
 *
 * @throws {Error} naming file, path and reason, if a file is broken; the build stops before that.
 */
export function selectSecondLook(module: LessonModule): { own: LookedAt; bank: LookedAt } {
	const asked = new Set([
		...bankItemsOf(module).map((id) => `bank-item:${id}`),
		...module.sources
			.filter(({ id }) => id.startsWith(OF_BANK))
			.map(({ id }) => `source:${id.slice(OF_BANK.length)}`)
	]);
	const { pieces, look } = lookedAt(bankTarget(selectBank()));
	const isAsked = ({ id }: { id: string }) => asked.has(id);
	return {
		own: lookedAt(moduleTarget(module)),
		bank: {
			pieces: pieces.filter(isAsked),
			look: look && { ...look, entries: look.entries.filter(isAsked) }
		}
	};
}

function lookedAt(target: LookTarget): LookedAt {
	const pieces = digestPieces(target.pieces).map(({ id, kind, label, digest }) => ({
		id,
		kind,
		label,
		digest
	}));
	const text = texts[`/${target.path}`];
	if (text === undefined) return { pieces, look: undefined };
	const parsed = parseSecondLook(target.path, text, target.pieces);
	if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
	return { pieces, look: parsed.look };
}
