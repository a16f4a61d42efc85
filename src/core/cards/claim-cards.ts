import type { DraftCard } from '../model';
import { findNounPhrases, phraseSpan } from './candidates/phrases';
import { cueTail, leadingVerb, negationBefore } from './cue';
import type { Attempt, Workshop } from './workshop';
import type { Passage } from './document';
import { evidenceAt } from './evidence';
import { baseForm, isPlural, pastOfIng } from './inflection';
import { breach } from './quality/rules';
import { alone, isSaid, LABELS, readContent, type Said, type SaidPassage } from './said';
import { speakersOf, talk } from './speaker-cards';
import { danglingIn, standSaid, unclearInQuote } from './standalone';
import { contentWords, isStopWord } from './words';

const MAX_ANSWER = 240;

/** The "What did X say about …?" card of an attributed passage: asked by recall only. */
export function claimCards(passage: Passage, shop: Workshop): Attempt {
	if (!isSaid(passage) || shop.source.foreign) return { cards: [] };
	const [speaker] = speakersOf(passage, shop);
	const stands = standSaid(shop.source, passage);
	if (!speaker || !stands.ok) return { cards: [], reason: stands.ok ? 'nobody holds it' : stands.reason };
	const { edits } = stands.value;
	const said = readContent(passage, edits);
	const dangling =
		danglingIn(passage, said.span, edits) ??
		(said.kind === 'quote' ? unclearInQuote(passage, said.span) : undefined);
	if (dangling) return { cards: [], reason: `“${dangling}” points to something outside the sentence` };
	const chat = talk(said);
	if (chat) return { cards: [], reason: chat };
	const who = holder(passage, shop);
	const prompt = who ? questionFor(passage, said, who) : undefined;
	if (!prompt || said.inner.length > MAX_ANSWER || contentWords(said.inner).length < 3)
		return { cards: [], reason: 'no question asks for it' };
	const { statement } = passage;
	const card: DraftCard = {
		id: shop.newId('card'),
		textId: statement.textId,
		statementId: statement.id,
		sectionId: statement.sectionId,
		asks: 'claim',
		prompt,
		answer: alone(said.inner),
		accepted: [alone(said.inner)],
		distractors: [],
		context: passage.sectionTitle,
		evidence: evidenceAt(shop.source.reading.text, statement.span),
		score: 0.15 + 0.35 * statement.confidence + (speaker.named ? 0.05 : 0),
		speakerIds: statement.attribution.speakerIds
	};
	const reason = breach({ card, passage, source: shop.source });
	return reason ? { cards: [], reason } : { cards: [card] };
}

/** All who hold it, as one would name them in a question. */
function holder(passage: SaidPassage, shop: Workshop): string | undefined {
	const speakers = speakersOf(passage, shop);
	const names = speakers.map((one) =>
		one.named ? withArticle(one.name, passage, shop) : mentionOf(passage, shop)
	);
	if (
		names.some(
			(name) => isStopWord(name) || /^(?:he|she|they|it|we|i|this|these|those|some|one)$/i.test(name)
		)
	)
		return undefined;
	return names.length > 2 ? undefined : names.join(' and ');
}

/** "the General Board of Health", where the text writes the article. */
function withArticle(name: string, passage: SaidPassage, shop: Workshop): string {
	const { start, end } = passage.statement.attribution.source;
	const text = shop.source.reading.text.text;
	const article =
		/^the /i.test(text.slice(start, end)) || /\bthe $/i.test(text.slice(Math.max(0, start - 4), start));
	return article && !/^the /i.test(name) && name.includes(' ') ? `the ${name}` : name;
}

/** A group without a name, as the text calls it: "some medical officers". */
function mentionOf(passage: SaidPassage, shop: Workshop): string {
	const { start, end } = passage.statement.attribution.source;
	const before = shop.source.reading.text.text.slice(passage.statement.span.start, start);
	const lead =
		/(?:^|[\s,])((?:some|many|several|most|an?|the|other|few|one|two|three)(?: [\p{Ll}-]+)? )$/iu.exec(
			before
		)?.[1] ?? '';
	const text = lead + shop.source.reading.text.text.slice(start, end);
	return text.charAt(0).toLowerCase() + text.slice(1);
}

