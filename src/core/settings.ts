/** What the learner chose, for the whole app. A deck's own settings start from these. */
import { DEFAULT_DECK_SETTINGS, type DeckSettings, type EpochMs, type Format } from './model';

export type Theme = 'system' | 'light' | 'dark';
/** The formats in which a session may ask; a matching round is a page of its own. */
export type SessionFormat = Exclude<Format, 'match'>;
export const SESSION_FORMATS = [
	'recall',
	'typed',
	'choice',
	'true-false'
] as const satisfies readonly SessionFormat[];

export interface Settings extends DeckSettings {
	theme: Theme;
	/** What a session mixes; never empty. A card that cannot be asked in any of them is asked in `recall`. */
	formats: SessionFormat[];
	/** When the learner last saved a backup file. */
	lastExportAt?: EpochMs;
}

export const DEFAULT_SETTINGS: Settings = {
	...DEFAULT_DECK_SETTINGS,
	theme: 'system',
	formats: [...SESSION_FORMATS]
};
