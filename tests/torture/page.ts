/** What the torture does inside the page, besides what the fault tests do. Bundled and served by storage/browser/harness. */
import { backupLines, gather } from '#core/exchange/backup';
import type { Card, CardId } from '#core/model';
import { answer } from '#core/review/answer';
import { packed, readBackupFile } from '#files/backup-file';
import { openRepository, type Repository } from '#storage/repository';
import '../storage/browser/page';
import version1 from '../fixtures/databases/version-1.json';
import { putBack, type StoredDatabase } from '../storage/stored';
import { checkInStep, checkNumbers, largeDeck, NOON } from '../storage/kit';

const NAME = 'faults';
let repository: Repository;

async function opened(): Promise<Repository> {
	const result = await openRepository({ name: NAME });
	if (!result.ok) throw new Error(result.problem.kind);
	repository = result.value;
	return repository;
}

const torture = {
	/** What a learner is told when the app is opened: a problem, or notices. */
	async told(): Promise<{ problem: string; notices: string[] }> {
		const result = await openRepository({ name: NAME });
		if (!result.ok) return { problem: result.problem.kind, notices: [] };
		repository = result.value;
		return { problem: '', notices: repository.notices.map(({ message }) => message) };
	},

	/** What the look tells while nothing else is to be done. */
	async look(): Promise<string[]> {
		const one = await opened();
		await one.lookOver(() => Promise.resolve());
		return one.notices.map(({ message }) => message);
	},

	async ids(): Promise<string[]> {
		return (await (await opened()).logsSince(0)).map(({ id }) => id);
	},

	/** What the full check finds; 'ok' where it finds nothing. */
	async check(): Promise<string> {
		const result = await (await opened()).checkData(() => {});
		if (!result.ok) return result.problem.kind;
		const { faults } = result.value;
		return faults.length ? faults.map(({ kind, count }) => `${kind} ${count}`).join(', ') : 'ok';
	},

	inStep: (): Promise<string> =>
		opened()
			.then(checkInStep)
			.then(
				() => 'ok',
				(error: unknown) => String(error)
			),

	/** Whether every number that is kept is what a count gives. */
	numbers: (): Promise<string> =>
		opened()
			.then(async (it) => checkNumbers(it, await it.logsSince(0)))
			.then(
				() => 'ok',
				(error: unknown) => String(error)
			),

	/** A backup file, in letters. */
	async file(): Promise<string> {
		const { device, backup } = await opened();
		const stream = packed(backupLines({ createdAt: NOON, device }, backup()));
		const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
		return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
	},

	async restore(letters: string): Promise<string> {
		const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
		const { keep, data } = gather();
		const read = await readBackupFile(new Blob([bytes]).stream(), keep);
		if (!read.ok) return read.problem.kind;
		const done = await (await opened()).restore(data(read.value));
		return done.ok ? 'ok' : done.problem.kind;
	},

	/** One answer at the time and in the zone that this page has: the id, or the kind of the problem. */
	async byClock(which: number): Promise<string> {
		const one = repository ?? (await opened());
		const card: Card | undefined = await one.card(`deck-${which}` as CardId);
		if (!card) return 'no card';
		const zone = (at: number) => -new Date(at).getTimezoneOffset();
		const given = { rating: 'good', format: 'recall', durationMs: 900 } as const;
		const result = await one.record([answer(card, given, Date.now(), { desiredRetention: 0.9, zone })]);
		return result.ok ? (result.value[0]?.id ?? 'nothing') : result.problem.kind;
	},

	/** What version 1 left behind, and some more of it; how many answers that are. */
	async earlier(): Promise<number> {
		const left: StoredDatabase = version1 as StoredDatabase;
		await putBack(NAME, left);
		return left.stores.find(({ name }) => name === 'logs')?.rows.length ?? 0;
	},

	/** Agrees to bring it to this version: "", or the kind of the problem. */
	async upgrade(): Promise<string> {
		const result = await openRepository({ name: NAME, upgrade: true });
		return result.ok ? '' : result.problem.kind;
	},

	async import(cards: number): Promise<string> {
		const made = largeDeck('more', cards);
		const result = await (await opened()).createDeck(made.deck, [made.reading], made.cards);
		return result.ok ? 'ok' : result.problem.kind;
	}
};

declare global {
	interface Window {
		torture: typeof torture;
	}
}
window.torture = torture;
