/** What the page and the worker say to each other. Every message carries the id of the request it belongs to. */
import type { DraftCard, EpochMs, Notice, ReadingHead, Rejected, Statement } from '#core/model';
import type { Generated, Progress, RawText } from '#core/pipeline';

export interface GenerateRequest {
	id: number;
	/** `notices` of the file's reading are kept before those of the document's. */
	raw: RawText & { notices?: Notice[] };
	importedAt: EpochMs;
}

/** A piece of the result. A large one comes in many, so that the page can draw between two of them. */
export type Part =
	| { of: 'reading'; reading: ReadingHead }
	| { of: 'statements'; items: Statement[] }
	| { of: 'rejected'; items: Rejected[] }
	| { of: 'cards'; items: DraftCard[] };

export type GenerateAnswer = { id: number } & (
	| { type: 'progress'; progress: Progress }
	| { type: 'part'; part: Part }
	| { type: 'done' }
	| { type: 'failed'; message: string }
);

const ITEMS_A_PART = 250;

/** Takes a result apart, in the order in which `Assembly` puts it together. */
export function* parts({ reading, cards }: Generated): Generator<Part> {
	const { statements, rejected, ...rest } = reading;
	yield { of: 'reading', reading: rest };
	for (const items of slices(statements)) yield { of: 'statements', items };
	for (const items of slices(rejected)) yield { of: 'rejected', items };
	for (const items of slices(cards)) yield { of: 'cards', items };
}

function* slices<Item>(items: Item[]): Generator<Item[]> {
	for (let at = 0; at < items.length; at += ITEMS_A_PART) yield items.slice(at, at + ITEMS_A_PART);
}

/** Collects the parts of one result. */
export class Assembly {
	private head: ReadingHead | undefined;
	private readonly statements: Statement[] = [];
	private readonly rejected: Rejected[] = [];
	private readonly cards: DraftCard[] = [];

	add(part: Part): void {
		if (part.of === 'reading') this.head = part.reading;
		else if (part.of === 'statements') this.statements.push(...part.items);
		else if (part.of === 'rejected') this.rejected.push(...part.items);
		else this.cards.push(...part.items);
	}

	/** The whole result, or undefined while its head is missing. */
	whole(): Generated | undefined {
		const { head, statements, rejected, cards } = this;
		return head && { reading: { ...head, statements, rejected }, cards };
	}
}
