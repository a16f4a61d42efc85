/** What the terms of a search mean for a card. */
import type { CardId, DeckId, EpochMs, Memory, Rating, SectionId, SpeakerId, TextId } from '#core/model';
import { isBuried, isLearning } from '#core/review/due';
import { isLeech } from '#core/review/leech';
import { retrievability } from '#core/review/scheduler';
import { beginOfDay, DAY, endOfStudyDay, startOfStudyDay, studyDay, type Zone } from '#core/review/study-day';
import { folderOf, liesIn } from './folders';
import type { Comparison, Property, Query, State, Term } from './query';
import { fold, type Row } from './row';

/** What things are called. */
export interface Names {
	decks: ReadonlyMap<DeckId, { name: string; folder?: string }>;
	speakers: ReadonlyMap<SpeakerId, { name: string; aliases: readonly string[] }>;
	sections: ReadonlyMap<SectionId, string>;
	texts: ReadonlyMap<TextId, string>;
	tags: ReadonlySet<string>;
}

export interface Circumstances {
	now: EpochMs;
	zone: Zone;
	names: Names;
	/** A card forgotten so often is a leech. */
	leechLapses: number;
	/** Cards that were answered within so many study days, by that grade or by any. */
	rated: (days: number, rating: Rating | undefined) => ReadonlySet<CardId>;
}

type Matches = (row: Row) => boolean;

/** A test for the cards that a search asks for. Names are looked up and days counted once, here. */
export function matcher(query: Query, given: Circumstances): Matches {
	switch (query.kind) {
		case 'all':
			return () => true;
		case 'and': {
			const parts = query.parts.map((part) => matcher(part, given));
			return (row) => parts.every((matches) => matches(row));
		}
		case 'or': {
			const parts = query.parts.map((part) => matcher(part, given));
			return (row) => parts.some((matches) => matches(row));
		}
		case 'not': {
			const matches = matcher(query.part, given);
			return (row) => !matches(row);
		}
		default:
			return termMatcher(query, given);
	}
}

function termMatcher(term: Term, given: Circumstances): Matches {
	const { now, zone, names } = given;
	switch (term.kind) {
		case 'words': {
			const words = fold(term.words);
			return (row) => row.words.includes(words);
		}
		case 'is':
			return stateMatcher(term.state, given);
		case 'flag':
			return (row) => row.flag === term.flag;
		case 'asks':
			return (row) => row.asks === term.asks;
		case 'prop':
			return propertyMatcher(term, given);
		case 'added': {
			const from = daysBack(term.days, now, zone);
			return (row) => row.createdAt >= from;
		}
		case 'rated': {
			const cards = given.rated(term.days, term.rating);
			return (row) => cards.has(row.id);
		}
		default:
			return nameMatcher(term, names);
	}
}

/** When the study day began that lies so many days back, today being the first. */
export function daysBack(days: number, now: EpochMs, zone: Zone): EpochMs {
	return beginOfDay(studyDay(now, zone) - days + 1, zone);
}

function nameMatcher(term: Extract<Term, { name: string }>, names: Names): Matches {
	const { name } = term;
	switch (term.kind) {
		case 'deck': {
			const ids = called(names.decks, name, (deck) => [deck.name]);
			return (row) => ids.has(row.deckId);
		}
		case 'folder': {
			const folder = fold(folderOf(name));
			const ids = found(
				names.decks,
				(deck) => liesIn(fold(deck.folder ?? ''), folder),
				(deck) => fold(deck.folder ?? '').includes(folder)
			);
			return (row) => ids.has(row.deckId);
		}
		case 'speaker': {
			const ids = called(names.speakers, name, (one) => [one.name, ...one.aliases]);
			return (row) => row.speakerIds.some((id) => ids.has(id));
		}
		case 'section': {
			const ids = called(names.sections, name, (title) => [title]);
			return (row) => ids.has(row.sectionId);
		}
		case 'text': {
			const ids = called(names.texts, name, (title) => [title]);
			return (row) => ids.has(row.textId);
		}
		case 'tag': {
			const exact = names.tags.has(name);
			const asked = (tag: string) => (exact ? tag === name : tag.includes(name));
			return (row) => row.tags?.some(asked) ?? false;
		}
	}
}

/** The ids of those called exactly so, or, when nobody is, of those whose name holds the words. */
function called<Key, Value>(
	all: ReadonlyMap<Key, Value>,
	name: string,
	namesOf: (value: Value) => readonly string[]
): Set<Key> {
	const words = fold(name);
	return found(
		all,
		(value) => namesOf(value).some((one) => fold(one) === words),
		(value) => namesOf(value).some((one) => fold(one).includes(words))
	);
}

function found<Key, Value>(
	all: ReadonlyMap<Key, Value>,
	exactly: (value: Value) => boolean,
	about: (value: Value) => boolean
): Set<Key> {
	const ids = (test: (value: Value) => boolean) =>
		new Set([...all].flatMap(([id, value]) => (test(value) ? [id] : [])));
	const exact = ids(exactly);
	return exact.size > 0 ? exact : ids(about);
}

function stateMatcher(state: State, { now, zone, leechLapses }: Circumstances): Matches {
	const end = endOfStudyDay(now, zone);
	switch (state) {
		case 'due':
			return (row) =>
				!row.suspended && row.memory.state !== 'new' && row.memory.due < end && !isBuried(row, now);
		case 'new':
		case 'review':
			return (row) => !row.suspended && row.memory.state === state;
		case 'learning':
			return (row) => !row.suspended && isLearning(row.memory);
		case 'suspended':
			return (row) => row.suspended;
		case 'buried':
			return (row) => isBuried(row, now);
		case 'leech':
			return (row) => isLeech(row.memory, leechLapses);
		case 'flagged':
			return (row) => row.flag !== undefined;
		case 'tagged':
			return (row) => row.tags !== undefined;
	}
}

function propertyMatcher(term: Extract<Term, { kind: 'prop' }>, given: Circumstances): Matches {
	const valueOf = propertyOf(term.property, given);
	const holds = COMPARE[term.comparison];
	// A new card is not known at all: only that it was never answered can be said of it.
	const ofNew = term.property === 'reps' || term.property === 'lapses';
	return (row) => (ofNew || row.memory.state !== 'new') && holds(valueOf(row), term.value);
}

/** Of each memory computed once a study day: for 100,000 cards it takes longer than a keystroke may. */
const recalls = new WeakMap<Memory, { day: number; recall: number }>();

const COMPARE: Record<Comparison, (one: number, other: number) => boolean> = {
	'<': (one, other) => one < other,
	'<=': (one, other) => one <= other,
	'=': (one, other) => one === other,
	'!=': (one, other) => one !== other,
	'>=': (one, other) => one >= other,
	'>': (one, other) => one > other
};

function propertyOf(property: Property, { now, zone }: Circumstances): (row: Row) => number {
	if (property === 'due') {
		const start = startOfStudyDay(now, zone);
		// Due times lie in the middle of their day, so an hour of daylight saving makes no other day of them.
		return ({ memory }) => Math.floor((memory.due - start) / DAY);
	}
	if (property === 'retrievability') {
		const offset = zone(now);
		const day = studyDay(now, zone);
		return ({ memory }) => {
			const kept = recalls.get(memory);
			if (kept?.day === day) return kept.recall;
			const recall = retrievability(memory, now, () => offset);
			recalls.set(memory, { day, recall });
			return recall;
		};
	}
	return ({ memory }) => memory[property];
}
