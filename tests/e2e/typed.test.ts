/** What is typed into the app is words: markup is shown as it stands, and nothing turns the line around it. */
import { afterEach, expect, test } from 'vitest';
import { openApp, PHONE, type App } from './harness';
import { bringIn, createDeck, DOCUMENT, expectCalm, takeSample } from './steps';

const MARKUP = '<img src="x" onerror="window.harmed=1"><b class="harm">bold</b>';
const TURNED = '\u202eevil\u200b';

let app: App;
afterEach(async () => {
	await app?.close();
});

const sheet = () => app.page.getByRole('dialog');
async function expectWords(where: string): Promise<void> {
	expect(await app.page.locator('img[src="x"], .harm').count(), where).toBe(0);
	expect(await app.page.evaluate(() => 'harmed' in window), where).toBe(false);
	expect(await app.page.locator('body').innerText(), where).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
}

test('markup typed everywhere stays words, through the draft, the deck, a session, a match and a quiz', async () => {
	app = await openApp({ device: PHONE });
	await bringIn(app, `${DOCUMENT}\n\nThe firm of ${TURNED} ${MARKUP} sold 40 machines in 1998.`);
	await expectWords('the draft');
	await app.page.getByRole('button', { name: 'Edit this card' }).first().tap();
	const fields = sheet().locator('textarea');
	const prompt = await fields.first().inputValue();
	await fields.first().fill(`${TURNED}${MARKUP} ${prompt}`);
	await sheet().getByRole('button', { name: 'Save the card' }).tap();
	await app.page.getByText(MARKUP, { exact: false }).first().waitFor();
	await expectWords('an edited card');
	await app.page.getByRole('button', { name: /speakers?: rename/ }).tap();
	await sheet()
		.getByRole('button', { name: /^Rename / })
		.first()
		.tap();
	await sheet()
		.getByRole('textbox', { name: /^Name of/ })
		.fill(`${TURNED}Ann ${MARKUP}`);
	await sheet().getByRole('button', { name: 'Save', exact: true }).tap();
	await sheet().getByText(`evilAnn ${MARKUP}`).first().waitFor();
	await expectWords('a speaker');
	await sheet().getByRole('button', { name: 'Close', exact: true }).tap();
	const deck = await createDeck(app.page);
	await expectWords('the deck');

	await app.page.getByRole('button', { name: /^More/ }).first().tap();
	await sheet().getByRole('button', { name: /^Name/ }).tap();
	await sheet().getByLabel('Name', { exact: true }).fill(`${TURNED}${MARKUP}`);
	await sheet().getByRole('button', { name: 'Save', exact: true }).tap();
	await app.page.getByRole('heading', { name: `evil${MARKUP}` }).waitFor();
	for (const page of [
		`/study/?deck=${deck}`,
		`/match/?deck=${deck}`,
		`/quiz/?deck=${deck}`,
		'/browse/',
		'/decks/',
		'/'
	]) {
		await app.go(page);
		await app.page.waitForLoadState('networkidle');
		await app.page.getByRole('heading').first().waitFor();
		await expectWords(page);
	}
	await app.go(`/study/?deck=${deck}`);
	await app.page.keyboard.press('Space');
	await expectWords('an answer');
	expectCalm(app);
});

test('what is typed for a deck and for a card of one’s own comes back after a reload', async () => {
	app = await openApp({ device: PHONE });
	await takeSample(app);
	const name = sheet().getByLabel('Name', { exact: true });
	const open = async () => {
		await app.page.getByRole('button', { name: /^More/ }).first().tap();
		await sheet().getByRole('button', { name: /^Name/ }).tap();
	};
	await open();
	await name.fill('Half a name');
	await app.page.reload();
	await open();
	await expect.poll(() => name.inputValue()).toBe('Half a name');
	expectCalm(app);
});
