import type { RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { selectOptionalCode } from '#lib/server/assignments/manage/select.ts';
import { drawQrCode } from '#lib/server/assignments/qr-code.ts';
import { isForThisComputer, publicOrigin } from '#lib/server/public-origin.ts';

/** How students come to an assignment: its code, the link, and the link as a QR code. */
export async function wayIn(event: RequestEvent, assignment: string) {
	const code = (await selectOptionalCode(event.locals.db, assignment)) ?? '';
	const origin = publicOrigin(event);
	const link = origin + resolve('/join/[code]', { code });
	return { code, link, qr: drawQrCode(link), onlyHere: isForThisComputer(origin) };
}
