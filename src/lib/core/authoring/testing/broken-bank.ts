import type { Bank, BankItem } from '../../schema/bank.ts';
import { smallBank } from '../../testing/small-bank.ts';
import { checkBank } from '../bank/check-bank.ts';

/** The problems of a valid bank after one change, as `path: message`. */
export function bankProblemsAfter(change: (bank: Bank) => void): string[] {
	const bank = smallBank();
	change(bank);
	return checkBank(bank).map(({ path, message }) => `${path}: ${message}`);
}

/** The same after a change of one item, in the valid bank `bank-<pair>-<0 or 1>`. */
export function bankProblemsOf(id: string, change: (item: BankItem) => void): string[] {
	return bankProblemsAfter(({ items }) => {
		const item = items.find((each) => each.id === id);
		if (!item) throw new RangeError(`there is no item ${id}`);
		change(item);
	});
}
