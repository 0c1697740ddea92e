import { createHash } from 'node:crypto';
import { bankAsked } from '#lib/core/coming-back/attempts-that-count.ts';
import type { Asked } from '#lib/core/coming-back/attempts-that-count.ts';
import { asQuestion } from '#lib/core/bank/draw-forms.ts';
import type { Bank } from '#lib/core/schema/bank.ts';
import { selectBank } from '#lib/server/content/bank.ts';
import { shortDigest } from '#lib/server/content/hash.ts';

/** The bank as it is now, with what tells whether a question has changed. */
export interface AskedBank {
	bank: Bank;
	/** Keys included. The title of its probes is the bank’s id: screens have words of their own. */
	asked: Asked;
}

let known: AskedBank | undefined;

/** The bank of this server. */
export function askedBank(): AskedBank {
	known ??= withDigests(selectBank());
	return known;
}

/** A bank with a hash over its questions, and a digest of each: banks that ask the same have the same. */
export function withDigests(bank: Bank): AskedBank {
	const digests = Object.fromEntries(
		bank.items.map((item) => [item.id, shortDigest(asQuestion(item))])
	);
	const hash = createHash('sha256').update(JSON.stringify(digests)).digest('hex');
	return { bank, asked: bankAsked(bank, { hash, digests, title: bank.id }) };
}
