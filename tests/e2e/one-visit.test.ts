/** A phone, no network, nothing lost: one visit, then the network is cut for all the rest. */
import { afterEach, expect, test } from 'vitest';
import { openApp, PHONE, type App } from './harness';
import { share } from './share';
import { answerByTouch, createDeck, DOCUMENT, expectCalm, recallOnly, storedLogs } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

test('after one visit a text is shared, studied, asked about and saved without a network, and all of it is there again', async () => {
	app = await openApp({ device: PHONE });
	await app.go('/');
	await app.installed();
	await app.stopServer();
	await app.context.setOffline(true);

	await share(app.page, { title: 'A talk on side projects', text: DOCUMENT });
	await app.page.getByRole('heading', { name: 'Look through the cards' }).waitFor({ timeout: 60_000 });
	const deck = await createDeck(app.page);

	await recallOnly(app);
	await app.go(`/study/?deck=${deck}`);
	await answerByTouch(app.page, 4);

	await app.go(`/quiz/?deck=${deck}`);
	await app.page.getByRole('checkbox', { name: /^Recall/ }).check();
	for (const name of [/^Choose/, /^True or false/, /^Type/])
		await app.page.getByRole('checkbox', { name }).uncheck();
	await app.page.getByText('5', { exact: true }).first().tap();
	await app.page.getByRole('button', { name: 'Start 5 questions' }).tap();
	await answerByTouch(app.page, 5);
	await app.page.getByRole('button', { name: 'Done' }).waitFor();

	await app.go('/settings/');
	const saving = app.page.waitForEvent('download');
	await app.page.getByRole('button', { name: 'Save everything to a file' }).tap();
	expect(await (await saving).failure()).toBeNull();

	const before = await storedLogs(app.page);
	expect(before.length).toBeGreaterThanOrEqual(9);
	await app.closeBrowser();
	await app.startBrowser();
	await app.context.setOffline(true);
	await app.go('/');
	expect(await storedLogs(app.page)).toEqual(before);
	await app.page
		.getByRole('link', { name: /^(Go on|Start)/ })
		.first()
		.tap();
	await app.page.getByRole('button', { name: 'Show the answer' }).waitFor();
	expectCalm(app);
});
