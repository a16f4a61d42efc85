/** What the learner chose, for the whole app. A deck follows it where it has no settings of its own. */
import type { Deck, DeckSettings, SessionFormat, Weights } from './model';

export type Theme = 'system' | 'light' | 'dark';
export const SESSION_FORMATS = [
	'recall',
	'typed',
	'choice',
	'true-false'
] as const satisfies readonly SessionFormat[];

export const READ_ALOUD = ['off', 'asked', 'always'] as const;
export type ReadAloud = (typeof READ_ALOUD)[number];

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
	/** Cards are read aloud: never, when asked to, or each as it comes. */
	readAloud: ReadAloud;
	/** The voiceURI of the voice; empty: the device's first of the language. */
	voice: string;
	/** 0.5 to 2; 1 is the voice's own pace. */
	speechRate: number;
	/** The phone vibrates when an answer was judged, where it can. */
	haptics: boolean;
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
	/** Whether Today asks for a backup when there are answers that no file holds. */
	remindBackup: boolean;
	/** How many of the newest backups stay in the folder, where one was chosen. */
	folderKeep: number;
	/** When the learner wants to be reminded: minutes after midnight. */
	remindAt?: number;
}

export const DEFAULT_SETTINGS: Settings = {
	desiredRetention: 0.9,
	newPerDay: 20,
	reviewsPerDay: 200,
	formats: [...SESSION_FORMATS],
	theme: 'system',
	readAloud: 'off',
	voice: '',
	speechRate: 1,
	haptics: true,
	reviewOrder: 'risk',
	leechLapses: 8,
	easyDays: [1, 1, 1, 1, 1, 1, 1],
	holidays: [],
	remindBackup: true,
	folderKeep: 10
};

/** How a deck is studied: what it decides for itself, else what the app says. */
export function settingsOf(deck: Pick<Deck, 'settings'> | undefined, app: Settings): DeckSettings {
	const { desiredRetention, newPerDay, reviewsPerDay, formats } = app;
	return { desiredRetention, newPerDay, reviewsPerDay, formats, ...deck?.settings };
}
