/**
 * What is loaded when it is first asked for, so that a first visit does without it: sessions, decks made and deleted,
 * acts on many cards, backups, the full check.
 */
import type { bulk } from './bulk';
import type { session } from './session';
import type { shelf } from './shelf';
import type { Store } from './store';
import type { upkeep } from './upkeep';

type Later = ReturnType<typeof session> &
	ReturnType<typeof shelf> &
	ReturnType<typeof bulk> &
	ReturnType<typeof upkeep>;

export function later(store: Store): Later {
	const study = async () => (await import('./session')).session(store);
	const decks = async () => (await import('./shelf')).shelf(store);
	const many = async () => (await import('./bulk')).bulk(store);
	const rest = async () => (await import('./upkeep')).upkeep(store);
	return {
		card: async (...given) => (await study()).card(...given),
		cardsOf: async (...given) => (await study()).cardsOf(...given),
		reading: async (...given) => (await study()).reading(...given),
		readingsOf: async (...given) => (await study()).readingsOf(...given),
		dueCards: async (...given) => (await study()).dueCards(...given),
		newCards: async (...given) => (await study()).newCards(...given),
		logsSince: async (...given) => (await study()).logsSince(...given),
		logsOfCard: async (...given) => (await study()).logsOfCard(...given),
		lastLogs: async (...given) => (await study()).lastLogs(...given),
		record: async (...given) => (await study()).record(...given),
		saveDeck: async (...given) => (await decks()).saveDeck(...given),
		createDeck: async (...given) => (await decks()).createDeck(...given),
		restoreDeck: async (...given) => (await decks()).restoreDeck(...given),
		removeDeck: async (...given) => (await decks()).removeDeck(...given),
		saveCards: async (...given) => (await decks()).saveCards(...given),
		cards: async (...given) => (await many()).cards(...given),
		eachCard: async (...given) => (await many()).eachCard(...given),
		changeCards: async (...given) => (await many()).changeCards(...given),
		removeCards: async (...given) => (await many()).removeCards(...given),
		restoreCards: async (...given) => (await many()).restoreCards(...given),
		moveDecks: async (...given) => (await many()).moveDecks(...given),
		checkData: async (...given) => (await rest()).checkData(...given),
		lookOver: async (...given) => (await rest()).lookOver(...given),
		mendData: async (...given) => (await rest()).mendData(...given),
		planRestore: async (...given) => (await rest()).planRestore(...given),
		restore: async (...given) => (await rest()).restore(...given),
		undoRestore: async (...given) => (await rest()).undoRestore(...given),
		lostAnswers: async (...given) => (await rest()).lostAnswers(...given),
		bringBack: async (...given) => (await rest()).bringBack(...given),
		folder: async (...given) => (await rest()).folder(...given),
		setFolder: async (...given) => (await rest()).setFolder(...given),
		eraseAll: async (...given) => (await rest()).eraseAll(...given),
		async *backup() {
			yield* (await rest()).backup();
		}
	};
}
