import type { DraftCard, NewId, Random, Reading, Rejected } from '../model';
import type { Sentence } from '../text/sentence';
import { claimCards } from './claim-cards';
import { dropDuplicates } from './dedupe';
import { detailCards } from './detail-cards';
import type { Attempt, Workshop } from './workshop';
import { Balance } from './distractors/choose';
import { poolOf } from './distractors/pool';
import { openSource } from './document';
import type { Passage } from './passage';
import { Elsewhere } from './elsewhere';
import { speakerCards } from './speaker-cards';
import { spread } from './spread';
import { reporterTest, voicesOf } from './voices';

export interface MadeCards {
	/** Best first. */
	cards: DraftCard[];
	/** Statements that gave no card, and why. */
	rejected: Rejected[];
}

/**
 * Makes the cards of a reading: details, speakers and claims. Each obeys every rule of quality/rules.ts, or is
 * not made; a statement that gives none is named with the reason.
 * @param onProgress called now and then with the statements done and the cards so far
 */
export function makeCards(
	reading: Reading,
	sentences: Sentence[],
	newId: NewId,
	random: Random,
	onProgress?: (done: number, cards: number) => void
): MadeCards {
	const source = openSource(reading, sentences);
	const isReporter = reporterTest(reading.text.text);
	const shop: Workshop = {
		source,
		pool: poolOf(source),
		elsewhere: new Elsewhere(source.passages),
		voices: voicesOf(source, isReporter),
		isReporter,
		balance: { lengths: new Balance(), sizes: new Balance(), speakers: new Balance() },
		newId,
		random
	};
	const made: DraftCard[] = [];
	const rejected: Rejected[] = [];
	const detailed = new Set<number>();
	source.passages.forEach((passage, index) => {
		if (index % 100 === 0) onProgress?.(index, made.length);
		const attempts = [speakerCards(passage, shop), claimCards(passage, shop)];
		if (!detailed.has(passage.statement.span.start)) attempts.unshift(detailCards(passage, shop));
		detailed.add(passage.statement.span.start);
		const cards = attempts.flatMap((attempt) => attempt.cards);
		made.push(...cards);
		if (cards.length === 0)
			rejected.push({ span: passage.statement.span, reason: reasonOf(passage, attempts) });
	});
	const { kept, dropped } = dropDuplicates(made.sort(byScore));
	return { cards: spread(kept), rejected: [...rejected, ...onlyDuplicates(kept, dropped)] };
}

function byScore(a: DraftCard, b: DraftCard): number {
	return b.score - a.score || a.evidence.span.start - b.evidence.span.start;
}

function reasonOf(passage: Passage, attempts: readonly Attempt[]): string {
	const [first, ...rest] = attempts.flatMap((attempt) => (attempt.reason ? [attempt.reason] : []));
	return passage.statement.kind === 'attributed'
		? (rest[0] ?? first ?? '')
		: (first ?? 'nothing in it is worth asking');
}

function onlyDuplicates(kept: readonly DraftCard[], dropped: readonly DraftCard[]): Rejected[] {
	const served = new Set(kept.map((card) => card.statementId));
	const left = new Map(
		dropped.filter((card) => !served.has(card.statementId)).map((card) => [card.statementId, card])
	);
	return [...left.values()].map((card) => ({
		span: card.evidence.span,
		reason: 'another card asks the same'
	}));
}
