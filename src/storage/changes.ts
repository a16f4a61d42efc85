/** Tells the listeners of this tab and of every other tab what a write changed. */
import type { CardId, DeckId } from '#core/model';

export interface Change {
	what: 'decks' | 'cards' | 'answers' | 'settings' | 'notes' | 'everything';
	deckIds: DeckId[];
	cardIds: CardId[];
	/** True when another tab did it. */
	elsewhere: boolean;
}

export interface Changes {
	tell(what: Change['what'], deckIds?: DeckId[], cardIds?: CardId[]): void;
	listen(listener: (change: Change) => void): () => void;
	close(): void;
}

export function watchChanges(database: string): Changes {
	const listeners = new Set<(change: Change) => void>();
	const notify = (change: Change) => {
		for (const listener of [...listeners]) listener(change);
	};
	const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(database);
	if (channel)
		channel.onmessage = (event: MessageEvent<Change>) => notify({ ...event.data, elsewhere: true });
	return {
		tell(what, deckIds = [], cardIds = []) {
			const change: Change = { what, deckIds, cardIds, elsewhere: false };
			channel?.postMessage(change);
			notify(change);
		},
		listen(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		close() {
			listeners.clear();
			channel?.close();
		}
	};
}
