import { test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { startLogin } from '../../src/lib/server/auth/logins.ts';
import { openStore } from '../../src/lib/server/db/open-store.ts';
import { AnsweredClass } from '../fixtures/answered-class.ts';
import { GivenAssignment } from '../fixtures/assignment.ts';
import { asked } from '../fixtures/answering-class.ts';
import { expectAccessible, openFolds } from '../pages/axe.ts';
import { TeacherPages } from '../pages/class-pages.ts';

test.use({ serviceWorkers: 'block', trace: 'off' });

const widths = [360, 1366];
const [question] = asked.filter(({ kind }) => kind === 'verdict');

let answered: AnsweredClass;
let given: GivenAssignment;

test.beforeAll(async () => {
	answered = await AnsweredClass.give(8, 300 + test.info().workerIndex);
	given = await GivenAssignment.give();
});
test.afterAll(() => Promise.all([answered.close(), given.close()]));

/** Scans the page at every width, with everything unfolded. */
async function scan(page: Page, address: string) {
	await page.goto(address);
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		await openFolds(page);
		await expectAccessible(page, `${address} at ${width} px`);
	}
}

const teaching = {
	'the dashboard': () => '/teach',
	'a class': () => `/teach/classes/${answered.classroom}`,
	'the log of a class': () => `/teach/classes/${answered.classroom}/log`,
	assigning: () => '/teach/assign/groundhog',
	'an assignment': () => `/teach/assignments/${answered.id}`,
	'what the class is shown': () => `/teach/assignments/${answered.id}/show`,
	'the results': () => answered.path,
	'the answers behind a number': () => `${answered.path}/responses?measure=misjudged`,
	'the projector view': () => `${answered.path}?view=projector`,
	'the questions to correct': () => `/teach/assignments/${answered.id}/edits`,
	'a correction before it is made': () =>
		`/teach/assignments/${answered.id}/edits/change?kind=accept&option=partly&item=${question?.id ?? ''}`,
	privacy: () => '/teach/privacy',
	'the erasing of a seat': () => `/teach/privacy/erase/seat/${answered.seats[0]?.id ?? ''}`,
	'an account': () => '/teach/account'
};

for (const [name, address] of Object.entries(teaching)) {
	test(`${name}: no accessibility rule is broken, narrow or wide, light or dark`, async ({
		page,
		context,
		baseURL
	}) => {
		await answered.signIn(context, baseURL ?? '');
		await scan(page, address());
	});
}

for (const address of ['/teach/admin', '/teach/admin/log', '/teach/privacy']) {
	test(`${address} for an administrator breaks no accessibility rule`, async ({
		page,
		context,
		baseURL
	}) => {
		await signInAsAdmin(context, baseURL ?? '');
		await scan(page, address);
	});
}

for (const address of [
	'/teach/sign-in',
	'/teach/sign-up',
	'/teach/forgot',
	'/teach/reset/no-such-link',
	'/teach/invite/no-such-link',
	'/join',
	'/join/ZZZZZZ',
	'/assignments/no-such-assignment'
]) {
	test(`${address} breaks no accessibility rule, narrow or wide, light or dark`, async ({
		page
	}) => {
		await scan(page, address);
	});
}

const learning = {
	'two ways in': () => `/join/${given.code}`,
	'the page of a seat': () => `/classes/${given.classroom}`,
	'an assigned lesson': () => given.path,
	'a question of it': () => `${given.path}#${question?.id ?? ''}`
};

for (const [name, address] of Object.entries(learning)) {
	test(`${name}: no accessibility rule is broken, narrow or wide, light or dark`, async ({
		page,
		context,
		baseURL
	}) => {
		if (name !== 'two ways in') await given.sit(context, baseURL ?? '');
		await scan(page, address());
	});
}

test('a class without seats breaks no accessibility rule', async ({ page }) => {
	const teacher = new TeacherPages(page);
	await teacher.signUp();
	await teacher.makeClass('Period 3');
	await scan(page, page.url());
});

async function signInAsAdmin(context: BrowserContext, url: string) {
	const { db, close } = await openStore({ folder: process.env['E2E_DATA'] ?? '' });
	try {
		const id = `admin-${test.info().testId}`;
		const row = { id, name: 'Pat Admin', role: 'admin', created_at: Date.now() } as const;
		await db
			.insertInto('people')
			.values(row)
			.onConflict((on) => on.doNothing())
			.execute();
		const value = await startLogin(db, id, Date.now());
		await context.addCookies([{ name: 'login', value, url, httpOnly: true, sameSite: 'Lax' }]);
	} finally {
		await close();
	}
}
