/** One response: the `try`th of a seat at an item, from 1. */
export interface Reference {
	seat: string;
	item: string;
	try: number;
}

/** How many of how many, with the responses behind both numbers. */
export interface Share {
	count: number;
	of: number;
	/** From 0 to 1; undefined where there is nothing to share. */
	share: number | undefined;
	/** The responses that were counted. */
	behind: Reference[];
	/** All responses that could have been. */
	among: Reference[];
}

/** The share of responses that were counted. */
export function shareOf(behind: Reference[], among: Reference[]): Share {
	return { ...part(behind.length, among.length), behind, among };
}

/** The share of seats with a response that was counted; both lists have each seat's responses together. */
export function seatShareOf(behind: Reference[], among: Reference[]): Share {
	return { ...part(seatsIn(behind), seatsIn(among)), behind, among };
}

function part(count: number, of: number) {
	return { count, of, share: of === 0 ? undefined : count / of };
}

function seatsIn(references: readonly Reference[]): number {
	let seats = 0;
	let before: string | undefined;
	for (const { seat } of references) {
		if (seat !== before) seats += 1;
		before = seat;
	}
	return seats;
}
