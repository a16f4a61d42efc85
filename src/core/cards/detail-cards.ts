import type { DraftCard, Span } from '../model';
import { type Candidate, spanHolds, spansOverlap } from './candidates/candidate';
import { cloze } from './cloze';
import { dated } from './dated';
import { distractorsFor } from './distractors/for-detail';
import { isParagraph } from './length';
import type { Passage, Source } from './passage';
import { evidenceAt } from './evidence';
import { breach, CONVERTED, GIVEN_AWAY, TOO_LONG } from './quality/rules';
import { effort, isLong } from './ranking/effort';
import { rankCandidates, type Ranked } from './ranking/candidates';
import { cuts } from './shorter';
import { stand } from './standalone';
import type { Standing } from './standing';
import { contentWords, stem, withoutLoneMarks } from './words';
import type { Attempt, Workshop } from './workshop';

/**
 * So many cards of one sentence at most (its other cards would only wait for each other), so many of a kind, and
 * what the first of a kind and each further one must score.
 */
const LIMITS = {
	all: 3,
	measured: { most: 4, least: 0.2, again: 0.2 },
	named: { most: 2, least: 0.36, again: 0.46 },
	described: { most: 2, least: 0.4, again: 0.5 }
};
const LIMITS_OF_PARAGRAPH: typeof LIMITS = {
	all: 6,
	measured: { most: 4, least: 0.1, again: 0.1 },
	named: { most: 4, least: 0.15, again: 0.15 },
	described: { most: 4, least: 0.15, again: 0.15 }
};

function limitOf(candidate: Candidate): 'measured' | 'named' | 'described' {
	if (candidate.quantity || candidate.date || candidate.role === 'range') return 'measured';
	return candidate.kind === 'phrase' ? 'described' : 'named';
}

/** Who holds a view is asked by the speaker card; that they say or deny it is no detail. */
function isAttribution(candidate: Candidate, { statement }: Passage, source: Source): boolean {
	const mentions = source.mentions.get(statement.span.start) ?? [];
	if (mentions.some((mention) => spansOverlap(mention, candidate.span))) return true;
	if (statement.kind !== 'attributed') return false;
	// "As for Keller, he doubted": the source is "he".
	const holders = statement.attribution.speakerIds.flatMap((id) => source.speakers.get(id) ?? []);
	return holders.some(({ name, aliases }) => name === candidate.text || aliases.includes(candidate.text));
}

/** "8 September" of "8 September 1966", "shillings" of "2 shillings": the rest would stand beside the blank. */
function isPiece({ span }: Candidate, { candidates }: Passage): boolean {
	const size = span.end - span.start;
	return candidates.some(
		(one) => (one.date || one.quantity) && spanHolds(one.span, span) && one.span.end - one.span.start > size
	);
}

/** The cloze cards of a passage: its best candidates that obey every rule. */
export function detailCards(passage: Passage, shop: Workshop): Attempt {
	const stands = stand(shop.source, passage);
	if (!stands.ok) return { cards: [], reason: stands.reason };
	const cards: DraftCard[] = [];
	const chosen: Candidate[] = [];
	let reason: string | undefined;
	const limits = isParagraph(shop.source) ? LIMITS_OF_PARAGRAPH : LIMITS;
	for (const ranked of rankCandidates(passage, shop.source)) {
		const { candidate } = ranked;
		const limit = limitOf(candidate);
		const { most, least, again } = limits[limit];
		if (candidate.role === 'wide' && ranked.score < LIMITS.described.least) continue;
		if (cards.length >= limits.all && limit !== 'measured') continue;
		const before = chosen.filter((other) => limitOf(other) === limit).length;
		if (
			before >= most ||
			ranked.score < (before > 0 ? again : least) ||
			isAttribution(candidate, passage, shop.source) ||
			isPiece(candidate, passage)
		)
			continue;
		if (chosen.some((other) => spansOverlap(other.span, candidate.span))) continue;
		const card = makeCard(passage, stands.value, ranked, shop);
		if (typeof card === 'string') reason ??= card;
		else {
			cards.push(card);
			chosen.push(candidate);
		}
	}
	return { cards, reason: reason ?? 'nothing in it is worth asking' };
}

