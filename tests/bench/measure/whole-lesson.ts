import type { Browser } from 'playwright';
import { reportReady } from './in-page.ts';
import { readMetrics } from './load.ts';
import { readerScripts, takeTurn } from './reader.ts';
import { openSlowPage } from './slow-page.ts';
import type { SlowPage } from './slow-page.ts';

/** One reader's way through a lesson. */
export interface WholeLesson {
	/** Of each answer in the walk, milliseconds from the click to the frame after its feedback, at a sixth of the speed. */
	answersMs: number[];
	/** What the page's scripts hold, after a collection: before the result, and with it. */
	heapBytes: { before: number; after: number };
}

const MOST_TURNS = 300;
const SLOW_STEPS = ['cover', 'warmup', 'walk'];

/**
 * Goes through a lesson from its cover to its result. The page is slow until the walk is over; the rest is
 * there for the memory it takes.
 */
export async function goThroughLesson(browser: Browser, url: string): Promise<WholeLesson> {
	const scripts = [reportReady, ...readerScripts];
	const page = await openSlowPage(browser, { cpu: 6, network: false, scripts });
	const answersMs: number[] = [];
	let before = 0;
	let last = '';
	try {
		await page.goto(url);
		await page.report('ready');
		for (let turn = 0; turn < MOST_TURNS; turn += 1) {
			const { step, answeredMs } = await takeTurn(page);
			if (step === 'result') {
				return { answersMs, heapBytes: { before, after: await heapOf(page) } };
			}
			if (step === 'walk' && answeredMs !== undefined) answersMs.push(answeredMs);
			if (step === last) continue;
			last = step;
			if (!SLOW_STEPS.includes(step)) {
				await page.session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
			}
			if (step === 'exit') before = await heapOf(page);
		}
		throw new Error(`${url} did not come to its result`);
	} finally {
		await page.close();
	}
}

async function heapOf({ session, run }: SlowPage): Promise<number> {
	await run(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
	await session.send('HeapProfiler.collectGarbage');
	await session.send('HeapProfiler.collectGarbage');
	return (await readMetrics(session))('JSHeapUsedSize');
}
