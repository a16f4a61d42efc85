/** "Check my data": what was put wrong behind the app's back is told, and put right here or by the newest file. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { openApp, PHONE, type App } from './harness';
import { answerByTouch, expectCalm, overwrite, storedRows, studySample } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

interface CardRow {
	row: { id: string; prompt: string; memory: { reps: number; stability: number } };
}

async function check(): Promise<void> {
	await app.go('/settings/');
	await app.page.getByRole('button', { name: 'Check my data' }).tap();
}
const fine = () =>
	app.page.getByText(/Everything is as it should be\.|Put right: everything is as it should be\./);
const mend = () => app.page.getByRole('button', { name: 'Put right what can be' });

async function begin(): Promise<void> {
	app = await openApp({ device: PHONE });
	await studySample(app);
	await answerByTouch(app.page, 3);
}

test('a memory that its answers do not lead to is named, and put right from them', async () => {
	await begin();
	const { page } = app;
	const before = await storedRows<CardRow>(page, 'cards');
	const [answered] = before.filter(({ row }) => row.memory.reps > 0);
	if (!answered) throw new Error('No card was answered.');
	const { row } = answered;
	const wrong = { ...answered, row: { ...row, memory: { ...row.memory, stability: 1000 } } };
	await overwrite(page, 'cards', [wrong]);

	await check();
	await page.getByText(/^Something is not as it should be\. /).waitFor();
	await page.getByText(`The card “${row.prompt.slice(0, 80)}” is not where its answers lead.`).waitFor();
	await mend().tap();
	await page.getByText(/^Put right: everything is as it should be\./).waitFor();
	expect(await storedRows<CardRow>(page, 'cards')).toEqual(before);
	await page.getByRole('button', { name: 'Check my data' }).tap();
	await page.getByText(/^Everything is as it should be\. 4\d cards, 3 answers and 1 document/).waitFor();
	expectCalm(app);
});

test('a document that is gone is told of, and comes back with the newest file', async () => {
	await begin();
	const { page } = app;
	await app.go('/settings/');
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save everything to a file' }).tap();
	const file = readFileSync(await (await saving).path());
	const before = await storedRows(page, 'texts');
	await overwrite(page, 'texts', []);

	await check();
	await page.getByText(/1 documents? of the deck “.*” (is|are) not there\./).waitFor();
	await page.getByText(/Restore your newest backup file/).waitFor();
	expect(await mend().count()).toBe(0);
	expect(await fine().count()).toBe(0);
	await page.getByLabel('Restore from a file').setInputFiles({
		name: 'verso.jsonl.gz',
		mimeType: 'application/gzip',
		buffer: file
	});
	await page.getByRole('button', { name: 'Restore', exact: true }).tap();
	await page.getByText('Restored.').waitFor();
	expect(await storedRows(page, 'texts')).toEqual(before);
	await check();
	await fine().waitFor();
	expectCalm(app);
});
