import { bankPieces, pieces, type Piece } from '#lib/core/second-look/pieces.ts';
import type { Bank } from '#lib/core/schema/bank.ts';
import type { LessonModule } from '#lib/core/schema/module.ts';
import { BANK_FOLDER } from '#lib/server/content/check/bank-file.ts';
import { MODULES_FOLDER } from '#lib/server/content/check/module-files.ts';

/** What a second look is about: a module, or the bank. */
export interface LookTarget {
	/** The id of the module, or `bank`. */
	id: string;
	version: string;
	/** Where the second look of it is kept, from the root of the project. */
	path: string;
	pieces: Piece[];
}

/** Everything that a second look can be about: each module, then the bank. */
export function lookTargets(
	modules: readonly LessonModule[],
	bank: Bank | undefined
): LookTarget[] {
	return [...modules.map(moduleTarget), ...(bank ? [bankTarget(bank)] : [])];
}

/** A module as what a second look is about. */
export function moduleTarget(module: LessonModule): LookTarget {
	const { id, version } = module.module;
	return { id, version, path: `${MODULES_FOLDER}/${id}/${FILE}`, pieces: pieces(module) };
}

/** The bank as what a second look is about. */
export function bankTarget(bank: Bank): LookTarget {
	const path = `${BANK_FOLDER}/${FILE}`;
	return { id: 'bank', version: bank.version, path, pieces: bankPieces(bank) };
}

const FILE = 'second-look.yaml';
