import { expect, it } from 'vitest';
import { compareSecondLook } from '#lib/core/second-look/compare-look.ts';
import { selectBank } from '#lib/server/content/bank.ts';
import { selectModules } from '#lib/server/content/modules.ts';
import { digestPieces } from './digest-pieces.ts';
import { readOldLook } from './look-file.ts';
import { lookTargets, type LookTarget } from './look-target.ts';

const targets = lookTargets(selectModules(), selectBank());
const left = (target: LookTarget) => {
	const look = readOldLook('.', target) ?? { entries: [] };
	const { missing, changed, partly, unknown } = compareSecondLook(
		digestPieces(target.pieces),
		look
	);
	const ids = (pieces: readonly { id: string }[]) => pieces.map(({ id }) => id);
	return {
		'not looked at': ids(missing),
		'changed since': ids(changed),
		'not asked every question': ids(partly.map(({ piece }) => piece)),
		gone: unknown
	};
};
const nothing = {
	'not looked at': [],
	'changed since': [],
	'not asked every question': [],
	gone: []
};

it.each(targets)('of $id is of every piece as it is now', (target) => {
	expect(left(target), `run: npm run content:second-look -- ${target.id} --left`).toEqual(nothing);
});

it.each(targets)('of $id would not do for a piece that changed or is new', (target) => {
	const [first, ...rest] = target.pieces;
	const pieces = [
		...target.pieces.slice(0, 1).map((piece) => ({ ...piece, content: { is: 'different' } })),
		...rest,
		{ id: 'term:new', kind: 'term' as const, label: 'new', content: {} }
	];
	const { 'not looked at': missing, 'changed since': changed } = left({ ...target, pieces });
	expect(missing).toContain('term:new');
	expect(changed).toContain(first?.id);
});
