import { expect, it } from 'vitest';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { parseKeying } from './parse-keying.ts';

const answers = Object.fromEntries(
	smallModule.statements.map(({ id, voice, verdict }) => [id, { ...(voice && { voice }), verdict }])
);
const keying = {
	format: 1,
	module: 'small',
	version: '1.0.0',
	keyer: 'A. B.',
	keyedAt: '2026-01-05',
	answers
};
const parse = (file: object) => parseKeying('keying.yaml', JSON.stringify(file), smallModule);

it('reads the file that the browser saves', () => {
	expect(parse(keying)).toEqual({ keying });
});

it('names file, place and what to do where it does not fit', () => {
	expect(parse({ ...keying, module: 'large' })).toEqual({
		problems: ['keying.yaml: module: it is a keying of “large”; put it into that folder.']
	});
	const wrong = { ...answers, paid: { verdict: 'maybe' } };
	expect(parse({ ...keying, answers: wrong })).toMatchObject({
		problems: [expect.stringContaining('keying.yaml: answers.paid.verdict')]
	});
});
