/** Wrong options for an answer that the learner marked: without the tagger, from the answer's form and the deck. */
import type { DraftCard, Random, Reading, SpeakerId } from '../model';
import type { Candidate } from './candidates/candidate';
import { findDates } from './candidates/dates';
import { articlesIn, sortByWords } from './candidates/name-sort';
import { findQuantities } from './candidates/quantities';
import { Balance, WANTED } from './distractors/choose';
import { dateDistractors, yearDistractors } from './distractors/dates';
import { speakerDistractors } from './distractors/for-speaker';
import { numberDistractors } from './distractors/numbers';
import { phraseDistractors } from './distractors/phrases';
import { singular } from './inflection';
import { normalAnswer, stemsOf } from './words';

/** Options of the answer's own kind: other dates or numbers, other speakers, or other answers of the same cards. */
export function ownOptions(
	answer: string,
	sentence: string,
	{ reading, cards }: { reading: Reading; cards: readonly DraftCard[] },
	random: Random
): string[] {
	const found = optionsFor(candidateOf(answer), sentence, reading, cards, random);
	const shown = ` ${normalAnswer(sentence)} `;
	return found.filter((text) => !shown.includes(` ${normalAnswer(text)} `)).slice(0, WANTED);
}

function optionsFor(
	answer: Candidate,
	sentence: string,
	reading: Reading,
	cards: readonly DraftCard[],
	random: Random
): string[] {
	const draw = { balance: new Balance(), random };
	const latest = new Date(reading.text.importedAt).getUTCFullYear();
	if (answer.kind === 'year') {
		const before = Math.max(latest, answer.date?.year ?? 0) + 1;
		return yearDistractors(answer, { after: 0, before }, [], new Set(), draw);
	}
	if (answer.date) return dateDistractors(answer, latest, random);
	const answers = answersOf(cards).map(candidateOf);
	if (answer.quantity) return numberDistractors(answer, answers, new Set(), draw);
	const speaker = reading.speakers.find((one) => [one.name, ...one.aliases].includes(answer.text));
	if (speaker) {
		const others = { speakers: reading.speakers, people: [], alsoRight: new Set<SpeakerId>() };
		const cast = { ...others, right: [speaker.id], sortOf: sortByWords, shown: sentence };
		return speakerDistractors(cast, draw);
	}
	const phrases = answers.filter((one) => !one.date && !one.quantity);
	const stemsShown = stemsOf(sentence.replace(answer.text, ' '));
	const takesThe = articlesIn(reading.text.text);
	const setting = { stemsShown, truths: new Set<string>(), sortOf: sortByWords, takesThe };
	return phraseDistractors(answer, phrases, setting, draw);
}

function answersOf(cards: readonly DraftCard[]): string[] {
	return [...new Set(cards.flatMap((card) => (card.asks === 'detail' ? [card.answer] : [])))];
}

/** An answer taken for what it looks like: a date, a number with its unit, else a phrase. */
function candidateOf(text: string): Candidate {
	const span = { start: 0, end: text.length };
	const base = {
		span,
		text,
		head: singular(text.split(/\s+/).at(-1)?.toLowerCase() ?? ''),
		accepted: [text]
	};
	const date = findDates(text).find((one) => one.span.start === 0 && one.span.end === text.length);
	if (date) return { ...base, kind: date.kind, date: date.date };
	const rest = (from: number) => (from < text.length ? { end: text.length, head: base.head } : undefined);
	const number = findQuantities(text, rest)[0];
	if (number?.span.start === 0 && number.span.end === text.length)
		return { ...base, kind: number.kind, quantity: number.quantity };
	return { ...base, kind: 'phrase' };
}
