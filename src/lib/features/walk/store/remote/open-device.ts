import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import { inTime } from '../in-time.ts';
import type { Device } from './device.ts';
import { IndexedDevice } from './indexed-device.ts';
import { MemoryDevice } from './memory-device.ts';
import { SpareDevice } from './spare-device.ts';

/** How long the device may take to open its storage before memory takes its place, in ms. */
const PATIENCE = 4000;

/** Opens this browser’s device, with what the page brought from the server. */
export async function openDevice(events: readonly AttemptEvent[]): Promise<Device> {
	const first = await inTime(IndexedDevice.open(), PATIENCE).catch(() => new MemoryDevice());
	const device = new SpareDevice(first);
	await device.keep(events);
	return device;
}
