/** Many cards: searched, selected, changed as a whole and taken back; decks in folders. */
import { afterEach, expect, test } from 'vitest';
import { DESKTOP, openApp, PHONE, type App } from './harness';
import {
	answerByKeys,
	answerByTouch,
	expectCalm,
	expectLogs,
	follow,
	recallOnly,
	searchAndDo,
	storedLogs,
	studySample,
	takeSample
} from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

const field = () => app.page.getByRole('combobox', { name: 'Search the cards' });
const rows = () => app.page.getByRole('row');
/** Takes back what a message tells of. */
const undo = (told: RegExp) =>
	app.page.getByRole('listitem').filter({ hasText: told }).getByRole('button', { name: 'Undo' }).click();
/** How many cards the list says it holds. */
const listed = async () => Number(await app.page.getByRole('grid').getAttribute('aria-rowcount'));

async function search(text: string): Promise<void> {
	await field().fill(text);
	await app.page.keyboard.press('Enter');
}
async function choose(...names: string[]): Promise<void> {
	await app.page.getByRole('button', { name: 'Do …' }).click();
	for (const name of names)
		await app.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}

test.each([
	{ where: 'a phone', device: PHONE },
	{ where: 'a desktop', device: DESKTOP }
])(
	'on $where, offline, what a search finds is tagged, moved in time and deleted, and each is taken back',
	async ({ device }) => {
		app = await openApp({ device });
		await app.go('/');
		await app.installed();
		await takeSample(app);
		await app.go('/decks/');
		await app.stopServer();
		await follow(app.page, 'Browse all cards');
		await rows().first().waitFor();
		const all = await listed();
		await field().click();
		await app.page.keyboard.type('garry');
		await app.page.getByRole('option', { name: /speaker:"Garry Tan"/ }).click();
		await expect.poll(() => app.page.url()).toContain('?q=speaker');
		await expect.poll(listed).toBeLessThan(all);
		const found = await listed();
		await app.page.keyboard.press('Enter');

		await app.page.getByRole('button', { name: 'Select', exact: true }).click();
		await app.page.getByRole('checkbox').first().check();
		await app.page.getByRole('button', { name: `All ${found}` }).click();
		await app.page.getByText(`${found} selected`).waitFor();
		await choose('Tags …');
		await app.page.getByLabel('Tags, parted by spaces').fill('Exam week 3');
		await app.page.getByRole('button', { name: `Add to ${found} cards` }).click();
		await app.page.getByText(`${found} cards have other tags.`).waitFor();
		await search('tag:exam');
		await expect.poll(listed).toBe(found);
		await rows().first().getByText('#exam · #week').waitFor();

		await choose('Not today');
		await search('is:buried');
		await expect.poll(listed).toBe(found);
		await undo(/put aside/);
		await app.page.getByText('No card is like that').waitFor();

		await search('');
		await expect.poll(listed).toBe(all);
		await choose('Delete');
		await app.page.getByText(`${found} cards are deleted; their history is kept.`).waitFor();
		await expect.poll(listed).toBe(all - found);
		await undo(/deleted/);
		await expect.poll(listed).toBe(all);
		await search('tag:exam');
		await expect.poll(listed).toBe(found);

		await search('is:dew');
		await app.page.getByText('Behind “is:” comes due, new').waitFor();
		expect(await listed()).toBe(found);
		expectCalm(app);
	}
);

test('by keys alone a card is found, its date set, its mark set and its history shown', async () => {
	app = await openApp({ device: DESKTOP });
	const deck = await takeSample(app);
	await app.go(`/study/?deck=${deck}`);
	await app.page.keyboard.press('Space');
	await app.page.keyboard.press('Escape');
	await app.go('/browse/?q=asks%3Aspeaker');
	await rows().first().waitFor();
	await app.page.keyboard.press('/');
	await app.page.keyboard.type('asks:detail');
	await app.page.keyboard.press('Enter');
	await rows().first().waitFor();
	const count = await listed();
	await rows().first().focus();
	await app.page.keyboard.press('ArrowDown');
	await app.page.keyboard.press('Space');
	await app.page.keyboard.press('Shift+ArrowDown');
	await app.page.keyboard.press('Shift+ArrowDown');
	await app.page.getByText('3 selected').waitFor();
	await app.page.keyboard.press('x');
	await app.page.getByText('2 selected').waitFor();
	await app.page.keyboard.press('Control+a');
	await app.page.getByText(`${count} selected`).waitFor();
	await app.page.keyboard.press('End');
	await expect
		.poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex')))
		.toBe(String(count));
	await choose('Date …');
	await app.page.getByLabel('In how many days').fill('3');
	await app.page.getByRole('button', { name: 'Ask them in 3 days' }).click();
	await app.page.getByText(/new cards have no date to set/).waitFor();
	await choose('Mark …', 'To fix');
	await app.page.getByText(`${count} cards are marked: To fix.`).waitFor();
	await rows().first().getByText('To fix').waitFor();
	await rows().first().focus();
	await app.page.keyboard.press('Enter');
	await app.page.getByRole('dialog').getByText('History').click();
	await app.page.getByText('Not answered yet.').waitFor();
	expectCalm(app);
});

