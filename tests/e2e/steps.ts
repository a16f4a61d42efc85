/** What a learner does, in words that the journeys share. Everything is found by the words that are seen. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Card, ReviewLog } from '#core/model';
import { alive, ROOT, type App } from './harness';

const DOCUMENTS = [
	join(ROOT, 'tests/fixtures/documents/side-project-video/source.txt'),
	join(import.meta.dirname, 'talk.txt')
];
/** A document in which a speaker's name, Yan Laon, was misheard. */
export const DOCUMENT = readFileSync(DOCUMENTS.find(existsSync) ?? '', 'utf8');

/** What must hold after every journey: no error, and nothing asked of any other place. */
export function expectCalm(app: App): void {
	expect(app.trouble).toEqual([]);
	expect(app.abroad).toEqual([]);
}

/** Pastes a text on Add and waits until it is read. */
export async function bringIn(app: App, text = DOCUMENT): Promise<void> {
	await app.go('/add/');
	await app.page.getByRole('textbox', { name: 'Text' }).fill(text);
	await app.page.getByRole('button', { name: 'Make cards' }).click();
	await app.page.getByRole('heading', { name: 'Look through the cards' }).waitFor({ timeout: 60_000 });
}

/** Takes the deck that the app brings along, and opens it; gives its id. */
export async function takeSample(app: App): Promise<string> {
	await app.go('/decks/');
	await app.page.getByRole('button', { name: 'Take the sample' }).click();
	await app.page.waitForURL(/\/decks\/[\w-]+\/$/);
	return new URL(app.page.url()).pathname.split('/').at(-2) ?? '';
}

export async function renameSpeaker(page: Page, from: string, to: string): Promise<void> {
	await page.getByRole('button', { name: /speakers?: rename/ }).click();
	await page.getByRole('button', { name: `Rename ${from}` }).click();
	await page.getByRole('textbox', { name: `Name of ${from}` }).fill(to);
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await page.getByRole('dialog').getByText(`also “${from}”`).waitFor();
	await page.getByRole('button', { name: 'Close', exact: true }).click();
}

/** Creates the deck from the draft that is open; gives its id. */
export async function createDeck(page: Page): Promise<string> {
	await page
		.getByRole('button', { name: /Create deck/ })
		.first()
		.click();
	await page.waitForURL(/\/decks\/[\w-]+\/$/);
	await page.getByRole('link', { name: 'Study' }).waitFor();
	return new URL(page.url()).pathname.split('/').at(-2) ?? '';
}

/** Has every card asked in recall, so that each turn of a session is alike. */
export async function recallOnly(app: App): Promise<void> {
	await app.go('/settings/');
	for (const name of [/^Type it/, /^Choose/, /^True or false/])
		await app.page.getByRole('checkbox', { name }).uncheck();
	await app.page.getByText('at least one way has to stay').waitFor();
	await app.page.waitForTimeout(200);
}

/** Has something done with everything that a search finds. */
export async function searchAndDo(app: App, search: string, act: string): Promise<void> {
	const { page } = app;
	await app.go(`/browse/?q=${encodeURIComponent(search)}`);
	await page.getByRole('row').first().waitFor();
	await page.getByRole('button', { name: 'Select', exact: true }).click();
	await page.getByRole('button', { name: /^All / }).click();
	await page.getByRole('button', { name: 'Do …' }).click();
	await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click();
	await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Opens a session of the sample in which each turn is alike; gives its deck. */
export async function studySample(app: App): Promise<string> {
	const deck = await takeSample(app);
	await recallOnly(app);
	await app.go(`/study/?deck=${deck}`);
	return deck;
}

/** Turns the card and says "Good", as a keyboard or a finger does; `times` in a row. */
export async function answerByKeys(page: Page, times: number): Promise<void> {
	for (let turn = 0; turn < times; turn += 1) {
		const before = (await storedLogs(page)).length;
		await page.getByRole('button', { name: 'Show the answer' }).waitFor();
		await page.keyboard.press('Space');
		await page.getByRole('button', { name: /^Good/ }).waitFor();
		await page.keyboard.press('3');
		await expectLogs(page, before + 1);
	}
}
export async function answerByTouch(page: Page, times: number): Promise<void> {
	for (let turn = 0; turn < times; turn += 1) {
		const before = (await storedLogs(page)).length;
		await page.getByRole('button', { name: 'Show the answer' }).tap();
		await page.getByRole('button', { name: /^Good/ }).tap();
		await expectLogs(page, before + 1);
	}
}

export async function expectLogs(page: Page, count: number): Promise<void> {
	await expect.poll(async () => (await storedLogs(page)).length, { timeout: 10_000 }).toBe(count);
}

/** What a store of the browser holds, read past the app. */
export function storedRows<Row>(page: Page, store: string): Promise<Row[]> {
	return page.evaluate(
		(store) =>
			new Promise<Row[]>((resolve, reject) => {
				const opening = indexedDB.open('verso');
				opening.onerror = () => reject(new Error(opening.error?.message));
				opening.onsuccess = () => {
					const database = opening.result;
					const all: IDBRequest<Row[]> = database.transaction(store).objectStore(store).getAll();
					all.onsuccess = () => {
						database.close();
						resolve(all.result);
					};
				};
			}),
		store
	);
}

/** Puts rows into a store of the browser, past the app; with no rows it is emptied. */
export function overwrite(page: Page, store: string, rows: unknown[]): Promise<void> {
	return page.evaluate(
		({ store, rows }) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('verso');
				opening.onerror = () => reject(new Error(opening.error?.message));
				opening.onsuccess = () => {
					const database = opening.result;
					const writing = database.transaction(store, 'readwrite');
					if (rows.length === 0) writing.objectStore(store).clear();
					for (const row of rows) writing.objectStore(store).put(row);
					writing.onabort = () => reject(new Error(writing.error?.message));
					writing.oncomplete = () => {
						database.close();
						resolve();
					};
				};
			}),
		{ store, rows }
	);
}

/** The history as it lies in the browser's storage. */
export async function storedLogs(page: Page): Promise<ReviewLog[]> {
	return (await storedRows<{ log: ReviewLog }>(page, 'logs')).map(({ log }) => log);
}

/** The cards as they lie in the browser's storage. */
export async function storedCards(page: Page): Promise<Card[]> {
	return (await storedRows<{ row: Card }>(page, 'cards')).map(({ row }) => row);
}

/** Reloads or leaves nothing: waits until the page that a link led to is alive. */
export async function follow(page: Page, name: string | RegExp): Promise<void> {
	await page.getByRole('link', { name }).first().click();
	await alive(page);
}

/** Gives each statement of every round to the first speaker left, right or wrong; returns how many pairs were tried. */
export async function playMatch(page: Page): Promise<number> {
	let pairs = 0;
	const statements = page
		.getByRole('group', { name: 'Statements' })
		.locator('button:not([aria-disabled="true"])');
	const speakers = page
		.getByRole('group', { name: 'Speakers' })
		.locator('button:not([aria-disabled="true"])');
	const onwards = page.getByRole('button', { name: /^(Go on|Next round|See how it went)$/ });
	const over = page.getByRole('heading', { level: 1, name: /right$/ });
	for (;;) {
		await over.or(onwards).or(statements.first()).first().waitFor();
		if (await over.isVisible()) return pairs;
		if (await onwards.isVisible()) {
			await onwards.click();
			continue;
		}
		await statements.first().click();
		await speakers.first().click();
		pairs += 1;
		await page.waitForTimeout(500);
	}
}
