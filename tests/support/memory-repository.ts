/** A Repository that forgets: for tests of state and pages. The contract itself is tested on the real one. */
import type { Card, CardId, Deck, DeckId, DeviceId, Reading, ReviewLog, TextId } from '#core/model';
import { inFolder } from '#core/browse/folders';
import { DEFAULT_SETTINGS } from '#core/settings';
import { dayRecords } from '#core/stats/days';
import { emptyKnowledge, tallyKnowledge, type Knowledge } from '#core/stats/knowledge';
import type { Change, Repository } from '#storage/repository';

const device = 'test' as DeviceId;
const dated = <Row>(rows: Row[]) => rows.map((row) => ({ row, changedAt: 0 }));
const all = (rows: unknown[]) => ({ added: rows.length, changed: 0, kept: 0 });
const done = Promise.resolve({ ok: true as const, value: undefined });

function knowledgeOf(cards: Card[]): Map<TextId, Knowledge> {
	const found = new Map<TextId, Knowledge>();
	for (const card of cards) {
		const known = found.get(card.textId) ?? emptyKnowledge(card.textId);
		found.set(card.textId, known);
		tallyKnowledge(known, card, 1);
	}
	return found;
}

export function memoryRepository(): Repository & { logs: ReviewLog[] } {
	const decks = new Map<DeckId, Deck>();
	const readings = new Map<TextId, Reading>();
	const cards = new Map<CardId, Card>();
	const notes = new Map<string, unknown>();
	const listeners = new Set<(change: Change) => void>();
	const logs: ReviewLog[] = [];
	let settings = DEFAULT_SETTINGS;
	const of = (deck: DeckId | undefined) =>
		[...cards.values()].filter((card) => !deck || card.deckId === deck);
	const changed = () => {
		for (const listener of listeners)
			listener({ what: 'everything', deckIds: [], cardIds: [], elsewhere: false });
		return done;
	};
	const put = (deck: Deck, newReadings: Reading[], newCards: Card[]) => {
		decks.set(deck.id, deck);
		for (const reading of newReadings) readings.set(reading.text.id, reading);
		for (const card of newCards) cards.set(card.id, card);
		return changed();
	};
	const readingsOf = (deck: DeckId) =>
		(decks.get(deck)?.textIds ?? []).flatMap((id) => readings.get(id) ?? []);

	return {
		logs,
		name: 'memory',
		device,
		notices: [],
		dismissNotices() {},
		async overview(now) {
			return [...decks.values()].map((deck) => {
				const own = of(deck.id);
				const active = own.filter((card) => !card.suspended);
				const count = (state: string) => active.filter((card) => card.memory.state === state).length;
				return {
					deck,
					cards: own.length,
					fresh: count('new'),
					learning: count('learning') + count('relearning'),
					known: count('review'),
					suspended: own.length - active.length,
					due: active.filter((card) => card.memory.state !== 'new' && card.memory.due <= now).length,
					speakers: readingsOf(deck.id).flatMap((one) => one.speakers).length
				};
			});
		},
		deck: async (id) => decks.get(id),
		saveDeck: (deck) => put(deck, [], []),
		createDeck: put,
		async removeDeck(id) {
			const deck = decks.get(id);
			if (!deck) return { ok: false, problem: { kind: 'unknown', message: 'There is no such deck.' } };
			const removed = { deck, readings: readingsOf(id), cards: of(id) };
			decks.delete(id);
			for (const card of removed.cards) cards.delete(card.id);
			void changed();
			return { ok: true, value: removed };
		},
		restoreDeck: (removed) => put(removed.deck, removed.readings, removed.cards),
		reading: async (id) => readings.get(id),
		readingsOf: async (id) => readingsOf(id),
		card: async (id) => cards.get(id),
		cardsOf: async (id) => of(id),
		async saveCards(edited, reading) {
			for (const card of edited) cards.set(card.id, card);
			if (reading) readings.set(reading.text.id, reading);
			return changed();
		},
		cards: async (ids) => ids.flatMap((id) => cards.get(id) ?? []),
		eachCard: async (take, deck) => take(of(deck)),
		async changeCards(ids, change, given = []) {
			const before = ids.flatMap((id) => cards.get(id) ?? []);
			for (const card of before) cards.set(card.id, { ...change(card), memory: card.memory });
			for (const deck of given) decks.set(deck.id, deck);
			void changed();
			return { ok: true, value: { cards: before, decks: [] } };
		},
		async removeCards(ids) {
			const removed = ids.flatMap((id) => cards.get(id) ?? []);
			for (const id of ids) cards.delete(id);
			void changed();
			return { ok: true, value: removed };
		},
		async restoreCards(removed) {
			for (const card of removed) cards.set(card.id, card);
			return changed();
		},
		async moveDecks(to) {
			for (const [id, folder] of to) {
				const deck = decks.get(id);
				if (deck) decks.set(id, inFolder(deck, folder));
			}
			return changed();
		},
		dueCards: async (deck, until, limit) =>
			of(deck)
				.filter((card) => !card.suspended && card.memory.state !== 'new' && card.memory.due <= until)
				.slice(0, limit),
		newCards: async (deck, limit) =>
			of(deck)
				.filter((card) => !card.suspended && card.memory.state === 'new')
				.slice(0, limit),
		async dueHours() {
			const hours = new Map<number, number>();
			for (const { suspended, memory } of cards.values()) {
				const hour = Math.floor(memory.due / 3_600_000);
				if (!suspended && memory.state !== 'new') hours.set(hour, (hours.get(hour) ?? 0) + 1);
			}
			return hours;
		},
		logsSince: async (at) => logs.filter((log) => log.at >= at),
		logsOfCard: async (id) => logs.filter((log) => log.cardId === id),
		lastLogs: async (count) => logs.slice(-count),
		async record(entries) {
			const made = entries.map(({ log, card }) => {
				const old = cards.get(card.id);
				if (old) cards.set(card.id, { ...old, ...card });
				const whole = { ...log, id: `test:${logs.length}` } as ReviewLog;
				logs.push(whole);
				return whole;
			});
			void changed();
			return { ok: true, value: made };
		},
		days: async (from = -Infinity) =>
			[...dayRecords(logs).values()].filter(({ day }) => day >= from).sort((a, b) => a.day - b.day),
		slips: async () => [],
		knowledge: async () => [...knowledgeOf(of(undefined)).values()],
		knowledgeOf: async (id) => knowledgeOf(of(undefined)).get(id),
		settings: async () => settings,
		changeSettings(change) {
			settings = change(settings);
			return changed();
		},
		lastFile: async () => undefined,
		noteFile: () => done,
		note: async (key) => notes.get(key),
		saveNote(key, value) {
			notes.set(key, value);
			return done;
		},
		changeNote(key, change) {
			notes.set(key, change(notes.get(key)));
			return done;
		},
		dropNote(key) {
			notes.delete(key);
			return done;
		},
		async *backup() {
			yield [{ settings: { row: settings, changedAt: 0 } }];
			yield dated([...readings.values()]).map((reading) => ({ reading }));
			yield dated([...decks.values()]).map((deck) => ({ deck }));
			yield dated([...cards.values()]).map((card) => ({ card }));
			yield logs.map((log) => ({ log }));
		},
		planRestore: async (backup) => ({
			decks: all(backup.decks),
			readings: all(backup.readings),
			cards: all(backup.cards),
			newDecks: backup.decks.map((one) => one.row.name),
			logs: { added: backup.logs.length, kept: 0 },
			memories: 0,
			settings: 'kept',
			conflicts: []
		}),
		async restore(backup) {
			const head = { key: 'head' as const, device, counter: 0, count: 0, hash: 0, lastAt: 0 };
			const undo = { head: { before: head, after: head }, decks: [], readings: [], cards: [], logs: [] };
			return { ok: true, value: { plan: await this.planRestore(backup), undo } };
		},
		undoRestore: () => done,
		lostAnswers: async () => ({ answers: 0, homeless: 0 }),
		async bringBack() {
			const head = { key: 'head' as const, device, counter: 0, count: 0, hash: 0, lastAt: 0 };
			const undo = { head: { before: head, after: head }, decks: [], readings: [], cards: [], logs: [] };
			return { ok: true, value: { answers: 0, homeless: 0, undo } };
		},
		folder: async () => undefined,
		setFolder: () => done,
		answerCount: async () => logs.length,
		checkData: async () => ({
			ok: true,
			value: {
				...{ documents: readings.size, decks: decks.size, cards: cards.size, answers: logs.length },
				...{ faults: [], mends: { memories: [], numbers: false } }
			}
		}),
		lookOver: () => Promise.resolve(),
		mendData: () => done,
		eraseAll() {
			for (const store of [decks, readings, cards, notes]) store.clear();
			logs.length = 0;
			return changed();
		},
		onChange(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close() {}
	};
}