test('a date that was set stands in the history, and is taken back with one press', async () => {
	app = await openApp({ device: DESKTOP });
	await takeSample(app);
	await recallOnly(app);
	await app.go('/study/');
	await answerByKeys(app.page, 3);
	const answered = (await storedLogs(app.page)).length;
	await app.go('/browse/?q=-is%3Anew');
	await rows().first().waitFor();
	const found = await listed();
	await rows().first().focus();
	await app.page.keyboard.press('Control+a');
	await choose('Date …');
	await app.page.getByRole('button', { name: 'Ask them in 7 days' }).click();
	await expectLogs(app.page, answered + found);
	expect((await storedLogs(app.page)).slice(answered).map(({ kind }) => kind)).toEqual(
		Array(found).fill('manual')
	);
	await search('prop:due=7');
	await expect.poll(listed).toBe(found);
	await undo(/in 7 days/);
	await app.page.getByText('No card is like that').waitFor();
	await expectLogs(app.page, answered + 2 * found);
	expectCalm(app);
});

test('what a search finds is studied at once', async () => {
	app = await openApp({ device: PHONE });
	await takeSample(app);
	await searchAndDo(app, 'speaker:"Garry Tan"', 'Study now');
	await app.page.waitForURL(/\/study\/\?these/);
	await app.page.getByText('Garry Tan').or(app.page.getByText('cheaper training')).first().waitFor();
	expectCalm(app);
});

test('decks lie in folders, which are shut, renamed and taken back', async () => {
	app = await openApp({ device: PHONE });
	const deck = await takeSample(app);
	await app.page.getByRole('button', { name: 'More to do with this deck' }).click();
	await app.page.getByRole('button', { name: 'Move to a folder' }).click();
	await app.page.getByRole('combobox', { name: 'Folder' }).fill('Work / AI');
	await app.page.getByRole('button', { name: 'Move it there' }).click();
	await app.go('/decks/');
	const link = () => app.page.locator(`a[href="/decks/${deck}/"]`);
	await link().waitFor();
	await app.page.getByText('AI', { exact: true }).click();
	await link().waitFor({ state: 'hidden' });
	await app.page.reload();
	await app.page.getByText('AI', { exact: true }).waitFor();
	expect(await link().isVisible()).toBe(false);
	await app.page.getByRole('button', { name: 'Rename or move the folder Work' }).click();
	await app.page.getByLabel('Its name, and where it lies').fill('Reading');
	await app.page.getByRole('button', { name: 'Move it there' }).click();
	await app.page.getByText('Reading', { exact: true }).waitFor();
	await app.go('/browse/?q=folder%3Areading');
	await rows().first().waitFor();
	await app.page.goBack();
	await app.page.getByText('Reading', { exact: true }).waitFor();
	expectCalm(app);
});

test('the first rows stand there before all cards were read', async () => {
	app = await openApp({ device: PHONE, serviceWorkers: 'block' });
	const { page } = app;
	await studySample(app);
	await answerByTouch(page, 2);
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await app.context.route(/cards\.worker/, async (route) => {
		await held;
		await route.continue();
	});
	await app.go('/browse/');
	await page.getByRole('row').nth(1).waitFor();
	expect(await page.getByRole('row').count()).toBe(2);
	expect(await page.getByText(/^\d+ cards$/).count()).toBe(0);
	release();
	await page.getByText(/^\d+ cards$/).waitFor();
	expect(await page.getByRole('row').count()).toBeGreaterThan(2);
});
