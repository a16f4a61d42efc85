/** What the tests do inside the page. Bundled and served by harness.ts. */
import { openDB } from 'idb';
import { openRepository, type CheckReport, type Repository } from '#storage/repository';
import type { Card, CardId, LogId } from '#core/model';
import { isAnswer } from '#core/review/log';
import { openEarlier } from '#storage/earlier';
import type { DayRow } from '#storage/day-row';
import type { CardRow, Counter, LogRow } from '#storage/schema';
import version1 from '../../fixtures/databases/version-1.json';
import { putBack, type StoredDatabase } from '../stored';
import { ok } from '../assert';
import { contract } from '../contract';
import { checkInStep, entry, largeBackup, largeDeck, NOON, newKit } from '../kit';

const NAME = 'faults';
let repository: Repository | undefined;
const shown = new Map<CardId, Card>();

async function report(): Promise<CheckReport> {
	const result = await opened().checkData(() => {});
	ok(result.ok, 'the check went through');
	return result.value;
}

function opened(): Repository {
	ok(repository !== undefined, 'the repository is open');
	return repository;
}

/** Text that no backend can compress much. */
function noise(length: number): string {
	const bytes = crypto.getRandomValues(new Uint8Array(length));
	return String.fromCharCode(...bytes.map((byte) => 33 + (byte % 90)));
}

/** How a piece of work ended: 'ok', or the kind of its problem. */
type Outcome = string;

