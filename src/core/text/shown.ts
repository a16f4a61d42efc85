/** Marks that embed, override or isolate a direction; spaces without width; the byte order mark. Joiners stay. */
const UNSEEN = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;

/** Text for the eye, without what would turn the line around it or be seen by nobody. */
export const shown = (text: string): string => text.replace(UNSEEN, '');

/** What somebody typed into a field of names or words: for the eye, and without spaces around it. */
export const typedWords = (text: string): string => shown(text).trim();
