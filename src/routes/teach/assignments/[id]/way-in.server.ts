import type { RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { selectOptionalCode } from '#lib/server/assignments/manage/select.ts';
import { drawQrCode } from '#lib/server/assignments/qr-code.ts';
import { isForThisComputer, publicOrigin } from '#lib/server/public-origin.ts';

/** How students come to an assignment: its code, the link, and the link as a QR code. */
export async function wayIn(event: RequestEvent, assignment: string) {
	const code = (await selectOptionalCode(event.locals.db, assignment)) ?? '';
	const origin = publicOrigin(event);
	// What `resolve` gives is relative to the page that is being made.
	const link = origin + new URL(resolve('/join/[code]', { code }), event.url).pathname;
	return { code, link, qr: drawQrCode(link), onlyHere: isForThisComputer(origin) };
}
