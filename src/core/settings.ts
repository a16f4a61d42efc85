/** What the learner chose, for the whole app. A deck follows it where it has no settings of its own. */
import type { Deck, DeckSettings, EpochMs, SessionFormat, Weights } from './model';

export type Theme = 'system' | 'light' | 'dark';
export const SESSION_FORMATS = [
	'recall',
	'typed',
	'choice',
	'true-false'
] as const satisfies readonly SessionFormat[];

/** In which order reviews are asked: the least likely recalled first, the longest due first, or by chance. */
export const REVIEW_ORDERS = ['risk', 'due', 'random'] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

/** Study days (see review/study-day), both included. */
export interface DayRange {
	from: number;
	to: number;
}

export interface Settings extends DeckSettings {
	theme: Theme;
	reviewOrder: ReviewOrder;
	/** A card forgotten so often is a leech. */
	leechLapses: number;
	/** How much of an ordinary day's work each weekday takes, 0 to 1, from Monday. */
	easyDays: number[];
	/** Days without study, announced beforehand: nothing is scheduled for them. */
	holidays: DayRange[];
	/** Catching up after a break, so many cards a day; new cards wait until then. */
	backlog?: { perDay: number };
	/** The scheduler's parameters fitted to this learner; without them those of FSRS-6. */
	weights?: Weights;
	/** When the learner last saved a backup file. */
	lastExportAt?: EpochMs;
	/** When the learner wants to be reminded: minutes after midnight. */
	remindAt?: number;
}

export const DEFAULT_SETTINGS: Settings = {
	desiredRetention: 0.9,
	newPerDay: 20,
	reviewsPerDay: 200,
	formats: [...SESSION_FORMATS],
	theme: 'system',
	reviewOrder: 'risk',
	leechLapses: 8,
	easyDays: [1, 1, 1, 1, 1, 1, 1],
	holidays: []
};

/** How a deck is studied: what it decides for itself, else what the app says. */
export function settingsOf(deck: Pick<Deck, 'settings'> | undefined, app: Settings): DeckSettings {
	const { desiredRetention, newPerDay, reviewsPerDay, formats } = app;
	return { desiredRetention, newPerDay, reviewsPerDay, formats, ...deck?.settings };
}
