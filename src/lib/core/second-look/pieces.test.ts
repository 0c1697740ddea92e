import { describe, expect, it } from 'vitest';
import { withForms } from '../bank/with-forms.ts';
import { withBankForms } from '../testing/bank-forms.ts';
import { smallBank } from '../testing/small-bank.ts';
import { aModule, smallModule } from '../testing/small-module.ts';
import { bankPieces, pieces } from './pieces.ts';

const ids = (module = smallModule) => pieces(module).map(({ id }) => id);
const pieceOf = (id: string, module = smallModule) => pieces(module).find((one) => one.id === id);

/** Every text of three words or more, at any depth. */
function sentencesIn(value: unknown): string[] {
	if (typeof value === 'string') return /\s\S+\s/.test(value) ? [value] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(sentencesIn);
}

describe('the pieces of a module', () => {
	it('hold every sentence of its file', () => {
		const held = new Set(pieces(smallModule).flatMap(({ content }) => sentencesIn(content)));
		const all = sentencesIn(smallModule);
		expect(all.length).toBeGreaterThan(100);
		expect(all.filter((sentence) => !held.has(sentence))).toEqual([]);
	});

	it('are each named once, by kind and id', () => {
		expect(new Set(ids()).size).toBe(ids().length);
		for (const id of [
			'module:info',
			'version:1.0.0',
			'source:audit',
			'passage:lead',
			'statement:paid',
			'item:board',
			'step:walk',
			'process:intro',
			'term:audit',
			'inventory:voice-mayor',
			'inventory:absent-drivers',
			'inventory:heard',
			'guide:plan'
		]) {
			expect(ids()).toContain(id);
		}
	});

	it('leave out what is drawn from the bank', () => {
		const bank = smallBank();
		const forms = { warmup: ['bank-0-0'], exit: ['bank-0-1'] };
		const drawn = withForms(withBankForms(forms), bank);
		expect(drawn.items.some(({ id }) => id.startsWith('bank-'))).toBe(true);
		expect(ids(drawn).filter((id) => id.includes(':bank-'))).toEqual([]);
	});

	it('put the ways in which a stage goes on with that stage', () => {
		const { process } = smallModule;
		const [stage] = process.stages;
		const outcomes = [
			{ id: 'yes', label: 'Yes', explanation: 'It goes on.' },
			{ id: 'no', label: 'No', explanation: 'It stops.' }
		];
		const branches = [{ after: stage?.id ?? '', outcomes }];
		const module = aModule({ process: { ...process, branches } });
		expect(pieceOf(`process:stage-${stage?.id}`, module)?.content).toMatchObject({ branches });
	});

	it('show a statement beside its passage and a question beside its statement, outside their text', () => {
		expect(pieceOf('statement:half')?.beside).toEqual({ passage: smallModule.passages[2]?.text });
		const half = { statements: [expect.objectContaining({ id: 'half' })] };
		expect(pieceOf('item:half-verdict')).toMatchObject({ beside: half });
		expect(pieceOf('item:half-verdict')?.content).not.toHaveProperty('statements');
	});

	it('do not change with the number of the version', () => {
		const module = { ...smallModule.module, version: '1.0.1' };
		expect(pieces(aModule({ module }))).toEqual(pieces(smallModule));
	});

	it('have a label of one line', () => {
		const long = { ...smallModule.glossary[0], term: 'word '.repeat(40) };
		const module = aModule({ glossary: [long as (typeof smallModule.glossary)[0]] });
		expect(pieceOf('term:audit', module)?.label).toMatch(/^(word ){14}…$/);
	});
});

it('makes a piece of each source and item of the bank', () => {
	const bank = smallBank();
	expect(bankPieces(bank)).toHaveLength(bank.sources.length + bank.items.length);
	expect(bankPieces(bank).map(({ id }) => id)).toContain(`bank-item:${bank.items[0]?.id}`);
});
