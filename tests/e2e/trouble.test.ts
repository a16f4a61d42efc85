import { afterEach, expect, test } from 'vitest';
import { DESKTOP, openApp, PHONE, type App } from './harness';
import { answerByKeys, bringIn, createDeck, expectCalm, expectLogs, recallOnly, storedLogs } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

async function dropFile(name: string, content: Buffer) {
	await app.go('/add/');
	const input = app.page.locator('input[type="file"]').first();
	await input.setInputFiles({ name, mimeType: 'text/plain', buffer: content });
}

test.each([
	{ what: 'an empty file', name: 'empty.txt', content: Buffer.alloc(0), says: /empty/i },
	{
		what: 'an image named .txt',
		name: 'picture.txt',
		content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3]),
		says: /picture|image|not text|not a text|binary/i
	}
])('$what is refused with a reason, and the page goes on', async ({ name, content, says }) => {
	app = await openApp({ device: PHONE });
	await dropFile(name, content);
	await app.page.getByText(says).first().waitFor();
	await bringIn(app);
	expectCalm(app);
});

test('a text with no statements and nobody quoted says so, and keeps the draft', async () => {
	app = await openApp({ device: PHONE });
	await app.go('/add/');
	await app.page.getByRole('textbox', { name: 'Text' }).fill('Hello! How are you? Well? Really?');
	await app.page.getByRole('button', { name: 'Make cards' }).click();
	await app.page
		.getByText(/no cards|nothing/i)
		.first()
		.waitFor({ timeout: 30_000 });
	expectCalm(app);
});

test('a text of 5 MB is read without freezing the page, and can be stopped', async () => {
	app = await openApp({ device: DESKTOP });
	const sentence = 'The harbour of Lisbon handled 12 million tonnes in 1998, said Marie Keller. ';
	await dropFile('long.txt', Buffer.from(sentence.repeat(Math.ceil(5_000_000 / sentence.length))));
	await app.page.getByRole('button', { name: /Stop/ }).waitFor({ timeout: 60_000 });
	await app.page.getByRole('button', { name: /Stop/ }).click();
	await app.page.getByRole('heading', { name: 'What do you want to remember?' }).waitFor();
	expectCalm(app);
});

test.each([
	{ what: 'not a backup', content: 'Dear diary', says: 'not a backup of Verso' },
	{
		what: 'truncated',
		content: '{"format":"verso-backup/2","createdAt":1,"device":"a"}',
		says: 'its end is missing'
	},
	{ what: 'of a newer version', content: '{"format":"verso-backup/99"}', says: 'by a newer version' }
])('a backup that is $what is refused, and nothing changes', async ({ content, says }) => {
	app = await openApp({ device: PHONE });
	await app.go('/settings/');
	await app.page
		.getByLabel('Restore from a file')
		.setInputFiles({ name: 'backup.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from(content) });
	await app.page.getByText(says).waitFor();
	expectCalm(app);
});

test('without IndexedDB the app says what is the matter and what to do', async () => {
	app = await openApp({
		before: () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true })
	});
	await app.page.goto(app.url('/'));
	await app.page.getByRole('heading', { name: 'This browser keeps nothing' }).waitFor();
	await app.page.getByRole('button', { name: 'Try again' }).waitFor();
	expect(app.abroad).toEqual([]);
});

test('a whole session goes by keyboard alone: from Today to the summary, with undo', async () => {
	app = await openApp({ device: DESKTOP });
	await bringIn(app);
	await createDeck(app.page);
	await recallOnly(app);
	await app.go('/');
	const start = app.page.getByRole('link', { name: /^Start \d+ cards/ });
	await start.waitFor();
	for (let presses = 0; presses < 20; presses += 1) {
		await app.page.keyboard.press('Tab');
		if (await start.evaluate((node) => node === document.activeElement)) break;
	}
	await app.page.keyboard.press('Enter');
	await answerByKeys(app.page, 2);
	await app.page.keyboard.press('u');
	await expectLogs(app.page, 3);
	expect((await storedLogs(app.page)).at(-1)?.kind).toBe('undo');
	const over = app.page.getByRole('button', { name: 'Done' });
	const show = app.page.getByRole('button', { name: 'Show the answer' });
	for (let turn = 0; turn < 60; turn += 1) {
		await over.or(show).first().waitFor();
		if (await over.isVisible()) break;
		const count = (await storedLogs(app.page)).length;
		await app.page.keyboard.press('Space');
		await app.page.getByRole('button', { name: /^Easy/ }).waitFor();
		await app.page.keyboard.press('4');
		await expectLogs(app.page, count + 1);
	}
	await over.focus();
	await app.page.keyboard.press('Enter');
	await app.page.waitForURL(app.url('/'));
	expectCalm(app);
});

test('a draft whose cards are damaged gives its text back, and they are made again', async () => {
	app = await openApp({ device: PHONE });
	await bringIn(app);
	await app.page.evaluate(async () => {
		const opened = indexedDB.open('verso');
		await new Promise((resolve) => (opened.onsuccess = resolve));
		const store = opened.result.transaction('notes', 'readwrite').objectStore('notes');
		const asked = store.getAllKeys();
		await new Promise((resolve) => (asked.onsuccess = resolve));
		const last = asked.result.filter((key) => String(key).includes(':piece:')).at(-1);
		const put = store.put([{ of: 'cards', items: [{ prompt: 7 }] }], last);
		await new Promise((resolve) => (put.onsuccess = resolve));
		opened.result.close();
	});
	await app.page.reload();
	await app.page.getByText('Their text is still there').waitFor();
	await app.page.getByRole('link', { name: 'Make the cards again' }).click();
	await app.page.getByRole('button', { name: 'Make cards' }).first().click();
	await app.page.getByRole('heading', { name: 'Look through the cards' }).waitFor({ timeout: 60_000 });
	await createDeck(app.page);
	expectCalm(app);
});
