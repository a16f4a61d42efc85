/** What the storage is timed with, inside the page. Times are in ms. */
import { backupLines, gather } from '#core/exchange/backup';
import type { Card, DeckId, DeviceId, ReviewLog } from '#core/model';
import { DEFAULT_SETTINGS } from '#core/settings';
import { packed, readBackupFile } from '#files/backup-file';
import { openRepository, type Repository } from '#storage/repository';
import { ok, value } from '../storage/assert';
import { entry, utc } from '../storage/kit';
import { collection, LARGE } from '../support/collection';

const HEAD = { createdAt: LARGE.now, device: 'bench' as DeviceId };
let repository: Repository | undefined;
let logs: ReviewLog[] = [];
let file: Blob | undefined;

function opened(): Repository {
	ok(repository !== undefined, 'the repository is open');
	return repository;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const begun = performance.now();
	await work();
	return performance.now() - begun;
}

/** Some decks are looked at in turn, so that nothing is measured twice in a row. */
let turn = 0;
const someDeck = () => `k${(turn = (turn + 7) % LARGE.decks)}` as DeckId;

const bench = {
	open: (name = 'bench') => timed(async () => void (repository = value(await openRepository({ name })))),

	/** The decks of the large collection; their answers are kept for `importLogs`. */
	async importCards(cards: number): Promise<{ cards: number; ms: number }> {
		let ms = 0;
		let count = 0;
		for (const made of collection({ ...LARGE, cards })) {
			ms += await timed(async () => value(await opened().createDeck(made.deck, made.readings, made.cards)));
			count += made.cards.length;
			for (const log of made.logs) logs.push(log);
		}
		return { cards: count, ms };
	},

	/** A history that comes in at once, as a restore brings it; every memory is compared with its replay. */
	async importLogs(): Promise<{ logs: number; ms: number }> {
		const settings = { row: DEFAULT_SETTINGS, changedAt: 0 };
		const backup = { ...HEAD, settings, decks: [], readings: [], cards: [], logs };
		const ms = await timed(async () => value(await opened().restore(backup)));
		const count = logs.length;
		logs = [];
		return { logs: count, ms };
	},

	/** One answer after another, each to another card: scheduled and stored; the card is at hand, as in a session. */
	async answers(count: number): Promise<number[]> {
		const times: number[] = [];
		const cards: Card[] = await opened().dueCards(undefined, LARGE.now + 90 * 86_400_000, count);
		for (const [index, card] of cards.entries())
			times.push(
				await timed(async () => value(await opened().record([entry(card, 'good', LARGE.now + index * 9000)])))
			);
		return times;
	},

	due: () => timed(() => opened().dueCards(someDeck(), LARGE.now, 20)),
	fresh: () => timed(() => opened().newCards(someDeck(), 20)),
	overview: () => timed(() => opened().overview(LARGE.now, utc)),
	/** The whole file, as Settings makes it. */
	async export(): Promise<{ bytes: number; ms: number }> {
		const ms = await timed(async () => {
			file = await new Response(packed(backupLines(HEAD, opened().backup()))).blob();
		});
		return { bytes: file?.size ?? 0, ms };
	},

	/** That file into an empty database: read and checked, looked at, written in one transaction. */
	async restore(): Promise<{ read: number; plan: number; write: number }> {
		ok(file !== undefined, 'there is a file');
		const whole = file;
		opened().close();
		await bench.open('bench-restored');
		const { keep, data } = gather();
		let backup: ReturnType<typeof data> | undefined;
		const read = await timed(async () => {
			backup = data(value(await readBackupFile(whole.stream(), keep)));
		});
		ok(backup !== undefined, 'the file is good');
		const from = backup;
		const plan = await timed(() => opened().planRestore(from));
		const write = await timed(async () => value(await opened().restore(from)));
		return { read, plan, write };
	}
};

declare global {
	interface Window {
		bench: typeof bench;
	}
}
window.bench = bench;
