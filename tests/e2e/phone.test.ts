/** What makes Verso an app of the phone: installed once asked, a number on its icon, a reminder in the calendar. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { openApp, PHONE, type App } from './harness';
import { expectCalm, recallOnly } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

/** A badge that can be read, and a no to the browser's own prompt to install, which Chromium offers by itself. */
function pretend() {
	const badges: number[] = [];
	Object.assign(globalThis, { badges, prompts: 0 });
	navigator.setAppBadge = async (count = 0) => void badges.push(count);
	navigator.clearAppBadge = async () => void badges.push(0);
	const offer = Object.getOwnPropertyDescriptor(globalThis, 'BeforeInstallPromptEvent')?.value;
	offer.prototype.prompt = async () => {
		Object.assign(globalThis, { prompts: 1 });
		return { outcome: 'dismissed' };
	};
}

async function takeSample() {
	app = await openApp({ device: PHONE, before: pretend });
	await app.go('/decks/');
	await app.page.getByRole('button', { name: 'Take the sample' }).click();
	await app.page.waitForURL(/\/decks\/[\w-]+\/$/);
	await recallOnly(app);
}

/** Answers every card of today. */
async function finish() {
	const turn = app.page.getByRole('button', { name: 'Show the answer' });
	const done = app.page.getByRole('heading', { name: 'Done for now' });
	for (;;) {
		await turn.or(done).first().waitFor();
		if (await done.isVisible()) return;
		await turn.tap();
		await app.page.getByRole('button', { name: /^Easy/ }).tap();
	}
}

test('installing is offered after the first finished session, and never again after a no', async () => {
	await takeSample();
	await app.go('/');
	expect(await app.page.getByText('Put Verso on your home screen').count()).toBe(0);
	await app.go('/study/');
	await finish();
	await app.page.getByRole('heading', { name: 'Put Verso on your home screen' }).waitFor();
	await app.page.getByRole('button', { name: 'Put it there' }).tap();
	await expect.poll(() => app.page.evaluate('prompts')).toBe(1);
	await app.page
		.getByRole('heading', { name: 'Put Verso on your home screen' })
		.waitFor({ state: 'detached' });
	await app.go('/study/');
	await app.page.getByRole('link', { name: 'Practise anyway' }).tap();
	await finish();
	expect(await app.page.getByText('Put Verso on your home screen').count()).toBe(0);
	// In Settings it can be had all the same.
	await app.go('/settings/');
	await app.page.getByRole('button', { name: 'Put Verso on the home screen' }).waitFor();
	expectCalm(app);
});

test('on iOS the steps are shown in pictures', async () => {
	app = await openApp({
		device: PHONE,
		before: () => {
			Object.defineProperty(navigator, 'standalone', { value: false });
			addEventListener('beforeinstallprompt', (offer) => offer.stopImmediatePropagation());
		}
	});
	await app.go('/settings/');
	await app.page.getByRole('button', { name: 'Put Verso on the home screen' }).tap();
	await app.page.getByText('Save everything to a file first').waitFor();
	expect(await app.page.getByRole('dialog').getByRole('listitem').count()).toBe(3);
	expectCalm(app);
});

test('the number of due cards stands on the icon, at launch and after every answer', async () => {
	await takeSample();
	await app.go('/study/');
	await app.page.getByRole('button', { name: 'Show the answer' }).tap();
	// A card that was not known is due again today.
	await app.page.getByRole('button', { name: /^Again/ }).tap();
	const last = () => app.page.evaluate<number>('badges.at(-1)');
	await expect.poll(last).toBe(1);
	await app.go('/');
	await expect.poll(last).toBe(1);
	expectCalm(app);
});

test('the reminder is a calendar file for the chosen hour, which is remembered', async () => {
	app = await openApp({ device: PHONE });
	await app.go('/settings/');
	await app.page.getByLabel('Every day at').fill('07:45');
	const saving = app.page.waitForEvent('download');
	await app.page.getByRole('button', { name: 'Save the calendar file' }).tap();
	const file = await saving;
	expect(file.suggestedFilename()).toBe('verso-reminder.ics');
	const text = readFileSync(await file.path(), 'utf8');
	expect(text).toMatch(/^DTSTART:\d{8}T074500\r$/m);
	expect(text).toContain('BEGIN:VALARM');
	await app.go('/settings/');
	expect(await app.page.getByLabel('Every day at').inputValue()).toBe('07:45');
	expectCalm(app);
});