/** "against the view", "the idea": what is held or denied has a name of its own. */
const NAMED_CLAIM =
	/^((?!the |an? )\w+ )?(?:the |an? )?(idea|claim|view|notion|suggestion|argument|theory|assertion|belief|assumption|charge|hypothesis)(?: that)?$/i;

/** Who asks has said nothing yet. */
const ASKING = /^(?:ask|wonder|inquir|enquir)(?:s|e|es|ed|ing)?$/i;

function questionFor(passage: SaidPassage, said: Said, who: string): string | undefined {
	const verb = leadingVerb(passage, said);
	const past = verb
		? /(?:ed|ing|said|told|wrote|thought|held|felt|saw|found|made|gave|took|spoke)$/i.test(verb.text)
		: true;
	const plural =
		/ and /.test(who) ||
		/^(?:some|many|several|most)\b/i.test(who) ||
		(/^\p{Ll}/u.test(who) && isPlural(who.split(' ').at(-1) ?? ''));
	const did = past ? 'did' : plural ? 'do' : 'does';
	const denies = passage.statement.attribution.polarity === 'denies';
	if (verb && (LABELS.test(verb.text) || negationBefore(passage, verb))) return undefined;
	if (verb && verb.pos !== 'AUX' && (denies || said.kind === 'phrase')) {
		const tail = cueTail(passage, said, verb)
			.replace(/\b(?:that|whether|if|a|an|the)$/i, '')
			.trim();
		const verbBase = baseForm(/ing$/.test(verb.text) ? pastOfIng(verb.text) : verb.text);
		const noun = NAMED_CLAIM.exec(tail);
		if (noun)
			return `Which ${noun[2]} ${did} ${who} ${[verbBase, noun[1]?.trim()].filter(Boolean).join(' ')}?`;
		if (tail.split(' ').length > 3) return undefined;
		return `What ${did} ${who} ${[baseForm(/ing$/.test(verb.text) ? pastOfIng(verb.text) : verb.text), tail].filter(Boolean).join(' ')}?`;
	}
	if (denies) return undefined;
	const topic = topicOf(passage, said);
	const does = verb && ASKING.test(verb.text) ? 'ask' : 'say';
	return topic ? `What ${did} ${who} ${does} about ${topic}?` : undefined;
}

/** What the content is about: its subject, with its article. */
function topicOf(passage: SaidPassage, said: Said): string | undefined {
	const subjects = findNounPhrases(said.tokens).filter(
		(phrase) =>
			phrase.attached <= 1 &&
			said.tokens[phrase.from]?.pos !== 'NUM' &&
			!/^(?:no|each|every|any|all|another|either|neither)$/i.test(said.tokens[phrase.from - 1]?.text ?? '')
	);
	const first = subjects.find(
		(phrase) => contentWords(textOf(passage, said, phrase.from, phrase.to)).length > 0
	);
	if (!first) return undefined;
	const longest =
		subjects.filter((phrase) => phrase.from === first.from).sort((a, b) => b.to - a.to)[0] ?? first;
	const article = said.tokens[longest.from - 1];
	const from =
		article && /^(?:the|an?|his|her|its|their)$/i.test(article.text) ? longest.from - 1 : longest.from;
	const text = textOf(passage, said, from, longest.to);
	if (contentWords(text).length > 6 || contentWords(said.inner).length - contentWords(text).length < 3)
		return undefined;
	return from === longest.from ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function textOf(passage: SaidPassage, said: Said, from: number, to: number): string {
	const span = phraseSpan(said.tokens, { from, to });
	return passage.clause.text.slice(span.start - passage.clause.start, span.end - passage.clause.start);
}
