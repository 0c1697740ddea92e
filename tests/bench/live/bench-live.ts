import { heldRows, isNear, isWithin, largeRoomRows, twoProcessRows } from './live-rows.ts';
import { measureLargeRoom, measureStreams, measureTwoProcesses } from './measure-live.ts';
import { printTable } from '../table.ts';

const SIZES = [310, 1000, 3100, 10_000];
const LARGE = 2000;

/** Measures live sessions and prints the figures; false when they fail. */
export async function benchLive(sizes = SIZES): Promise<boolean> {
	const { ours, floor } = await measureStreams(sizes);
	let isGood = true;
	for (const [index, held] of ours.entries()) {
		const bare = floor[index];
		if (!bare) throw new RangeError('both were measured at every size');
		printTable(
			`Live, ${held.streams.toLocaleString('en')} open streams in one process`,
			heldRows(held, bare)
		);
		isGood &&= isWithin(held, bare);
	}
	const large = await measureLargeRoom(LARGE);
	printTable(
		`Live, ${LARGE.toLocaleString('en')} in one room`,
		largeRoomRows(large.ours, large.floor)
	);
	return isGood && large.ours.all.lost === 0 && isNear(large.ours.step, large.floor.step);
}

/** The same over two processes of a PostgreSQL database. */
export async function benchLiveTwice(cluster: string): Promise<boolean> {
	const told = await measureTwoProcesses(cluster);
	printTable('Live, two processes on PostgreSQL, 10 classes of 30', twoProcessRows(told));
	return told.one.lost + told.two.lost === 0;
}
