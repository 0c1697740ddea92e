import { error, json } from '@sveltejs/kit';
import { teaching } from '#lib/server/authorize/teachers.ts';
import { exportSeat } from '#lib/server/privacy/export-seat.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { classroom } = await teaching(event, event.params.id);
	const { db } = event.locals;
	const seat = await db
		.selectFrom('seats')
		.select(['id', 'name'])
		.where('id', '=', event.params.seat)
		.where('classroom', '=', classroom.id)
		.executeTakeFirst();
	if (!seat) error(404);
	const headers = {
		'content-disposition': `attachment; filename="${seat.name.replace(/[^\w-]/g, '-')}.json"`,
		'cache-control': 'no-store'
	};
	return json(await exportSeat(db, seat.id), { headers });
};
