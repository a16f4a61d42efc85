/** Two windows on one deck: one answer counts once, and each shows what the other did. */
import { afterEach, expect, test } from 'vitest';
import { DESKTOP, openApp, type App } from './harness';
import { expectCalm, expectLogs, recallOnly, storedCards, storedLogs, takeSample } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

test('a card that stands in two windows is answered once; the other says so and goes on with the next', async () => {
	app = await openApp({ device: DESKTOP });
	const deck = await takeSample(app);
	await recallOnly(app);
	const one = await app.go(`/study/?deck=${deck}`);
	const other = await app.go(`/study/?deck=${deck}`, await app.context.newPage());
	for (const page of [one, other]) await page.getByRole('button', { name: 'Show the answer' }).click();
	await one.getByRole('button', { name: /^Good/ }).click();
	await expectLogs(one, 1);

	await other.getByRole('button', { name: /^Again/ }).click();
	await other.getByText(/^That card was answered in another tab\./).waitFor({ state: 'attached' });
	await other.getByRole('button', { name: 'Show the answer' }).click();
	await other.getByRole('button', { name: /^Good/ }).click();
	await expectLogs(other, 2);
	const logs = await storedLogs(one);
	expect(new Set(logs.map(({ cardId }) => cardId)).size).toBe(2);
	expect(logs.map((log) => 'rating' in log && log.rating)).toEqual(['good', 'good']);
	expect((await storedCards(one)).filter(({ memory }) => memory.reps > 0)).toHaveLength(2);
	expectCalm(app);
});

test('what is renamed in one window is shown in the other', async () => {
	app = await openApp({ device: DESKTOP });
	const deck = await takeSample(app);
	const other = await app.go('/decks/', await app.context.newPage());
	const link = other.locator(`a[href="/decks/${deck}/"]`);
	await link.getByText('The five-million-dollar model').waitFor();
	await app.page.getByRole('button', { name: 'More to do with this deck' }).click();
	const sheet = app.page.getByRole('dialog');
	await sheet.getByRole('button', { name: /^Name/ }).click();
	await sheet.getByLabel('Name', { exact: true }).fill('Cheap models');
	await sheet.getByRole('button', { name: 'Save', exact: true }).click();
	await link.getByText('Cheap models').waitFor();
	expectCalm(app);
});
