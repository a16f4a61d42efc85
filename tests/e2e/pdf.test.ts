/** PDFs: read in a worker, on the device, like everything else. */
import { afterEach, expect, test } from 'vitest';
import { lines, pdfOf, type Placed } from '../fixtures/pdf';
import { openApp, PHONE, type App } from './harness';
import { createDeck, expectCalm } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

const page = (number: number, text: string[]): Placed[] => [
	{ text: 'The cholera of 1854', x: 72, y: 40, size: 9 },
	...lines([`${number}. Soho`], { x: 72, y: 80, size: 15, bold: true }),
	...lines(text, { x: 72, y: 110 }),
	{ text: String(number), x: 290, y: 810, size: 9 }
];
const SNOW = [
	'In 1854 the physician John Snow counted 616 deaths around Broad Street. “The',
	'pump is the cause,” said Snow. The parish took its handle off on 8 September.'
];

async function pick(name: string, bytes: Uint8Array): Promise<void> {
	await app.go('/add/');
	const file = { name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
	await app.page.locator('input[type="file"]').first().setInputFiles(file);
}

test('with the server gone a PDF becomes a deck, without its running heads', async () => {
	app = await openApp({ device: PHONE });
	await app.go('/');
	await app.installed();
	await app.stopServer();
	const straight = SNOW.map((line) => line.replace(/[“”]/g, '"'));
	await pick('soho.pdf', pdfOf([page(1, straight), page(2, straight.toReversed()), page(3, straight)]));
	await app.page.getByRole('heading', { name: 'Look through the cards' }).waitFor({ timeout: 60_000 });
	await app.page.getByText(/616/).first().waitFor();
	expect(await app.page.getByText('The cholera of 1854').count()).toBe(0);
	expect(await createDeck(app.page)).toMatch(/^[\w-]{20}$/);
	expectCalm(app);
});

test('a scan says what it is, and what to do', async () => {
	app = await openApp({ device: PHONE });
	await pick('scan.pdf', pdfOf([[], []]));
	await app.page.getByText(/“scan.pdf” holds pictures of its pages and no text.*Nothing was added/).waitFor();
	expectCalm(app);
});

test('a long one tells how far it is, and can be stopped', async () => {
	app = await openApp({ device: PHONE });
	const pages = Array.from({ length: 4_000 }, (_, index) =>
		page(
			index + 1,
			SNOW.map((line) => line.replace(/[“”]/g, ''))
		)
	);
	await pick('long.pdf', pdfOf(pages));
	await app.page.getByText(/\d of 4,000 pages opened/).waitFor();
	await app.page.getByRole('button', { name: 'Stop' }).click();
	await app.page.getByText(/pages opened/).waitFor({ state: 'detached' });
	expect(await app.page.getByRole('button', { name: 'Make cards' }).count()).toBeLessThanOrEqual(1);
	expectCalm(app);
});
