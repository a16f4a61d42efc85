/** Fitting the schedule, in a real browser: a history comes in by a backup, the trainer runs in its worker. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupLines } from '#core/exchange/backup';
import type { BackupRow } from '#core/exchange/data';
import type { DeviceId } from '#core/model';
import { DEFAULT_SETTINGS } from '#core/settings';
import { packed } from '#files/backup-file';
import { FORGETFUL } from '../simulate/learner';
import { learnerLogs } from '../support/learner-logs';
import { sideProjectDeck } from '../support/side-project';
import { openApp, type App } from './harness';
import { expectCalm } from './steps';

let app: App;
beforeAll(async () => {
	app = await openApp();
});
afterAll(() => app.close());

/** A backup file of somebody who studied so many cards for some months. */
async function historyOf(cards: number): Promise<Uint8Array> {
	const now = Date.now();
	const { deck, reading, cards: patterns } = sideProjectDeck('a', 'A year of answers', now);
	const pattern = patterns[0]!;
	const lived = learnerLogs(FORGETFUL, { cards, days: 200, now, seed: `s${cards}` });
	const dated = <Row>(row: Row) => ({ row, changedAt: now });
	const rows: BackupRow[] = [
		{ settings: { row: DEFAULT_SETTINGS, changedAt: 0 } },
		{ reading: dated(reading) },
		{ deck: dated({ ...deck, settings: {} }) },
		...lived.cards.map((card) => ({
			card: dated({ ...pattern, id: card.id, createdAt: card.createdAt, memory: card.memory })
		})),
		...lived.logs.map((log) => ({ log }))
	];
	async function* all() {
		yield rows;
	}
	const parts: Uint8Array[] = [];
	for await (const part of packed(backupLines({ createdAt: now, device: 'device' as DeviceId }, all())))
		parts.push(part);
	return Buffer.concat(parts);
}

async function restore(cards: number): Promise<void> {
	await app.go('/settings/');
	await app.installed();
	const buffer = Buffer.from(await historyOf(cards));
	await app.page
		.getByLabel('Restore from a file')
		.setInputFiles({ name: 'verso.jsonl.gz', mimeType: 'application/gzip', buffer });
	await app.page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
	await app.page.getByText('Restored.').waitFor();
}

async function fit(): Promise<void> {
	await app.go('/settings/');
	await app.page.getByText('More about the schedule').click();
	await app.page.getByRole('button', { name: 'Fit it now' }).click();
}

test('with few answers it says how many there are, and changes nothing', async () => {
	await restore(4);
	await fit();
	await app.page.getByText(/There are\s+\d+ answers so far/).waitFor();
	expectCalm(app);
});

test('with many it shows the error before and after, and is used only when the learner says so', async () => {
	await restore(150);
	await fit();
	await app.page.getByText('foretells your answers better').waitFor({ timeout: 90_000 });
	const [now, fitted] = await app.page.locator('dd').allInnerTexts();
	expect(Number(fitted)).toBeLessThan(Number(now));
	await expect(app.page.getByText('The schedule in use fits most people.').isVisible()).resolves.toBe(true);
	await app.page.getByRole('button', { name: 'Use it, and give every card its day anew' }).click();
	await app.page.getByText('The schedule in use was fitted to you.').waitFor();
	await app.page.getByRole('button', { name: 'Undo' }).click();
	await app.page.getByText('The schedule in use fits most people.').waitFor();
});

test('what was fetched once works without a network', async () => {
	await app.stopServer();
	await fit();
	await app.page.getByText('foretells your answers better').waitFor({ timeout: 90_000 });
	await app.page.getByRole('button', { name: 'Use it from the next answers on' }).click();
	await app.page.getByText('The schedule in use was fitted to you.').waitFor();
	expectCalm(app);
});
