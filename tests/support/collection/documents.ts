/** Made-up documents with their readings and cards: sentences from a seed, read and made into cards by hand. */
import {
	BLANK,
	type Card,
	type CardId,
	type DeckId,
	type EpochMs,
	type Random,
	type Reading,
	type SectionId,
	type Speaker,
	type SpeakerId,
	type Statement,
	type StatementId,
	type TextId
} from '#core/model';
import { below, pick } from '#core/random';
import { newMemory } from '#core/review/scheduler';
import { hashText } from '#core/text/hash';
import { CUES, DEEDS, FAMILY, GIVEN, HEADINGS, PLACES, UNITS } from './words';

export interface DocumentPlan {
	id: TextId;
	deckId: DeckId;
	title: string;
	things: readonly string[];
	cards: number;
	random: Random;
	at: EpochMs;
}

const SPEAKERS = 8;
const SECTIONS = 8;

/** A document of which exactly `plan.cards` cards are made. */
export function madeDocument(plan: DocumentPlan): { reading: Reading; cards: Card[] } {
	const { id, title, random, at } = plan;
	const speakers = madeSpeakers(id, random);
	const found: Found = { text: `${title}\n\n`, sections: [], statements: [], cards: [] };
	for (let section = 0; found.cards.length < plan.cards; section += 1) {
		const wanted = Math.ceil((plan.cards * (section + 1)) / SECTIONS);
		addSection(found, plan, speakers, section, Math.min(wanted, plan.cards));
	}
	const { text, sections, statements, cards } = found;
	return {
		reading: {
			text: {
				...{ id, title, mediaType: 'text/plain', language: 'en', importedAt: at },
				...{ text, sections, contentHash: hashText(text) }
			},
			...{ speakers, statements, rejected: [], notices: [] }
		},
		cards
	};
}

interface Found {
	text: string;
	sections: Reading['text']['sections'];
	statements: Statement[];
	cards: Card[];
}

function one<Item>(items: readonly Item[], random: Random): Item {
	const [first] = items;
	const found = pick(items, random) ?? first;
	if (found === undefined) throw new Error('There is nothing to pick from.');
	return found;
}

function madeSpeakers(textId: TextId, random: Random): Speaker[] {
	const names = new Set<string>();
	while (names.size < SPEAKERS) names.add(`${one(GIVEN, random)} ${one(FAMILY, random)}`);
	return [...names].map((name, index) => ({
		...{ id: `${textId}p${index}` as SpeakerId, name, aliases: [], named: true },
		description: `director in ${one(PLACES, random)}`
	}));
}

function addSection(found: Found, plan: DocumentPlan, speakers: Speaker[], index: number, upTo: number) {
	const sectionId = `${plan.id}h${index}` as SectionId;
	const title = HEADINGS[index % HEADINGS.length] ?? '';
	const start = found.text.length;
	found.text += `${title}\n\n`;
	while (found.cards.length < upTo) {
		addSentence(found, plan, speakers, { id: sectionId, title }, upTo);
		found.text += found.statements.length % 5 ? ' ' : '\n\n';
	}
	found.text += '\n\n';
	found.sections.push({ id: sectionId, title, level: 1, span: { start, end: found.text.length } });
}

/** One statement: a fact with a number to hide, or what somebody said, which also makes a card of who said it. */
function addSentence(
	found: Found,
	plan: DocumentPlan,
	speakers: Speaker[],
	section: { id: SectionId; title: string },
	upTo: number
): void {
	const { random } = plan;
	const amount = String(10 + below(9990, random));
	const [thing, place, unit] = [one(plan.things, random), one(PLACES, random), one(UNITS, random)];
	const said = `${thing} in ${place} ${one(DEEDS, random)} ${amount} ${unit} in ${1950 + below(75, random)}`;
	const speaker = random() < 0.5 ? one(speakers, random) : undefined;
	const head = speaker ? `${speaker.name} ${one(CUES, random)} that ` : '';
	const exact = speaker ? `${head}${said}.` : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
	const start = found.text.length;
	const span = { start, end: start + exact.length };
	found.text += exact;
	const statementId = `${plan.id}s${found.statements.length}` as StatementId;
	const statement = {
		...{ id: statementId, textId: plan.id, span, sectionId: section.id },
		...{ fingerprint: hashText(exact), confidence: 0.9 }
	};
	if (speaker)
		found.statements.push({
			...{ ...statement, kind: 'attributed' as const, opinion: true },
			attribution: {
				...{ speakerIds: [speaker.id], form: 'indirect' as const, polarity: 'asserts' as const },
				source: { start, end: start + speaker.name.length },
				cue: [{ start: start + speaker.name.length + 1, end: start + head.length - 6 }],
				content: [{ start: start + head.length, end: span.end - 1 }]
			}
		});
	else found.statements.push({ ...statement, kind: 'fact' });
	const base = {
		...{ textId: plan.id, statementId, sectionId: section.id, deckId: plan.deckId, context: section.title },
		...{ evidence: { textId: plan.id, span, exact, prefix: '', suffix: '' }, score: random() },
		...{ createdAt: plan.at, suspended: false, memory: newMemory(plan.at) }
	};
	const answerStart = start + exact.indexOf(amount);
	const id = () => `${plan.id}c${found.cards.length}` as CardId;
	found.cards.push({
		...{ ...base, id: id(), asks: 'detail', prompt: exact.replace(amount, BLANK) },
		...{ answer: amount, accepted: [amount], distractors: near(Number(amount)) },
		answerSpan: { start: answerStart, end: answerStart + amount.length }
	});
	if (!speaker || found.cards.length >= upTo) return;
	const others = speakers.filter((other) => other !== speaker).slice(0, 3);
	found.cards.push({
		...{ ...base, id: id(), asks: 'speaker', prompt: `Who said that ${said}?`, said },
		...{ answer: speaker.name, accepted: [speaker.name], speakerIds: [speaker.id] },
		distractors: others.map((other) => other.name)
	});
}

const near = (amount: number) => [amount + 10, amount * 2, Math.ceil(amount / 2)].map(String);
