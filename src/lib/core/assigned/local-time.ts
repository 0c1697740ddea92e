const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/**
 * The instant, in ms since 1970, at which clocks in a time zone show this, `2026-03-06T15:00`; undefined when
 * it is no date with a time. Of two such instants it is the earlier. A time that clocks leap over is taken
 * as much later as they leap.
 *
 * @throws {RangeError} when the time zone is none.
 */
export function toInstant(local: string, timeZone: string): number | undefined {
	const wall = readWall(local);
	if (wall === undefined) return undefined;
	const before = wall - offsetAt(wall - DAY, timeZone);
	const after = wall - offsetAt(wall + DAY, timeZone);
	const shown = [before, after].filter((instant) => wallAt(instant, timeZone) === wall);
	return shown.length > 0 ? Math.min(...shown) : before;
}

/**
 * What clocks in a time zone show at an instant in ms since 1970, as `toInstant` takes it, without seconds.
 *
 * @throws {RangeError} when the time zone is none.
 */
export function toLocal(instant: number, timeZone: string): string {
	return new Date(wallAt(instant, timeZone)).toISOString().slice(0, 16);
}

/** What is shown on a clock, as if the clock stood in Greenwich in winter; undefined when no clock shows it. */
function readWall(local: string): number | undefined {
	const [, year, month, day, hour, minute] = LOCAL.exec(local)?.map(Number) ?? [];
	if (year === undefined || minute === undefined) return undefined;
	const wall = Date.UTC(year, (month ?? 0) - 1, day, hour, minute);
	// A day or an hour too many would run over into the next.
	return new Date(wall).toISOString().slice(0, 16) === local ? wall : undefined;
}

function offsetAt(instant: number, timeZone: string): number {
	return wallAt(instant, timeZone) - instant;
}

function wallAt(instant: number, timeZone: string): number {
	const format = new Intl.DateTimeFormat('en-US', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric'
	});
	const parts = Object.fromEntries(
		format.formatToParts(instant).map(({ type, value }) => [type, Number(value)])
	);
	const { year = 0, month = 1, day, hour, minute, second } = parts;
	return Date.UTC(year, month - 1, day, hour, minute, second);
}
