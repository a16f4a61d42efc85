import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { DESKTOP, openApp, PHONE, type App } from './harness';
import {
	answerByKeys,
	answerByTouch,
	bringIn,
	createDeck,
	expectCalm,
	expectLogs,
	playMatch,
	recallOnly,
	renameSpeaker,
	storedLogs,
	takeSample
} from './steps';

const apps: App[] = [];
afterEach(async () => {
	while (apps.length > 0) await apps.pop()?.close();
});

async function visit(device: typeof PHONE): Promise<App> {
	const app = await openApp({ device });
	apps.push(app);
	await app.go('/');
	await app.installed();
	await recallOnly(app);
	return app;
}

describe.each([
	{ where: 'a phone', device: PHONE, answer: answerByTouch },
	{ where: 'a desktop', device: DESKTOP, answer: answerByKeys }
])('on $where', ({ device, answer }) => {
	test('a document becomes a deck, is studied offline, and every answer is kept', async () => {
		const app = await visit(device);
		await bringIn(app);
		await renameSpeaker(app.page, 'Yan Laon', 'Yann LeCun');
		const deck = await createDeck(app.page);
		await app.page.getByRole('combobox', { name: 'Search the cards' }).fill('LeCun');
		await app.page
			.getByRole('button', { name: /Yann LeCun/ })
			.first()
			.waitFor();
		await app.page.getByRole('combobox', { name: 'Search the cards' }).fill('Laon');
		await expect.poll(() => app.page.getByRole('button', { name: /Yan Laon/ }).count()).toBe(0);

		await app.go(`/study/?deck=${deck}`);
		await answer(app.page, 6);
		await app.stopServer();
		await answer(app.page, 4);
		const before = await storedLogs(app.page);
		await app.closeBrowser();
		await app.startBrowser();
		await app.go('/');
		expect(await storedLogs(app.page)).toEqual(before);
		expect(new Set(before.map(({ cardId }) => cardId)).size).toBe(10);

		await app.go('/study/');
		await answer(app.page, 1);
		await app.page.getByRole('button', { name: 'Undo the last answer' }).click();
		await expectLogs(app.page, 12);
		const last = await storedLogs(app.page);
		expect(last.at(-1)).toMatchObject({ kind: 'undo', undoes: last.at(-2)?.id });
		expectCalm(app);
	});

	test('speakers are matched, each pair grades its card', async () => {
		const app = await visit(device);
		await bringIn(app);
		const deck = await createDeck(app.page);
		await app.stopServer();
		await app.go(`/match/?deck=${deck}`);
		const pairs = await playMatch(app.page);
		const logs = await storedLogs(app.page);
		expect(pairs).toBeGreaterThan(3);
		expect(logs.filter((log) => 'format' in log && log.format === 'match').length).toBe(logs.length);
		expect(logs.length).toBeGreaterThanOrEqual(pairs);
		expectCalm(app);
	});
});

test('a deck starts over, and that is taken back', async () => {
	const app = await visit(DESKTOP);
	await bringIn(app);
	const deck = await createDeck(app.page);
	await app.go(`/study/?deck=${deck}`);
	await answerByKeys(app.page, 3);
	await app.go(`/decks/${deck}/`);
	await app.page.getByRole('button', { name: 'More to do with this deck' }).click();
	await app.page.getByRole('button', { name: /Start (all )?\d* ?cards? over|Start .* over/ }).click();
	await app.page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
	expect((await storedLogs(app.page)).filter(({ kind }) => kind === 'reset')).toHaveLength(3);
	await app.page.getByRole('button', { name: 'Undo', exact: true }).click();
	await expectLogs(app.page, 9);
	expect((await storedLogs(app.page)).slice(6).map(({ kind }) => kind)).toEqual(['undo', 'undo', 'undo']);
	expectCalm(app);
});

test('what one profile exports, an empty one restores, offline', async () => {
	const one = await visit(DESKTOP);
	await bringIn(one);
	const deck = await createDeck(one.page);
	await one.go(`/study/?deck=${deck}`);
	await answerByKeys(one.page, 3);
	await one.go('/settings/');
	const saving = one.page.waitForEvent('download');
	await one.page.getByRole('button', { name: 'Save everything to a file' }).click();
	const file = await (await saving).path();
	expect(gunzipSync(readFileSync(file)).toString()).toMatch(/^\{"format":"verso-backup\/2"/);

	const two = await visit(PHONE);
	await two.stopServer();
	await two.go('/settings/');
	await two.page.getByLabel('Restore from a file').setInputFiles({
		name: 'verso-backup.jsonl.gz',
		mimeType: 'application/gzip',
		buffer: readFileSync(file)
	});
	await two.page.getByText('3 answers added to your history').waitFor();
	await two.page.getByRole('button', { name: 'Restore', exact: true }).click();
	await two.page.getByText('Restored.').waitFor();
	expect(await storedLogs(two.page)).toEqual(await storedLogs(one.page));
	await two.go(`/decks/${deck}/`);
	await two.page.getByRole('link', { name: 'Study' }).waitFor();
	expectCalm(one);
	expectCalm(two);
});

test('an answer that grades itself is kept when the tab goes before one goes on', async () => {
	const app = await openApp({ device: PHONE });
	apps.push(app);
	await takeSample(app);
	await app.go('/settings/');
	for (const name of [/^Recall/, /^Choose/, /^True or false/])
		await app.page.getByRole('checkbox', { name }).uncheck();
	await app.page.getByText('at least one way has to stay').waitFor();
	await app.go('/study/');
	await app.page.getByPlaceholder('Type the answer').fill('no idea at all');
	await app.page.getByRole('button', { name: 'Check' }).tap();
	await app.page.getByText('Not this time', { exact: true }).waitFor();
	expect(await storedLogs(app.page)).toMatchObject([{ format: 'typed', rating: 'again' }]);
	await app.closeBrowser();
	await app.startBrowser();
	await app.go('/study/');
	expect(await storedLogs(app.page)).toMatchObject([{ format: 'typed', response: 'no idea at all' }]);
	expectCalm(app);
});
