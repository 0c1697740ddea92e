import type { Browser } from 'playwright';
import { answerAtOnce } from './in-page.ts';
import { openSlowPage } from './slow-page.ts';

/** From the beginning of the navigation, in milliseconds. */
export interface FirstAnswer {
	/** The first option and its button could be used, and were. */
	asked: number;
	/** The feedback was on the screen. */
	answered: number;
	/** The page's script had taken over. */
	ready: number;
}

/** Loads each page in turn, cold, on a slow phone and a slow network, and answers at once. */
export async function raceFirstAnswers(
	browser: Browser,
	urls: readonly string[],
	rounds: number
): Promise<FirstAnswer[][]> {
	const runs = urls.map((): FirstAnswer[] => []);
	// The first round warms up the server and the browser.
	for (let round = 0; round <= rounds; round += 1) {
		for (const [index, url] of urls.entries()) {
			const run = await firstAnswer(browser, url);
			if (round > 0) runs[index]?.push(run);
		}
	}
	return runs;
}

async function firstAnswer(browser: Browser, url: string): Promise<FirstAnswer> {
	const page = await openSlowPage(browser, { cpu: 6, network: true, scripts: [answerAtOnce] });
	try {
		await page.goto(url);
		const [asked, answered, ready] = await Promise.all([
			page.report('asked'),
			page.report('answered'),
			page.report('ready')
		]);
		return { asked, answered, ready };
	} finally {
		await page.close();
	}
}
