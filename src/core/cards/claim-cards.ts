import type { DraftCard, Speaker } from '../model';
import { cueTail, leadingVerb, negationBefore } from './cue';
import { dated } from './dated';
import type { Attempt, Workshop } from './workshop';
import type { Passage, Source } from './passage';
import { evidenceAt } from './evidence';
import { baseForm, isPlural, pastOfIng } from './inflection';
import { breach } from './quality/rules';
import { alone, isSaid, LABELS, readContent, type Said, type SaidPassage } from './said';
import { speakersOf, talk } from './speaker-cards';
import { danglingIn, standSaid, unclearInQuote } from './standalone';
import { isName, topicOf } from './topic';
import { contentWords, isStopWord } from './words';

const MAX_ANSWER = 240;

/** The "What did X say about …?" card of an attributed passage: asked by recall only. */
export function claimCards(passage: Passage, shop: Workshop): Attempt {
	if (!isSaid(passage) || shop.source.foreign) return { cards: [] };
	const [speaker] = speakersOf(passage, shop);
	const stands = standSaid(shop.source, passage);
	if (!speaker || !stands.ok) return { cards: [], reason: stands.ok ? 'nobody holds it' : stands.reason };
	if (speakersOf(passage, shop).some((one) => one.named && !shop.voices.includes(one)))
		return { cards: [], reason: 'who holds it is no name, or not clear' };
	const { edits } = stands.value;
	const said = readContent(passage, edits);
	const dangling =
		danglingIn(passage, said.span, edits) ??
		(said.kind === 'quote' ? unclearInQuote(passage, said.span) : undefined);
	if (dangling) return { cards: [], reason: `“${dangling}” points to something outside the sentence` };
	const chat = talk(said, passage);
	if (chat) return { cards: [], reason: chat };
	const who = holder(passage, shop);
	const prompt = who ? questionFor(passage, said, who, shop.source) : undefined;
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
		context: dated(passage.sectionTitle, passage, shop.source, said.inner),
		evidence: evidenceAt(shop.source.reading.text, statement.span),
		score: scoreOf(passage, speaker, said, prompt),
		speakerIds: statement.attribution.speakerIds
	};
	const reason = breach({ card, passage, source: shop.source });
	return reason ? { cards: [], reason } : { cards: [card] };
}

/** "What did X want?" names nothing that was spoken of; what somebody tells of themselves is seldom worth keeping. */
function scoreOf({ statement }: SaidPassage, { named }: Speaker, said: Said, prompt: string): number {
	const about = contentWords(prompt).length > 4 || / about /.test(prompt) ? 0 : 0.15;
	const own = /^(?:I|we|he|she)\b|\bmy\b/i.test(said.inner) ? 0.12 : 0;
	return Math.max(0.05, 0.15 + 0.35 * statement.confidence + (named ? 0.05 : 0) - about - own);
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
	if (speakers.some((one, at) => !one.named && isBare(names[at] ?? ''))) return undefined;
	return names.length > 2 ? undefined : names.join(' and ');
}

/** "second", "which media": no group that one could ask for. */
function isBare(name: string): boolean {
	if (/^(?:which|what|whose)\b/i.test(name)) return true;
	return !name.includes(' ') && !isPlural(name);
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
	return isName(/^\p{L}+/u.exec(text)?.[0] ?? '', shop.source)
		? text
		: text.charAt(0).toLowerCase() + text.slice(1);
}

/** "against the view", "the idea": what is held or denied has a name of its own. */
const NAMED_CLAIM =
	/^((?!the |an? )\w+ )?(?:the |an? )?(idea|claim|view|notion|suggestion|argument|theory|assertion|belief|assumption|charge|hypothesis)(?: that)?$/i;

/** Who asks has said nothing yet. */
const ASKING = /^(?:ask|wonder|inquir|enquir)(?:s|e|es|ed|ing)?$/i;

function questionFor(passage: SaidPassage, said: Said, who: string, source: Source): string | undefined {
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
	if (said.kind === 'phrase') return undefined;
	const topic = topicOf(said, passage, source, who);
	const does = verb && ASKING.test(verb.text) ? 'ask' : 'say';
	return topic ? `What ${did} ${who} ${does} about ${topic}?` : undefined;
}
