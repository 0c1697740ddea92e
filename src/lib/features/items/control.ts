import type { ItemResponse } from '#lib/core/schema/response.ts';

/** What every item control lets its form do: read the answer, or learn in one sentence what is missing. */
export interface ItemControl {
	read(): ItemResponse | string;
}
