import { afterEach, expect, test } from 'vitest';
import { alive, DESKTOP, openApp, PHONE, type App } from './harness';
import {
	answerByKeys,
	answerByTouch,
	bringIn,
	createDeck,
	expectCalm,
	recallOnly,
	storedLogs
} from './steps';

const apps: App[] = [];
afterEach(async () => {
	while (apps.length > 0) await apps.pop()?.close();
});

async function visit(device: typeof PHONE): Promise<{ app: App; deck: string }> {
	const app = await openApp({ device });
	apps.push(app);
	await app.go('/');
	await app.installed();
	await recallOnly(app);
	await bringIn(app);
	return { app, deck: await createDeck(app.page) };
}

test('one speaker, ten minutes: picked on the deck, offline, and gone on with from Today after a reload', async () => {
	const { app, deck } = await visit(PHONE);
	const { page } = app;
	await page.getByRole('button', { name: 'More ways to study' }).waitFor();
	await app.stopServer();
	await page.getByRole('button', { name: 'More ways to study' }).tap();
	const sheet = page.getByRole('dialog', { name: 'More ways to study' });
	const pick = sheet.getByRole('combobox', { name: 'Which cards' });
	await pick.selectOption({ label: 'Yan Laon' });
	await sheet.getByRole('link', { name: /^10 min/ }).tap();
	await page.waitForURL(/\/study\/\?deck=[\w-]+&speaker=[\w-]+&minutes=10$/);
	await page.getByText('10 min left').waitFor();
	await answerByTouch(page, 1);
	const asked = (await storedLogs(page))[0];
	expect(asked).toMatchObject({ kind: 'review' });

	await page.reload();
	await alive(page);
	await page.getByRole('button', { name: 'Show the answer' }).or(page.getByText('Done for now')).waitFor();
	await app.go('/');
	await page.getByRole('button', { name: 'More ways to study' }).waitFor();
	await page.getByRole('link', { name: /^Go on, \d+ left 10 minutes/ }).tap();
	await page.waitForURL(/speaker=[\w-]+&minutes=10$/);
	expect(deck).not.toBe('');
	expectCalm(app);
});

test('practice of a whole deck moves no due date, and studying ahead is a review', async () => {
	const { app, deck } = await visit(DESKTOP);
	const { page } = app;
	await app.go(`/study/?deck=${deck}&cram`);
	await answerByKeys(page, 3);
	const crammed = await storedLogs(page);
	expect(crammed.map((log) => [log.kind, 'cram' in log && log.cram])).toEqual([
		['practice', true],
		['practice', true],
		['practice', true]
	]);
	expect(crammed.every((log) => log.before.state === 'new')).toBe(true);
	await app.go('/');
	await page.getByRole('link', { name: /^Go on, \d+ left practice/ }).waitFor();

	await app.go(`/study/?deck=${deck}`);
	await page.getByRole('button', { name: 'Show the answer' }).waitFor();
	await page.keyboard.press('Space');
	await page.keyboard.press('4');
	await expect.poll(async () => (await storedLogs(page)).length).toBe(4);
	expect((await storedLogs(page)).at(-1)).toMatchObject({ kind: 'review', rating: 'easy' });
	// Answered today: it is not asked ahead today.
	await app.go(`/study/?deck=${deck}&ahead=300`);
	await page.getByRole('heading', { name: 'Nothing comes up in those days' }).waitFor();
	expectCalm(app);
});

test('when the limit of a deck is reached, ten more new cards of it are asked just today; and one tag is a way to study', async () => {
	const { app, deck } = await visit(PHONE);
	const { page } = app;
	await app.go('/settings/');
	await page.getByRole('spinbutton', { name: /New cards a day/ }).fill('0');
	await page.keyboard.press('Tab');
	await page.waitForTimeout(300);
	await app.go(`/study/?deck=${deck}`);
	await page.getByRole('heading', { name: 'Nothing is due' }).waitFor();
	await page.getByRole('button', { name: /more new cards?, just today/ }).tap();
	await answerByTouch(page, 1);
	expect((await storedLogs(page))[0]).toMatchObject({ kind: 'review' });

	await app.go(`/decks/${deck}/`);
	await page.getByRole('button', { name: 'Select', exact: true }).tap();
	await page.getByRole('checkbox').first().check();
	await page.getByRole('button', { name: 'Do …' }).tap();
	await page.getByRole('dialog').getByRole('button', { name: /Tags/ }).tap();
	await page.getByLabel('Tags, parted by spaces').fill('exam');
	await page.getByRole('button', { name: 'Add to 1 card' }).tap();
	await page.getByRole('dialog').waitFor({ state: 'hidden' });
	await page.waitForTimeout(300);
	await app.go(`/decks/${deck}/`);
	await page.getByRole('button', { name: 'More ways to study' }).tap();
	const sheet = page.getByRole('dialog', { name: 'More ways to study' });
	await sheet.getByRole('combobox', { name: 'Which cards' }).selectOption({ label: 'exam' });
	await sheet.getByRole('link', { name: /^All cards 1 card$/ }).tap();
	await page.waitForURL(/\/study\/\?deck=[\w-]+&tag=exam&cram$/);
	expectCalm(app);
});
