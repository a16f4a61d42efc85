/** What was answered can be taken back, in its session, in a later one, and on Today. */
import { afterEach, expect, test } from 'vitest';
import { openApp, PHONE, type App } from './harness';
import {
	answerByTouch,
	expectCalm,
	expectLogs,
	recallOnly,
	storedCards,
	storedLogs,
	studySample,
	takeSample
} from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

/** What each card remembers. */
const memories = async () =>
	Object.fromEntries((await storedCards(app.page)).map(({ id, memory }) => [id, memory]));

test('undo goes back from a new session into the one before it, and redo forward again', async () => {
	app = await openApp({ device: PHONE });
	const { page } = app;
	await studySample(app);
	await answerByTouch(page, 2);
	// Another way to study is another session: nothing was answered in it.
	await app.go('/study/?cram');
	await page.getByText(/^1 of \d+$/).waitFor();
	const undo = page.getByRole('button', { name: 'Undo the last answer' });
	const redo = page.getByRole('button', { name: 'Do again what was taken back' });
	expect(await redo.count()).toBe(0);
	await undo.tap();
	await page.getByText(/^Taken back, from before this session\. Good: “/).waitFor();
	await expectLogs(page, 3);
	await page.getByRole('button', { name: 'Show the answer' }).waitFor();
	await page.keyboard.press('u');
	await expectLogs(page, 4);
	await expect.poll(() => undo.isDisabled()).toBe(true);
	await redo.tap();
	await expectLogs(page, 5);
	await page.keyboard.press('y');
	await expectLogs(page, 6);
	await redo.waitFor({ state: 'detached' });
	const kinds = (await storedLogs(page)).map(({ kind }) => kind);
	expect(kinds).toEqual(['review', 'review', 'undo', 'undo', 'undo', 'undo']);
	// All is as it was: what Today would take back is the second answer.
	await app.go('/');
	await page.getByRole('button', { name: /^Undo\. Good: / }).waitFor();
	expectCalm(app);
});

test('after the browser was closed, answers of two sessions are taken back one by one, and the cards are as they were', async () => {
	app = await openApp({ device: PHONE });
	const deck = await takeSample(app);
	await recallOnly(app);
	const begun = await memories();
	await app.go(`/study/?deck=${deck}`);
	await answerByTouch(app.page, 1);
	await app.go('/study/?cram');
	await answerByTouch(app.page, 1);
	await app.closeBrowser();
	await app.startBrowser();
	await app.go('/');
	const undo = app.page.getByRole('button', { name: /^Undo\. Good: / });
	await undo.tap();
	await expectLogs(app.page, 3);
	await undo.tap();
	await expectLogs(app.page, 4);
	await undo.waitFor({ state: 'detached' });
	expect(await memories()).toEqual(begun);
	expectCalm(app);
});
