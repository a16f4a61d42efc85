/** The mixed quiz: how many, from which sections, in which ways; what was missed is studied at once. */
import { afterEach, expect, test } from 'vitest';
import { openApp, PHONE, type App } from './harness';
import { bringIn, createDeck, expectCalm, storedLogs, takeSample } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

test('five questions of one section in one way; what was missed is studied at once, offline', async () => {
	app = await openApp({ device: PHONE });
	await app.go('/');
	await app.installed();
	const deck = await takeSample(app);
	await app.stopServer();
	await app.go(`/quiz/?deck=${deck}`);
	const { page } = app;
	const box = (name: RegExp | string) => page.getByRole('checkbox', { name });
	await box(/^True or false/).uncheck();
	await box(/^Type/).uncheck();
	await box('The whole document').uncheck();
	await page.getByRole('button', { name: 'Choose a section' }).waitFor();
	await box(/^What competition does/).check();
	await page.getByText('5', { exact: true }).first().tap();
	const start = page.getByRole('button', { name: /^Start \d questions?$/ });
	const questions = Number(/\d/.exec((await start.textContent()) ?? '')?.[0]);
	await start.tap();
	for (let asked = 0; asked < questions; asked += 1) {
		await page.getByRole('button', { name: /know/ }).tap();
		await page.getByText('Not this time', { exact: true }).waitFor();
		await page.getByRole('button', { name: /^(Next|Go on)/ }).tap();
	}
	await page.getByRole('heading', { name: `0 of ${questions} right` }).waitFor();
	const logs = await storedLogs(page);
	expect(logs.map((log) => 'format' in log && log.format)).toEqual(logs.map(() => 'choice'));
	expect(logs).toHaveLength(questions);
	await page.getByRole('button', { name: 'Study these now' }).tap();
	await page.waitForURL(/\/study\//);
	await page.getByText(new RegExp(`1 of ${questions}`)).waitFor();
	expectCalm(app);
});

test('a deck with nobody to match says so, and offers the quiz of its cards', async () => {
	app = await openApp({ device: PHONE });
	await bringIn(
		app,
		'The harbour of Lisbon handled 12 million tonnes in 1998. It was opened in 1887 by King Luis.'
	);
	const deck = await createDeck(app.page);
	await app.go(`/match/?deck=${deck}`);
	await app.page.getByText(/needs two speakers with a name, and “.+” has fewer/).waitFor();
	await app.page.getByRole('link', { name: 'Take the quiz' }).tap();
	await app.page.waitForURL(new RegExp(`/quiz/\\?deck=${deck}`));
	await app.page.getByRole('button', { name: /^Start \d questions?$/ }).waitFor();
	expectCalm(app);
});
