import ical, { ICalEventTransparency } from 'ical-generator';

/** A day to keep in one’s own calendar. */
export interface CalendarDay {
	/** The same for the same day of the same thing, so that a second file replaces the first. */
	uid: string;
	/** `2020-02-18` */
	day: string;
	title: string;
	text: string;
	/** Absolute. */
	url: string;
	/** When the file is made, ms since 1970. */
	madeAt: number;
}

/** A calendar file (RFC 5545) with one all-day event, which makes nobody busy and rings no alarm. */
export function calendarFile({ uid, day, title, text, url, madeAt }: CalendarDay): string {
	const start = new Date(`${day}T00:00:00Z`);
	const end = new Date(start);
	end.setUTCDate(start.getUTCDate() + 1);
	const calendar = ical({ prodId: { company: 'Said or Shown', product: 'calendar file' } });
	calendar.createEvent({
		id: uid,
		start,
		end,
		allDay: true,
		stamp: new Date(madeAt),
		transparency: ICalEventTransparency.TRANSPARENT,
		summary: title,
		description: text,
		url
	});
	return calendar.toString();
}
