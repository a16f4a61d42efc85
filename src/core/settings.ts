import { DEFAULT_DECK_SETTINGS, type DeckSettings, type EpochMs, type Format } from './model';

export type Theme = 'system' | 'light' | 'dark';

/** What the learner chose for the whole application; a deck may differ in its own DeckSettings. */
export interface Settings extends DeckSettings {
	theme: Theme;
	/** The formats a session asks in; at least one. A match is a session of its own. */
	formats: Exclude<Format, 'match'>[];
	/** When everything was last written to a file. */
	lastExportAt?: EpochMs;
}

export const DEFAULT_SETTINGS: Settings = {
	...DEFAULT_DECK_SETTINGS,
	theme: 'system',
	formats: ['recall']
};
