import { prerenderedPaths } from '../../fixtures/built-pages.ts';
import { startSite } from '../../fixtures/built-site.ts';

/** How the server starts, and what it holds once every page was asked for. */
export interface ServerFigures {
	startsMs: number[];
	residentBytes: number;
}

/** Starts the built server several times. */
export async function measureServer(starts: number): Promise<ServerFigures> {
	const startsMs: number[] = [];
	let residentBytes = 0;
	for (let start = 0; start < starts; start += 1) {
		const site = await startSite();
		startsMs.push(site.startMs);
		for (const path of prerenderedPaths()) await (await fetch(site.origin + path)).arrayBuffer();
		residentBytes = Math.max(residentBytes, await site.residentBytes());
		await site.stop();
	}
	return { startsMs, residentBytes };
}
