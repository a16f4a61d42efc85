/** A deck after it was made: its cards found, corrected, put aside, started over; the deck deleted and brought back. */
import { afterEach, expect, test } from 'vitest';
import { DESKTOP, openApp, PHONE, type App } from './harness';
import { answerByKeys, expectCalm, expectLogs, storedLogs, studySample, takeSample } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

const cards = () => app.page.getByRole('region', { name: 'Cards' });
/** Finds cards, and shuts the suggestions. */
async function search(text: string): Promise<void> {
	await cards().getByRole('combobox', { name: 'Search the cards' }).fill(text);
	await app.page.keyboard.press('Enter');
}
const sheet = () => app.page.getByRole('dialog');

test('a card is found, corrected and put aside; each is taken back', async () => {
	app = await openApp({ device: PHONE });
	await takeSample(app);
	await search('Palihapitiya');
	await cards()
		.getByRole('button', { name: /^Who .*Chamath Palihapitiya/s })
		.first()
		.tap();
	await sheet().getByRole('button', { name: 'Edit' }).tap();
	await sheet().getByLabel('Also right, one a line').fill('The investor');
	await sheet().getByLabel('Prompt').fill('Who wants the hidden machines looked for?');
	await sheet().getByRole('button', { name: 'Save the card' }).tap();
	await sheet().getByText('Also right: The investor').waitFor();
	await sheet().getByRole('button', { name: 'Suspend' }).tap();
	await sheet().getByText('suspended', { exact: false }).first().waitFor();
	await app.page.getByRole('button', { name: 'Undo', exact: true }).tap();
	await sheet().getByRole('button', { name: 'Suspend' }).waitFor();
	await app.page.reload();
	await search('hidden machines');
	await cards().getByText('Who wants the hidden machines looked for?').waitFor();
	expect(await storedLogs(app.page)).toEqual([]);
	expectCalm(app);
});

test('one card starts over with its history kept, and that is taken back', async () => {
	app = await openApp({ device: DESKTOP });
	const deck = await studySample(app);
	await answerByKeys(app.page, 1);
	const [answered] = await storedLogs(app.page);
	await app.go(`/decks/${deck}/`);
	await cards().getByText('Filter').click();
	await cards().getByRole('combobox', { name: 'State' }).selectOption({ label: 'Being learned' });
	await cards().getByText('1 of').waitFor();
	await cards().getByRole('row').getByRole('button').click();
	await sheet().getByText('History').click();
	await sheet().getByText(/Good/).waitFor();
	await sheet().getByRole('button', { name: 'Start over' }).click();
	await expectLogs(app.page, 2);
	await app.page.getByRole('button', { name: 'Undo', exact: true }).click();
	await expectLogs(app.page, 3);
	const logs = await storedLogs(app.page);
	expect(logs.map(({ kind }) => kind)).toEqual(['review', 'reset', 'undo']);
	expect(new Set(logs.map(({ cardId }) => cardId))).toEqual(new Set([answered?.cardId]));
	expectCalm(app);
});

test('a card leads to its sentence in the document, and the document stands open there', async () => {
	app = await openApp({ device: PHONE });
	await app.go('/');
	await app.installed();
	await takeSample(app);
	await app.stopServer();
	await search('Alexandr Wang');
	await cards()
		.getByRole('button', { name: /Alexandr Wang/ })
		.first()
		.tap();
	const sentence = await sheet().locator('blockquote .reading').textContent();
	await sheet().getByRole('link', { name: 'Show me where it says that' }).tap();
	await app.page.waitForURL(/\/texts\/[\w-]+\/#card=/);
	const marked = app.page.locator('[data-hit]');
	await marked.first().waitFor();
	const words = (await marked.allTextContents()).join('');
	expect(sentence?.replace(/[“”]/g, '')).toContain(words.replace(/[“”]/g, '').trim());
	expect(words.length).toBeGreaterThan(20);
	const inSight = () =>
		marked.first().evaluate((element) => {
			const { top, bottom } = element.getBoundingClientRect();
			return top > 0 && bottom < innerHeight;
		});
	await expect.poll(inSight).toBe(true);
	expectCalm(app);
});

test('a deck is deleted and brought back with its answers', async () => {
	app = await openApp({ device: DESKTOP });
	const deck = await studySample(app);
	await answerByKeys(app.page, 2);
	await app.go(`/decks/${deck}/`);
	await app.page.getByRole('button', { name: 'More to do with this deck' }).click();
	await app.page.getByRole('button', { name: 'Delete this deck' }).click();
	await app.page.waitForURL(/\/decks\/$/);
	await app.page.getByRole('button', { name: 'Take the sample' }).waitFor();
	await app.page.getByRole('button', { name: 'Undo', exact: true }).click();
	await app.page.getByRole('link', { name: /2 due/ }).waitFor();
	expect(await storedLogs(app.page)).toHaveLength(2);
	expectCalm(app);
});
