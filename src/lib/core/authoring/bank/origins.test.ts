import { describe, expect, it } from 'vitest';
import type { Bank, BankItem } from '../../schema/bank.ts';
import { bankProblemsAfter, bankProblemsOf } from '../testing/broken-bank.ts';

function source(item: BankItem) {
	item.origin = 'sourced';
	item.stimulus.source = 'report';
	item.stimulus.recordSource = 'report';
	item.evidence = [
		{ id: 'row', source: 'report', locator: 'page 1', quote: 'Frogs.', seen: 'original' }
	];
}

/** Makes both twins of the first pair rest on the report, then changes the first. */
function sourcedAfter(change: (item: BankItem, bank: Bank) => void): string[] {
	return bankProblemsAfter((bank) => {
		const [one, other] = bank.items;
		if (!one || !other) throw new RangeError('the bank has no pair');
		source(one);
		source(other);
		change(one, bank);
	});
}

const twentySix = Array.from({ length: 26 }, () => 'frog').join(' ');

it('asks for sources that are there, in the stimulus and in the evidence', () => {
	expect(
		sourcedAfter(({ stimulus, evidence }) => {
			stimulus.source = 'nix';
			stimulus.recordSource = 'nix';
			for (const row of evidence) Object.assign(row, { source: 'nix', via: 'nix' });
		})
	).toEqual(
		['stimulus.source', 'stimulus.recordSource', 'evidence.row.source', 'evidence.row.via'].map(
			(path) =>
				`items.bank-0-0.${path}: there is no source “nix” in the bank; correct the id or add the source.`
		)
	);
});

it('asks for one source of a name', () => {
	expect(
		bankProblemsAfter(({ sources }) => {
			for (const each of sources) each.id = 'practice';
		})
	).toContain('sources.practice: two sources are called “practice”; give each its own id.');
});

describe('a made-up item', () => {
	it('says so where learners read it', () => {
		expect(
			bankProblemsOf('bank-0-0', ({ stimulus }) => {
				stimulus.topic = 'Ponds';
			})
		).toEqual([
			'items.bank-0-0.stimulus.topic: a learner would take this for real; add “made up for practice”.'
		]);
	});

	it('names no real document', () => {
		expect(
			bankProblemsOf('bank-0-0', ({ stimulus }) => {
				stimulus.recordSource = 'report';
			})
		).toEqual([
			'items.bank-0-0.stimulus.recordSource: source report is a real document and the item is made up; name one with `rights: own`.'
		]);
	});

	it('is asked once for a source that is not there', () => {
		expect(
			bankProblemsOf('bank-0-0', ({ stimulus }) => {
				stimulus.source = 'nix';
			})
		).toEqual([
			'items.bank-0-0.stimulus.source: there is no source “nix” in the bank; correct the id or add the source.'
		]);
	});

	it('has no evidence', () => {
		const problems = bankProblemsOf('bank-0-0', (item) => {
			source(item);
			item.origin = 'made-up';
		});
		expect(problems).toContain(
			'items.bank-0-0.evidence: what is made up has no evidence; write `[]`, or `origin: sourced` if it is real.'
		);
	});
});

describe('a sourced item', () => {
	it('is taken as it is, with evidence of real documents', () => {
		expect(sourcedAfter(() => undefined)).toEqual([]);
	});

	it('has evidence', () => {
		expect(
			sourcedAfter((item) => {
				item.evidence = [];
			})
		).toContain(
			'items.bank-0-0.evidence: a sourced item needs at least one quotation of the record; add it.'
		);
	});

	it('rests on nothing that was made up', () => {
		expect(
			sourcedAfter(({ stimulus }) => {
				stimulus.source = 'practice';
			})
		).toEqual([
			'items.bank-0-0.stimulus.source: source practice was written for practice; name the real document, or write `origin: made-up`.'
		]);
	});

	it('quotes at most 25 words of a source that keeps its rights', () => {
		const long = (path: string) =>
			`items.bank-0-0.${path}: this quotation has 26 words and may have 25; shorten it.`;
		const quoteLong = ({ stimulus, evidence }: BankItem) => {
			stimulus.record = ['A count.', `It says “${twentySix}.”`];
			for (const row of evidence) row.quote = twentySix;
		};
		expect(sourcedAfter(quoteLong)).toEqual([long('stimulus.record'), long('evidence.row.quote')]);
		expect(
			sourcedAfter((item, { sources }) => {
				quoteLong(item);
				for (const each of sources) each.rights = 'public-domain';
			}).filter((problem) => problem.includes('this quotation'))
		).toEqual([]);
	});
});
