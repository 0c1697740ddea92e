import { parseArgs } from 'node:util';
import { compareSecondLook } from '#lib/core/second-look/compare-look.ts';
import { pieceKinds } from '#lib/core/second-look/questions.ts';
import type { SecondLook } from '#lib/core/schema/second-look.ts';
import { checkBankFile } from '#lib/server/content/check/bank-file.ts';
import { readModuleFiles } from '#lib/server/content/check/module-files.ts';
import { parseModules } from '#lib/server/content/parse/parse-modules.ts';
import { digestPieces } from './digest-pieces.ts';
import { readOldLook, writeLook } from './look-file.ts';
import { lookTargets, type LookTarget } from './look-target.ts';
import { readLookWords, worksheet } from './worksheet.ts';

/**
 * What the command does: the worksheet of a module or of the bank, or marks that are written into its file.
 *
 * @param words what stands after the command: a name, then options
 * @param today the day of the marks, `2020-02-18`
 * @returns what to print
 * @throws {Error} with a sentence for the reader: a word, a piece or the content does not fit.
 */
export async function secondLook(
	root: string,
	words: readonly string[],
	today: string
): Promise<string> {
	const { values, positionals } = readWords(words);
	const target = findTarget(root, positionals);
	const look = readOldLook(root, target);
	const pieces = digestPieces(target.pieces).filter(inKinds(values.kind));
	const { missing, changed, partly } = compareSecondLook(pieces, look ?? { entries: [] });
	const unseen = new Set([...missing, ...changed].map(({ id }) => id));
	const seen = values.seen.flatMap((ids) => ids.split(','));
	const marks = {
		seen: values['seen-all'] ? [...seen, ...unseen] : seen,
		mended: notes(values.mended),
		open: notes(values.open),
		without: values.without.flatMap((ids) => ids.split(','))
	};
	if (values.write || marks.seen.length + marks.mended.size + marks.open.size > 0) {
		const head = { reader: values.reader, sources: values.source, date: today };
		return state(target, await writeLook(root, target, { marks, head }));
	}
	const left = new Set([...unseen, ...partly.map(({ piece }) => piece.id)]);
	const shown = values.left ? pieces.filter(({ id }) => left.has(id)) : pieces;
	const title = `${target.id} ${target.version}`;
	return worksheet(title, shown, look?.entries ?? [], readLookWords(root));
}

function readWords(words: readonly string[]) {
	return parseArgs({
		args: [...words],
		allowPositionals: true,
		options: {
			kind: { type: 'string', multiple: true, default: [] },
			left: { type: 'boolean', default: false },
			write: { type: 'boolean', default: false },
			reader: { type: 'string' },
			source: { type: 'string', multiple: true },
			seen: { type: 'string', multiple: true, default: [] },
			'seen-all': { type: 'boolean', default: false },
			mended: { type: 'string', multiple: true, default: [] },
			open: { type: 'string', multiple: true, default: [] },
			without: { type: 'string', multiple: true, default: [] }
		}
	});
}

function findTarget(root: string, positionals: readonly string[]): LookTarget {
	const { bank, problems: ofBank } = checkBankFile(root);
	const { modules, problems } = parseModules(readModuleFiles(root).files, bank);
	const targets = lookTargets(modules, bank);
	const [id] = positionals;
	const target = targets.find((one) => one.id === id);
	if (target && positionals.length === 1) return target;
	const names = targets.map((one) => one.id).join(', ');
	throw new Error(
		[`Name one of ${names}: npm run content:second-look -- groundhog`, ...problems, ...ofBank].join(
			'\n'
		)
	);
}

function inKinds(kinds: readonly string[]): (piece: { kind: string }) => boolean {
	const strange = kinds.find((one) => !pieceKinds.some((known) => known === one));
	if (strange !== undefined) {
		throw new Error(`There is no kind “${strange}”; write one of ${pieceKinds.join(', ')}.`);
	}
	return ({ kind }) => kinds.length === 0 || kinds.includes(kind);
}

/** `statement:s5a=The number was 29.` → the id, and the note after the first `=`. */
function notes(given: readonly string[]): Map<string, string> {
	return new Map(
		given.map((one) => {
			const at = one.indexOf('=');
			if (at === -1) throw new Error(`“${one}” has no note; write ${one}="what it is".`);
			return [one.slice(0, at), one.slice(at + 1)];
		})
	);
}

function state({ path, pieces }: LookTarget, { entries }: SecondLook): string {
	const { missing, partly, open } = compareSecondLook(digestPieces(pieces), { entries });
	const said = [
		`${entries.length} of ${pieces.length} pieces looked at`,
		`${missing.length} left`,
		`${partly.length} not asked every question`,
		`${open.length} open`
	];
	return `${path}: ${said.join(', ')}`;
}
