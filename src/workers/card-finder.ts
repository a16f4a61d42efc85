/** The page's side of the finder of cards: one worker for all pages, ended a while after the last of them is left. */
import type { Search } from '#core/browse/card-index';
import type { Vocabulary } from '#core/browse/suggest';
import type { Card, CardId, DeckId, EpochMs } from '#core/model';
import type { FinderNews, FinderReplies, FinderRequest, FromFinder, ToFinder, Window } from './card-messages';

export interface CardFinder {
	/** Rejects with an Error in words for people when the cards could not be read. */
	find(search: Search, now: EpochMs, window: Window): Promise<FinderReplies['find']>;
	/** A part of what the last search found. */
	cards(window: Window): Promise<Card[]>;
	ids(window: Window): Promise<CardId[]>;
	vocabulary(deck: DeckId | undefined): Promise<Vocabulary>;
	close(): void;
}

/** From page to page the index is kept so long, in ms. */
const KEEP = 60_000;
const LOST = 'The cards could not be read. They are safe: reload the page and try again.';

interface Waiting {
	resolve: (reply: FinderReplies[FinderRequest['ask']]) => void;
	reject: (error: Error) => void;
}

let worker: Worker | undefined;
let lastId = 0;
let ending: ReturnType<typeof setTimeout> | undefined;
const waiting = new Map<number, Waiting>();
const listeners = new Set<(news: FinderNews) => void>();

function hear({ data }: MessageEvent<FromFinder>): void {
	if ('news' in data) {
		for (const listener of listeners) listener(data);
		return;
	}
	const asked = waiting.get(data.id);
	waiting.delete(data.id);
	if ('failed' in data) asked?.reject(new Error(data.failed));
	else asked?.resolve(data.reply);
}

function end(reason: string): void {
	worker?.terminate();
	worker = undefined;
	for (const { reject } of waiting.values()) reject(new Error(reason));
	waiting.clear();
}

function ready(database: string): Worker {
	if (worker) return worker;
	worker = new Worker(new URL('./cards.worker.ts', import.meta.url), { type: 'module', name: database });
	worker.onmessage = hear;
	worker.onerror = () => end(LOST);
	return worker;
}

/** Opens the finder for a page; `listen` is told of progress and changes until it is closed. */
export function openFinder(database: string, listen: (news: FinderNews) => void): CardFinder {
	clearTimeout(ending);
	listeners.add(listen);
	function ask<Ask extends FinderRequest['ask']>(
		request: Extract<FinderRequest, { ask: Ask }>
	): Promise<FinderReplies[Ask]> {
		return new Promise<FinderReplies[FinderRequest['ask']]>((resolve, reject) => {
			const id = (lastId += 1);
			waiting.set(id, { resolve, reject });
			ready(database).postMessage({ ...request, id } satisfies ToFinder);
		}) as Promise<FinderReplies[Ask]>;
	}
	return {
		find: (search, now, window) => ask<'find'>({ ask: 'find', search, now, window }),
		cards: (window) => ask<'cards'>({ ask: 'cards', window }),
		ids: (window) => ask<'ids'>({ ask: 'ids', window }),
		vocabulary: (deck) => ask<'vocabulary'>({ ask: 'vocabulary', deck }),
		close() {
			listeners.delete(listen);
			if (listeners.size === 0) ending = setTimeout(() => end(LOST), KEEP);
		}
	};
}
