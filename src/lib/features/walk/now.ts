/** The device's clock as ISO 8601: shown, never trusted. */
export function now(): string {
	return new Date().toISOString();
}
