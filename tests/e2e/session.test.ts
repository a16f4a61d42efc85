import { afterEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openApp, PHONE, type App } from './harness';
import { bringIn, createDeck, expectCalm, expectLogs, recallOnly, storedLogs } from './steps';

const apps: App[] = [];
afterEach(async () => {
	while (apps.length > 0) await apps.pop()?.close();
});

async function visit(options: Parameters<typeof openApp>[0] = {}): Promise<{ app: App; deck: string }> {
	const app = await openApp({ device: PHONE, ...options });
	apps.push(app);
	await recallOnly(app);
	await bringIn(app);
	return { app, deck: await createDeck(app.page) };
}

const turn = (page: Page) => page.getByRole('button', { name: 'Show the answer' }).tap();

test('an ordinary card needs no scroll on a phone, before and after it is turned', async () => {
	const { app, deck } = await visit();
	const { page } = app;
	await app.go(`/study/?deck=${deck}`);
	const scrolls = () =>
		page.locator('article.slip').evaluate((slip) => slip.scrollHeight > slip.clientHeight + 1);
	for (let cards = 0; cards < 8; cards += 1) {
		await page.getByRole('button', { name: 'Show the answer' }).waitFor();
		expect(await scrolls()).toBe(false);
		await turn(page);
		await page.getByRole('button', { name: /^Easy/ }).waitFor();
		expect(await scrolls()).toBe(false);
		await page.getByRole('button', { name: /^Easy/ }).tap();
		await expectLogs(page, cards + 1);
	}
	expectCalm(app);
});

/** A device with one voice of its own, one from elsewhere, and a list of what was said. */
function withVoices(): void {
	const spoken: string[] = [];
	Object.assign(window, { spoken });
	const voice = (voiceURI: string, localService: boolean) => ({
		voiceURI,
		name: voiceURI,
		lang: 'en-GB',
		localService
	});
	speechSynthesis.getVoices = () => [voice('Cloud', false), voice('Anna', true)] as SpeechSynthesisVoice[];
	speechSynthesis.speak = (one) => void spoken.push(`${one.voice?.name}: ${one.text}`);
	Object.assign(window, {
		SpeechSynthesisUtterance: class {
			voice: unknown;
			constructor(readonly text: string) {}
		}
	});
}

test('a card is read aloud when asked for, by a voice of the device', async () => {
	const { app, deck } = await visit({ before: withVoices });
	const { page } = app;
	await app.go(`/study/?deck=${deck}`);
	await page.getByRole('button', { name: 'Show the answer' }).waitFor();
	expect(await page.getByRole('button', { name: 'Read aloud' }).count()).toBe(0);
	await app.go('/settings/');
	await page.getByRole('combobox', { name: 'Read aloud' }).selectOption('asked');
	expect(await page.getByRole('combobox', { name: 'Voice' }).locator('option').allTextContents()).toEqual([
		'By the document’s language',
		'Anna (en-GB)'
	]);
	await page.waitForTimeout(200);
	await app.go(`/study/?deck=${deck}`);
	await page.getByRole('button', { name: 'Read aloud' }).tap();
	await page.keyboard.press('r');
	const spoken = await page.evaluate(() => (window as Window & { spoken?: string[] }).spoken ?? []);
	expect(spoken).toHaveLength(2);
	expect(spoken[0]).toMatch(/^Anna: .{10,}/);
	expect(await storedLogs(page)).toEqual([]);
	expectCalm(app);
});

test('when the minutes are up the session ends after the card, and says what is left', async () => {
	const { app } = await visit();
	const { page } = app;
	await page.clock.install();
	await app.go('/study/?minutes=1');
	await page.getByText('1 min left').waitFor();
	await page.clock.fastForward(75_000);
	await turn(page);
	await page.getByRole('button', { name: /^Good/ }).tap();
	await page.getByRole('heading', { name: 'The minute is up' }).waitFor();
	await page.getByText(/^\d+ cards are left for today/).waitFor();
	await page.getByRole('button', { name: 'Go on with them' }).tap();
	await page.getByText(/^2 of \d+$/).waitFor();
	expectCalm(app);
});
