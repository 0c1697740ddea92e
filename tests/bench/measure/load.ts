import type { Browser, CDPSession } from 'playwright';
import { reportReady } from './in-page.ts';
import { readerScripts, takeTurn } from './reader.ts';
import { openSlowPage } from './slow-page.ts';

/** Milliseconds. The first three are the main thread's until it was idle. */
export interface LoadWork {
	all: number;
	script: number;
	layout: number;
	/** From a click on the quiet page to the frame after its feedback. */
	answer: number;
}

/** What loading each page costs the main thread at a sixth of the speed, until it is idle. */
export async function measureLoads(
	browser: Browser,
	urls: readonly string[],
	rounds: number
): Promise<LoadWork[][]> {
	const runs = urls.map((): LoadWork[] => []);
	for (let round = 0; round < rounds; round += 1) {
		for (const [index, url] of urls.entries()) runs[index]?.push(await measureLoad(browser, url));
	}
	return runs;
}

async function measureLoad(browser: Browser, url: string): Promise<LoadWork> {
	const page = await openSlowPage(browser, {
		cpu: 6,
		network: false,
		scripts: [reportReady, ...readerScripts]
	});
	try {
		await page.goto(url);
		await page.report('ready');
		await page.run(async () => {
			if (document.readyState !== 'complete') {
				await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
			}
			await document.fonts.ready;
			await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 }));
		});
		const metrics = await readMetrics(page.session);
		const { answeredMs = NaN } = await takeTurn(page);
		return {
			answer: answeredMs,
			all: metrics('TaskDuration') * 1000,
			script: metrics('ScriptDuration') * 1000,
			layout: (metrics('LayoutDuration') + metrics('RecalcStyleDuration')) * 1000
		};
	} finally {
		await page.close();
	}
}

/** The browser's own counters: seconds and bytes. */
export async function readMetrics(session: CDPSession): Promise<(name: string) => number> {
	const { metrics } = await session.send('Performance.getMetrics');
	return (name) => {
		const metric = metrics.find((one) => one.name === name);
		if (!metric) throw new Error(`the browser does not measure ${name}`);
		return metric.value;
	};
}