function makeCard(passage: Passage, standing: Standing, ranked: Ranked, shop: Workshop): DraftCard | string {
	const { candidate } = ranked;
	if (isUnclearQuote(passage, shop)) return 'who holds it is no name, or not clear';
	if (isName(candidate) && shop.isReporter(candidate.text)) return 'the paper that tells it';
	const whole = draft(passage, standing, ranked, shop);
	const isEasy = ({ prompt }: DraftCard) => isParagraph(shop.source) || !isLong(prompt);
	if (typeof whole === 'string' ? !CAN_BE_SHORTER.has(whole) : isEasy(whole)) return whole;
	for (const cut of cuts(passage, candidate.span)) {
		const card = draft(passage, standing, ranked, shop, cut);
		if (typeof card !== 'string' && (typeof whole === 'string' || isEasy(card))) return card;
	}
	return whole;
}

/** What is left out of the sentence may mend it. */
const CAN_BE_SHORTER = new Set<string>([GIVEN_AWAY, CONVERTED, TOO_LONG]);

function draft(
	passage: Passage,
	standing: Standing,
	{ candidate, score }: Ranked,
	shop: Workshop,
	cut: readonly Span[] = []
): DraftCard | string {
	const { statement } = passage;
	const sentence = cloze(passage, standing, candidate, cut);
	if (!sentence) return 'what is asked for had to be filled in';
	const prompt = withHolder(sentence, passage, shop.source);
	const context = dated(contextFor(passage, standing, candidate), passage, shop.source, candidate.text);
	const card: DraftCard = {
		id: shop.newId('card'),
		textId: statement.textId,
		statementId: statement.id,
		sectionId: statement.sectionId,
		asks: 'detail',
		prompt,
		answer: candidate.text,
		accepted: candidate.accepted,
		distractors: [],
		context,
		answerSpan: candidate.span,
		evidence: evidenceAt(shop.source.reading.text, statement.span),
		score: (standing.lead ? score * 0.7 : score) - effort(prompt, shop.source)
	};
	const reason = breach({ card, passage, source: shop.source, candidate });
	if (reason) return reason;
	const { lengths, sizes } = shop.balance;
	const draw = { balance: candidate.quantity || candidate.date ? sizes : lengths, random: shop.random };
	return {
		...card,
		distractors: distractorsFor(candidate, passage, `${prompt} ${context}`, shop, draw)
	};
}

const isName = ({ kind }: Candidate) => kind === 'name' || kind === 'person';

/** The very words of somebody whom nobody can tell. */
function isUnclearQuote({ statement }: Passage, { source, voices }: Workshop): boolean {
	if (statement.kind !== 'attributed' || statement.attribution.form !== 'direct') return false;
	const speakers = statement.attribution.speakerIds.flatMap((id) => source.speakers.get(id) ?? []);
	return speakers.some(({ named }) => named) && !speakers.some((one) => voices.includes(one));
}

/** In a transcript the speaker's name stands beside the turn, not in its sentences: the prompt says who speaks. */
function withHolder(sentence: string, passage: Passage, source: Source): string {
	const { statement } = passage;
	if (statement.kind !== 'attributed') return sentence;
	const { source: mention, speakerIds } = statement.attribution;
	const inside = mention.start >= statement.span.start && mention.end <= statement.span.end;
	const speaker = speakerIds[0] ? source.speakers.get(speakerIds[0]) : undefined;
	return inside || !speaker ? sentence : `${speaker.name}: “${withoutOuterMarks(sentence)}”`;
}

/** A sentence of a quotation that runs on may hold one of its marks, or both. */
function withoutOuterMarks(sentence: string): string {
	return withoutLoneMarks(sentence).replace(/^[“"]([^“”"]*)[”"]$/, '$1');
}

/** The sentence before where it is needed, else the section's title, unless that holds a word of the answer. */
function contextFor(passage: Passage, standing: Standing, candidate: Candidate): string {
	if (standing.lead) return standing.lead;
	const title = passage.sectionTitle;
	const stems = new Set(contentWords(title).map(stem));
	return contentWords(candidate.text).some((word) => stems.has(stem(word))) ? '' : title;
}
