/**
 * Times browsing 100,000 cards in real Chromium, plain and with the page's thread slowed down four times:
 * `npx tsx tests/bench/browse.ts` (after `npm run build`). A large collection is made first where there is none.
 */
import { DESKTOP, type App } from '../e2e/harness';
import { openCollection } from '../support/collection-profile';

const at = (times: number[], share: number) =>
	times.toSorted((one, other) => one - other)[Math.floor((times.length - 1) * share)] ?? NaN;

/** What is typed, letter by letter, each search from an empty field. */
const TYPED = ['model', 'is:due', 'prop:retrievability<0.8', 'the -tag:exam', 'speaker:an or is:leech'];

/** From the address to the first rows of all cards, in ms. */
async function untilRows(app: App): Promise<number> {
	await app.page.goto('about:blank');
	const started = performance.now();
	await app.page.goto(app.url('/browse/'), { waitUntil: 'commit' });
	await app.page.getByRole('row').first().waitFor({ timeout: 120_000 });
	return performance.now() - started;
}

/** From the address to the decks with their numbers, in ms. */
async function untilDecks(app: App): Promise<number> {
	await app.page.goto('about:blank');
	const started = performance.now();
	await app.page.goto(app.url('/decks/'), { waitUntil: 'commit' });
	await app.page.locator('a.deck').first().waitFor();
	return performance.now() - started;
}

/** For each letter the time until what it finds is on the page, in ms. */
function keystrokes(app: App, text: string): Promise<number[]> {
	return app.page.evaluate(async (typed) => {
		const field = document.querySelector<HTMLInputElement>('input[role=combobox]');
		const list = document.querySelector('section[aria-label=Cards]');
		if (!field || !list) throw new Error('there is no list');
		const type = async (value: string) => {
			const started = performance.now();
			field.value = value;
			field.dispatchEvent(new Event('input', { bubbles: true }));
			await new Promise<void>((resolve) => {
				const look = () => (list.getAttribute('aria-busy') === 'true' ? setTimeout(look, 1) : resolve());
				setTimeout(look, 0);
			});
			await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
			return performance.now() - started;
		};
		const times: number[] = [];
		await type('');
		for (let length = 1; length <= typed.length; length += 1) times.push(await type(typed.slice(0, length)));
		return times;
	}, text);
}

const app = await openCollection({ device: DESKTOP });
try {
	await app.context.addInitScript('globalThis.__name ??= (it) => it');
	for (const rate of [1, 4]) {
		const session = await app.context.newCDPSession(app.page);
		await session.send('Emulation.setCPUThrottlingRate', { rate });
		const opened = await untilRows(app);
		console.log(`${rate}×: first rows after ${opened.toFixed(0)} ms`);
		for (const text of TYPED) {
			await keystrokes(app, text);
			const times = await keystrokes(app, text);
			console.log(
				`${rate}×: ${text}: a letter p50 ${at(times, 0.5).toFixed(0)} p95 ${at(times, 0.95).toFixed(0)} ms`
			);
		}
		const decks: number[] = [];
		for (let run = 0; run < 5; run += 1) decks.push(await untilDecks(app));
		console.log(`${rate}×: deck list after ${at(decks, 0.5).toFixed(0)} ms`);
	}
} finally {
	await app.close();
}
