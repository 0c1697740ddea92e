import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/axe.ts';
import { JoinPages, TeacherPages } from '../pages/class-pages.ts';

test.use({ serviceWorkers: 'block', viewport: { width: 360, height: 740 } });

test('every screen of a class is accessible and fits a phone', async ({ page, browser }) => {
	test.slow();
	const teacher = new TeacherPages(page);
	await teacher.signUp();
	await expectAccessible(page, 'no class yet');
	const code = await teacher.makeClass('Period 3');
	await expectAccessible(page, 'an empty class');

	const context = await browser.newContext({
		serviceWorkers: 'block',
		viewport: { width: 360, height: 740 }
	});
	const student = new JoinPages(await context.newPage());
	await student.type('hello');
	await expectAccessible(student.page, 'a wrong code');
	await student.type(code);
	await expectAccessible(student.page, 'two ways in');
	await student.comeBack({ name: 'amber-otter', word: 'wrong' });
	await expectAccessible(student.page, 'a wrong word');
	await student.takeSeat();
	await expectAccessible(student.page, 'a seat and its word');
	await student.page.getByRole('link', { name: 'Go on' }).click();
	await expectAccessible(student.page, 'nothing assigned');

	await page.reload();
	await expect(teacher.seats()).toHaveCount(1);
	await teacher.words();
	await teacher.unfold('Names of a whole class');
	for (const part of ['Rename the class', 'Copy the class', 'Delete the class']) {
		await teacher.unfold(part);
	}
	await page.getByRole('button', { name: 'Invite a co-teacher' }).click();
	await expect(page.getByText(/\/teach\/invite\//)).toBeVisible();
	await expectAccessible(page, 'a class with all that can be done to it');
	await teacher.seats().first().getByRole('button').click();
	await expectAccessible(page, 'what can be done to a seat');
	await page.goto('/teach');
	await expectAccessible(page, 'the list of classes');
});
