import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startCluster } from '../../src/setup/postgres/cluster.mjs';
import { ensurePostgres } from '../../src/setup/postgres/find.mjs';
import { ROOT } from '../../src/setup/process/root.mjs';
import { lessonPaths } from '../fixtures/built-pages.ts';
import { startSite } from '../fixtures/built-site.ts';
import { launchChromium } from '../fixtures/chromium.ts';
import { loadCold } from '../fixtures/cold-load.ts';
import { buildWithHandMade, handMadePath } from './hand-made/site.ts';
import { benchLive, benchLiveTwice } from './live/bench-live.ts';
import { measureAnswers } from './measure/answers.ts';
import { raceFirstAnswers } from './measure/first-answer.ts';
import { measureLoads } from './measure/load.ts';
import { measureServer } from './measure/server.ts';
import { goThroughLesson } from './measure/whole-lesson.ts';
import {
	answerRows,
	firstVisitRows,
	LEAST_SHARE,
	lessonRows,
	loadRows,
	MOST_RATIO,
	raceRows,
	serverRows,
	shareOf
} from './rows.ts';
import { median } from './statistics.ts';
import { printTable } from './table.ts';

/*
 * `npm run bench`: the budgets with their figures. Milliseconds depend on the machine and on what else it
 * does, so only ratios, to a hand-made page and to a bare server in the same minutes, decide how this ends.
 */

const MODULE = 'ig-report';
const RACES = 9;
const LOADS = 5;
const STARTS = 3;

const ours = `/modules/${MODULE}/walk`;
const handMade = handMadePath(MODULE);

printTable('Server', serverRows(await measureServer(STARTS)));
await benchAnswers('SQLite');
const postgres = await ensurePostgres();
if (postgres === undefined)
	console.warn('\nNo PostgreSQL was found: its answers are not measured.');
else {
	const cluster = await startCluster(postgres);
	try {
		await benchAnswers('PostgreSQL', cluster.url);
		if (!(await benchLiveTwice(cluster.url))) process.exitCode = 1;
	} finally {
		await cluster.stop();
	}
}
if (!(await benchLive())) process.exitCode = 1;
const copy = await buildWithHandMade([MODULE]);
const site = await startSite({ build: copy });
const browser = await launchChromium();
try {
	for (const path of [...lessonPaths(), handMade]) {
		const rows = firstVisitRows(await loadCold(browser, site.origin + path), path !== handMade);
		printTable(`${path}: first visit, compressed, with headers`, rows);
	}

	const urls = [site.origin + ours, site.origin + handMade] as const;
	const loads = await measureLoads(browser, urls, LOADS);
	printTable(`${ours}: loading, 6 times slower`, loadRows(loads));

	const lesson = await goThroughLesson(browser, `${site.origin}/modules/${MODULE}`);
	printTable('The whole lesson, its walk 6 times slower', lessonRows(lesson));

	const races = await raceFirstAnswers(browser, urls, RACES);
	printTable(`${ours}: load to first answer, 1.6 Mbit/s, 150 ms, 6 times slower`, raceRows(races));
	const [mine, theirs] = races.map((runs) => median(runs.map(({ answered }) => answered)));
	if (!mine || !theirs || mine / theirs > MOST_RATIO) process.exitCode = 1;
} finally {
	await browser.close();
	await site.stop();
	rmSync(join(ROOT, copy), { recursive: true, force: true });
}

async function benchAnswers(database: string, cluster?: string): Promise<void> {
	const answers = await measureAnswers(cluster);
	printTable(`Answers kept in ${database}, 33 rooms of 30 in a burst`, answerRows(answers));
	if (shareOf(answers) < LEAST_SHARE) process.exitCode = 1;
}
