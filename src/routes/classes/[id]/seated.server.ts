import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { seatIn } from '#lib/server/authorize/seats.ts';
import type { SeatRow } from '#lib/server/db/tables/seats.ts';

/** The seat that asks; who has none is led to join, and learns nothing of the class. */
export async function seated(event: RequestEvent<{ id: string }>, now: number): Promise<SeatRow> {
	return (await seatIn(event, event.params.id, now)) ?? redirect(303, resolve('/join'));
}
