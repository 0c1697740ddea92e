import { describe, expect, it } from 'vitest';
import { pieces } from '#lib/core/second-look/pieces.ts';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { parseOldLook, parseSecondLook } from './parse-second-look.ts';

const entry = { id: 'term:audit', digest: '0123456789abcdef', checked: ['term'], found: 'nothing' };
const look = {
	format: 1,
	reader: 'a second editor',
	date: '2026-01-05',
	version: '1.0.0',
	sources: ['The module file.'],
	entries: [entry]
};
const parse = (...entries: object[]) =>
	parseSecondLook('look.yaml', JSON.stringify({ ...look, entries }), pieces(smallModule));

it('reads a sound file, whatever its digests', () => {
	expect(parse(entry)).toEqual({ look });
});

describe('what is wrong is said in one sentence with file and place', () => {
	it.each([
		[
			'a piece that is not there',
			{ id: 'term:ghost' },
			'entries.term:ghost: there is no piece “term:ghost”; remove the entry.'
		],
		[
			'a question of another kind',
			{ checked: ['term', 'verdict'] },
			'entries.term:audit.checked: “verdict” is not asked of it; write some of term, side, plain.'
		],
		[
			'a digest of another shape',
			{ digest: '0123' },
			'entries.term:audit.digest: “0123” cannot be read; write the 16 digits that `content:second-look` prints.'
		],
		[
			'a mending without a note',
			{ found: 'mended' },
			'entries.term:audit.note: this field is missing; add it.'
		],
		[
			'nothing that was asked',
			{ checked: [] },
			'entries.term:audit.checked: this list is too short; write at least 1.'
		]
	])('%s', (_what, changed, problem) => {
		expect(parse({ ...entry, ...changed })).toEqual({ problems: [`look.yaml: ${problem}`] });
	});

	it('an entry that stands twice', () => {
		expect(parse(entry, entry)).toEqual({
			problems: ['look.yaml: entries.term:audit: this entry stands twice; keep one.']
		});
	});
});

it('reads an old file with a piece that is gone, to bring it up to date', () => {
	const old = { ...look, entries: [{ ...entry, id: 'term:ghost' }] };
	expect(parseOldLook('look.yaml', JSON.stringify(old))).toEqual({ look: old });
});
