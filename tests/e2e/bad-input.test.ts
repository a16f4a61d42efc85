/** What a learner may bring in that is no good document: each gives a clear message, and nothing is lost. */
import { afterEach, expect, test } from 'vitest';
import { DESKTOP, openApp, PHONE, type App } from './harness';
import { bringIn, createDeck, expectCalm } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

const heading = () => app.page.getByRole('heading', { name: 'Look through the cards' });

async function drop(name: string, content: Buffer | string): Promise<void> {
	await app.go('/add/');
	await app.page
		.locator('input[type="file"]')
		.first()
		.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
}

const FACTS = 'The harbour of Lisbon handled 12 million tonnes in 1998. It was opened in 1887 by King Luis. ';
const GERMAN =
	'Der Hafen von Hamburg wurde im Jahr 1189 gegründet. Er ist der größte Seehafen in Deutschland, und die Stadt ' +
	'hat 1.892.000 Einwohner. Im Jahr 2019 wurden dort 136,6 Millionen Tonnen Güter umgeschlagen. ';

test.each([
	{ what: 'a NUL byte', content: `${FACTS}\0${FACTS}`, says: /Left out 1 empty character/ },
	{ what: 'German', content: GERMAN, says: /seems to be in German.*makes cards of/ },
	{ what: 'nobody quoted', content: FACTS, says: /Nobody is quoted in this text/ },
	{
		what: 'damaged marks',
		content: `${FACTS}The portโs cranes lifted 40 tonnes in 2001. Itโs the oldest harbour of Portugal.`,
		says: /2 characters were damaged/
	}
])('a text with $what says so beside its cards', async ({ content, says }) => {
	app = await openApp({ device: PHONE });
	await drop('harbour.txt', content);
	await heading().waitFor({ timeout: 60_000 });
	await app.page.getByText(says).first().waitFor();
	expectCalm(app);
});

test('one line of 1 MB becomes cards, and a deck', async () => {
	app = await openApp({ device: DESKTOP });
	const sentence = (n: number) =>
		`In ${1500 + (n % 500)} the harbour of Lisbon handled ${n + 2} tonnes of salt. `;
	const line = Array.from({ length: 17_000 }, (_, n) => sentence(n)).join('');
	expect(line.length).toBeGreaterThan(1_000_000);
	await drop('line.txt', line);
	await heading().waitFor({ timeout: 100_000 });
	await createDeck(app.page);
	expectCalm(app);
});

test('a storage that is full says so, keeps the draft, and the deck is made once there is room', async () => {
	app = await openApp({ device: PHONE });
	await bringIn(app);
	const draft = new URL(app.page.url());
	// A running browser remembers for half a minute how much room there was.
	await app.closeBrowser();
	await app.startBrowser();
	const session = await app.context.newCDPSession(app.page);
	await session.send('Storage.overrideQuotaForOrigin', { origin: draft.origin, quotaSize: 1 });
	await app.go(draft.pathname + draft.search);
	await heading().waitFor();
	await app.page.getByRole('button', { name: /Create deck/ }).click();
	await app.page.getByText(/storage for this app is full/).waitFor();
	await app.page.getByText('Your draft is still here').waitFor();
	await session.send('Storage.overrideQuotaForOrigin', { origin: draft.origin });
	await app.page.reload();
	await heading().waitFor();
	await createDeck(app.page);
	expectCalm(app);
});

test('a reload in the middle of a reading goes on by itself', async () => {
	app = await openApp({ device: DESKTOP });
	const text = Array.from({ length: 4_000 }, (_, n) => FACTS.replace('12', String(n + 2))).join('\n');
	await app.go('/add/');
	// As a paste does it: a browser that types so much letter by letter takes a minute.
	const field = app.page.getByRole('textbox', { name: 'Text' });
	await field.evaluate((node, value) => {
		if (node instanceof HTMLTextAreaElement) node.value = value;
		node.dispatchEvent(new Event('input', { bubbles: true }));
	}, text);
	await app.page.getByRole('button', { name: 'Make cards' }).click();
	await app.page.getByRole('button', { name: 'Stop' }).waitFor();
	await app.page.waitForTimeout(300);
	await app.page.reload();
	await app.page.getByRole('button', { name: 'Stop' }).waitFor();
	await heading().waitFor({ timeout: 100_000 });
	await app.go('/add/');
	expect(await app.page.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('');
	expectCalm(app);
});
