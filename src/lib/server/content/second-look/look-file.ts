import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { Document, isScalar, isSeq, visit } from 'yaml';
import { recordLook, type Marks } from '#lib/core/second-look/record-look.ts';
import type { SecondLook } from '#lib/core/schema/second-look.ts';
import { digestPieces } from './digest-pieces.ts';
import type { LookTarget } from './look-target.ts';
import { parseOldLook, parseSecondLook } from './parse-second-look.ts';

/** What a reader says about themselves; what is left out stays as the file has it. */
export interface LookHead {
	reader?: string | undefined;
	sources?: readonly string[] | undefined;
	/** The day of these marks, `2020-02-18`. */
	date: string;
}

/**
 * The second look on disk, with entries of pieces that may be gone; undefined where there is none.
 *
 * @throws {Error} naming file, path and reason, if the file is broken.
 */
export function readOldLook(root: string, { path }: LookTarget): SecondLook | undefined {
	if (!existsSync(join(root, path))) return undefined;
	const parsed = parseOldLook(path, readFileSync(join(root, path), 'utf8'));
	if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
	return parsed.look;
}

/**
 * Writes new marks into the second look on disk, and leaves out entries of pieces that have changed or are gone. Date and
 * version move on only when something was marked. Gives the look as it was written.
 *
 * @throws {Error} with a sentence for the reader: a mark does not fit, or the file is new and lacks a reader or sources.
 */
export async function writeLook(
	root: string,
	target: LookTarget,
	{ marks, head }: { marks: Marks; head: LookHead }
): Promise<SecondLook> {
	const before = readOldLook(root, target);
	const pieces = digestPieces(target.pieces);
	const marked = marks.seen.length + marks.mended.size + marks.open.size > 0;
	const moved = marked || !before;
	const look = {
		format: 1,
		reader: head.reader ?? before?.reader,
		date: moved ? head.date : before.date,
		version: moved ? target.version : before.version,
		sources: head.sources ?? before?.sources,
		entries: recordLook(pieces, before?.entries ?? [], marks)
	};
	if (look.reader === undefined || look.sources === undefined) {
		throw new Error('Say who looks and with what at hand: --reader "…" --source "…"');
	}
	const text = asYaml(look);
	const parsed = parseSecondLook(target.path, text, target.pieces);
	if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
	const path = join(root, target.path);
	writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
	return parsed.look;
}

/** YAML with the questions of each entry on one line. */
function asYaml(look: object): string {
	const document = new Document(look);
	visit(document, {
		Pair(_at, { key, value }) {
			if (isScalar(key) && key.value === 'checked' && isSeq(value)) value.flow = true;
		}
	});
	return document.toString({ lineWidth: 0 });
}
