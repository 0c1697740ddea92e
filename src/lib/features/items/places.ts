import { m } from '#lib/i18n/paraglide/messages.js';
import type { Place } from '#lib/core/schema/item.ts';

/** The four cells of the board in reading order, by name. */
export const placeNames: Record<Place, () => string> = {
	'said-backed': m.item_place_said_backed,
	'said-open': m.item_place_said_open,
	'written-backed': m.item_place_written_backed,
	'written-open': m.item_place_written_open
};

/** The same where there is little room. */
export const shortPlaceNames: Record<Place, () => string> = {
	'said-backed': m.item_place_said_backed_short,
	'said-open': m.item_place_said_open_short,
	'written-backed': m.item_place_written_backed_short,
	'written-open': m.item_place_written_open_short
};

/** Is this one of the four cells? */
export function isPlace(value: string): value is Place {
	return Object.hasOwn(placeNames, value);
}

/** The cells in reading order. */
export const places = Object.keys(placeNames).filter(isPlace);
