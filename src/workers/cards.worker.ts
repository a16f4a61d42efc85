/** The finder of cards, off the page's thread, over a connection of its own. */
import { openRepository } from '#storage/repository';
import type { FinderReplies, FinderRequest, FromFinder, ToFinder } from './card-messages';
import { createCardService, type CardService } from './card-service';

const answer = (message: FromFinder) => self.postMessage(message);
const zone = (at: number) => -new Date(at).getTimezoneOffset();

/** Opened by the first request; the name of this worker is that of the database. */
let service: Promise<CardService> | undefined;

async function open(): Promise<CardService> {
	const opened = await openRepository({ name: self.name });
	if (!opened.ok) throw new Error(opened.problem.message);
	return createCardService(opened.value, zone, answer);
}

function reply(finder: CardService, request: FinderRequest): Promise<FinderReplies[FinderRequest['ask']]> {
	switch (request.ask) {
		case 'find':
			return finder.find(request.search, request.now, request.window);
		case 'cards':
			return finder.cards(request.window);
		case 'ids':
			return finder.ids(request.window);
		case 'vocabulary':
			return finder.vocabulary(request.deck);
	}
}

async function hear({ id, ...request }: ToFinder): Promise<void> {
	try {
		answer({ id, reply: await reply(await (service ??= open()), request) });
	} catch (error) {
		// The page is told in words, and the next request opens anew.
		service = undefined;
		answer({ id, failed: error instanceof Error ? error.message : String(error) });
	}
}

self.addEventListener('message', ({ data }: MessageEvent<ToFinder>) => void hear(data));
