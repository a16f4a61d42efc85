/**
 * What is asked of the storage seldom: decks made and deleted, acts on many cards, backups, the full check. Their code is loaded with the
 * first use, so that a first visit does without it.
 */
import type { bulk } from './bulk';
import type { shelf } from './shelf';
import type { Store } from './store';
import type { upkeep } from './upkeep';

type Seldom = ReturnType<typeof shelf> & ReturnType<typeof bulk> & ReturnType<typeof upkeep>;

export function seldom(store: Store): Seldom {
	const decks = async () => (await import('./shelf')).shelf(store);
	const many = async () => (await import('./bulk')).bulk(store);
	const rest = async () => (await import('./upkeep')).upkeep(store);
	return {
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
