/** A card of the learner's own: a sentence is pressed, the answer marked in it, and it is asked like any other. */
import { afterEach, expect, test } from 'vitest';
import { openApp, PHONE, type App } from './harness';
import {
	answerByTouch,
	expectCalm,
	recallOnly,
	searchAndDo,
	storedCards,
	storedLogs,
	takeSample
} from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

/** On the page of the document: presses the sentence, marks two of its words, and adds the card. */
async function make(): Promise<void> {
	const { page } = app;
	await page.getByRole('button', { name: /^Within a week it had shaken/ }).tap();
	await page.getByRole('dialog').getByRole('button', { name: 'Make another card from this' }).tap();
	const sheet = page.getByRole('dialog', { name: 'Your own card' });
	const add = sheet.getByRole('button', { name: 'Add this card' });
	expect(await add.isDisabled()).toBe(true);
	for (const word of ['a', 'week']) await sheet.getByRole('option', { name: word, exact: true }).tap();
	await sheet.getByRole('status', { name: 'The card' }).getByText('a week', { exact: true }).waitFor();
	await add.tap();
	await page.getByText('Your card is in the deck.').waitFor();
}

test('with the server gone a card is made of two words of a sentence, taken back without a trace, made again, and asked', async () => {
	app = await openApp({ device: PHONE });
	const { page } = app;
	await app.go('/');
	await app.installed();
	await takeSample(app);
	await recallOnly(app);
	const before = await storedCards(page);
	await app.stopServer();
	await app.go(`/texts/${before[0]?.textId}/`);
	await make();
	expect(await storedCards(page)).toHaveLength(before.length + 1);
	await page.getByRole('button', { name: 'Undo', exact: true }).tap();
	await expect.poll(() => storedCards(page)).toEqual(before);

	await make();
	const known = new Set(before.map(({ id }) => id));
	const own = (await storedCards(page)).filter(({ id }) => !known.has(id));
	expect(own).toMatchObject([{ answer: 'a week', asks: 'detail', suspended: false }]);
	// The sentence had a card before.
	await searchAndDo(app, '"within a week"', 'Study now');
	await page.getByText('1 of 2', { exact: true }).waitFor();
	await answerByTouch(page, 2);
	expect((await storedLogs(page)).map(({ cardId }) => cardId)).toContain(own[0]?.id);
	expectCalm(app);
});
