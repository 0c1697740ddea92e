import { z } from 'zod';
import { MOST_SEATS } from '#lib/server/classrooms/seats.ts';

const LONGEST_NAME = 80;

/** What a teacher calls a class. */
export const ClassName = z
	.string()
	.transform((typed) =>
		typed
			.normalize('NFC')
			.replace(/[\p{C}\s]+/gu, ' ')
			.trim()
	)
	.pipe(z.string().min(1).max(LONGEST_NAME));

/** How many seats to make at once. */
export const SeatCount = z.coerce.number().int().min(1).max(MOST_SEATS);

/** The id of a seat or a teacher. */
export const Id = z.string().min(1).max(100).catch('');