const actions = {
	titles: (): string[] => contract.map(({ title }) => title),

	async runCase(title: string): Promise<string> {
		const found = contract.find((one) => one.title === title);
		ok(found !== undefined, `there is a case "${title}"`);
		const kit = newKit(`case-${contract.indexOf(found)}`);
		try {
			await found.run(kit);
			return 'ok';
		} catch (error) {
			return error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
		} finally {
			kit.closeAll();
		}
	},

	/** Opens the database of the fault tests. */
	async start(): Promise<Outcome> {
		const result = await openRepository({ name: NAME, now: () => NOON });
		if (!result.ok) return result.problem.kind;
		repository = result.value;
		return 'ok';
	},

	async makeDeck(cards: number): Promise<Outcome> {
		const made = largeDeck('deck', cards);
		for (const card of made.cards) shown.set(card.id, card);
		const result = await opened().createDeck(made.deck, [made.reading], made.cards);
		return result.ok ? 'ok' : result.problem.kind;
	},

	/** One answer to the card as it is shown; the id that was acknowledged, or the kind of the problem. */
	async answer(which: number, step: number): Promise<Outcome> {
		const id = `deck-${which}` as CardId;
		const card = await opened()
			.card(id)
			.catch(() => undefined);
		if (card) shown.set(id, card);
		const asked = shown.get(id);
		ok(asked !== undefined, `card ${id} was shown`);
		const result = await opened().record([entry(asked, step % 3 ? 'good' : 'again', NOON + step * 60_000)]);
		return result.ok ? (result.value[0]?.id ?? 'nothing') : result.problem.kind;
	},

	/** Writes until there is no room for anything. How many bytes went in. */
	async fill(): Promise<number> {
		let bytes = 0;
		for (const size of [60_000, 6_000, 600]) {
			for (let count = 0; ; count++) {
				if (count * size > 50_000_000) throw new Error('There is no limit.');
				const result = await opened().saveNote(`${size}-${count}`, noise(size));
				if (!result.ok) break;
				bytes += size;
			}
		}
		return bytes;
	},

	/** Answers until the end, several at a time, and tells of each only after it was acknowledged. */
	async answerUntilKilled(cards: number, from: number): Promise<void> {
		const lanes = Array.from({ length: 4 }, async (_one, lane) => {
			for (let step = from; ; step++) {
				for (let card = lane; card < cards; card += 4) {
					const id = await actions.answer(card, step);
					void window.acknowledge(id);
				}
			}
		});
		await Promise.all(lanes);
	},

	/** All ids in the log, and whether counters, memories and numbers are in step. */
	async inspect(): Promise<{ ids: string[]; notices: string[]; inStep: string }> {
		const logs = await opened().logsSince(0);
		const inStep = await checkInStep(opened()).then(
			() => 'ok',
			(error: unknown) => String(error)
		);
		return { ids: logs.map(({ id }) => id), notices: opened().notices.map(({ message }) => message), inStep };
	},

	/** Makes a memory, a deck's numbers and a day's wrong, which no part of the app would do. */
	async tamper(): Promise<void> {
		const db = await openDB(NAME);
		const change = async (store: string, to: (row: never) => unknown) => {
			const [row] = (await db.getAll(store)) as never[];
			ok(row !== undefined, `there is a row in ${store}`);
			await db.put(store, to(row));
		};
		await change('cards', (stored: CardRow) => {
			const memory = { ...stored.row.memory, stability: 77 };
			return { ...stored, row: { ...stored.row, memory } };
		});
		await change('counters', (counter: Counter) => ({ ...counter, fresh: counter.fresh + 3 }));
		await change('days', (day: DayRow) => ({ ...day, numbers: day.numbers.map((number) => number + 1) }));
		db.close();
	},
	/** What the full check finds, as kinds with their counts. */
	async check(): Promise<string[]> {
		return (await report()).faults.map(({ kind, count }) => `${kind} ${count}`).sort();
	},
	async mend(): Promise<Outcome> {
		const result = await opened().mendData(await report());
		return result.ok ? 'ok' : result.problem.kind;
	},
	/** The look while nothing else is to be done: the kinds of what it tells. */
	async look(): Promise<string[]> {
		await opened().lookOver(() => Promise.resolve());
		return opened().notices.map(({ kind }) => kind);
	},

	/** What the second copy outside the database gives back. */
	async bringBack(): Promise<number> {
		const result = await opened().bringBack();
		ok(result.ok, 'they are brought back');
		return result.value.answers;
	},

	/** What version 1 left behind, with an answer on each of so many days. */
	async putBackEarlier(days: number): Promise<void> {
		const { stores, version } = version1 as StoredDatabase;
		const grown = stores.map((store) =>
			store.name === 'logs' ? { ...store, rows: [...store.rows, ...oneADay(store.rows, days)] } : store
		);
		await putBack(NAME, { version, stores: grown });
	},

	/** Brings it to this version: 'ok', or the kind of the problem. */
	async upgrade(): Promise<Outcome> {
		const result = await openRepository({ name: NAME, now: () => NOON, upgrade: true });
		if (!result.ok) return result.problem.kind;
		repository = result.value;
		return 'ok';
	},

	async earlierLogs(): Promise<number> {
		const old = await openEarlier(NAME);
		let logs = 0;
		for await (const rows of old.backup()) logs += rows.filter((row) => 'log' in row).length;
		old.close();
		return logs;
	},

	/** What a newer version of the app does: opens with a higher version. How long that took, in ms. */
	async upgradeElsewhere(): Promise<number> {
		const begun = performance.now();
		const request = indexedDB.open(NAME, 99);
		await new Promise<void>((resolve, reject) => {
			request.onsuccess = () => resolve();
			request.onerror = () => reject(new Error(request.error?.message));
		});
		request.result.close();
		return performance.now() - begun;
	},

	/** A restore of a large backup, for the quota. */
	async restoreLarge(cards: number): Promise<Outcome> {
		const result = await opened().restore(largeBackup(cards));
		return result.ok ? 'ok' : result.problem.kind;
	},

	async decks(): Promise<number> {
		return (await opened().overview(NOON, () => 0)).length;
	},

	/** What was heard of the other tab's answers. */
	async heardFromElsewhere(): Promise<number> {
		return heard;
	},
	listen(): void {
		opened().onChange((change) => {
			if (change.elsewhere && change.what === 'answers') heard += change.cardIds.length;
		});
	}
};
let heard = 0;

type Rows = StoredDatabase['stores'][number]['rows'];
function oneADay(rows: Rows, days: number): Rows {
	const found = rows.flatMap(([, value]) => {
		const row = value as LogRow;
		return isAnswer(row.log) ? [row] : [];
	});
	return Array.from({ length: days }, (_one, day): Rows[number] => {
		const like = found[day % found.length];
		ok(like !== undefined, 'there are answers');
		const id = `old:${day + 1}` as LogId;
		return [null, { device: 'old', n: day + 1, log: { ...like.log, id, at: NOON - day * 86_400_000 } }];
	});
}

declare global {
	interface Window {
		verso: typeof actions;
		acknowledge(id: string): Promise<void>;
	}
}
window.verso = actions;
