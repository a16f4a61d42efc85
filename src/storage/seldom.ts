/**
 * What is asked of the storage seldom: decks made and deleted, acts on many cards, backups, the full check. Their code is loaded with the
 * first use, so that a first visit does without it.
 */
import type { backup } from './backup';
import type { bulk } from './bulk';
import type { checking } from './check';
import type { exporting } from './export';
import type { mending } from './mend';
import type { recovering } from './recover';
import type { shelf } from './shelf';
import type { Store } from './store';

type Seldom = ReturnType<typeof shelf> &
	ReturnType<typeof bulk> &
	ReturnType<typeof checking> &
	ReturnType<typeof mending> &
	ReturnType<typeof backup> &
	ReturnType<typeof exporting> &
	ReturnType<typeof recovering>;

export function seldom(store: Store): Seldom {
	const decks = async () => (await import('./shelf')).shelf(store);
	const many = async () => (await import('./bulk')).bulk(store);
	const check = async () => (await import('./check')).checking(store);
	const mend = async () => (await import('./mend')).mending(store);
	const files = async () => (await import('./backup')).backup(store);
	const recover = async () => (await import('./recover')).recovering(store);
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
		checkData: async (...given) => (await check()).checkData(...given),
		mendData: async (...given) => (await mend()).mendData(...given),
		planRestore: async (...given) => (await files()).planRestore(...given),
		restore: async (...given) => (await files()).restore(...given),
		undoRestore: async (...given) => (await files()).undoRestore(...given),
		lostAnswers: async (...given) => (await recover()).lostAnswers(...given),
		bringBack: async (...given) => (await recover()).bringBack(...given),
		eraseAll: async (...given) => (await files()).eraseAll(...given),
		async *backup() {
			const { exporting } = await import('./export');
			yield* exporting(store).backup();
		}
	};
}
