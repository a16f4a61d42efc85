/**
 * Words in localStorage, where forgetting costs little: what the page must know before it paints (the script in
 * src/app.html reads it), and what was asked once.
 */

/** Undefined also where localStorage is switched off, as every browser throws then. */
export function remembered(key: string): string | undefined {
	try {
		return localStorage.getItem(key) ?? undefined;
	} catch {
		return undefined;
	}
}

/** Remembers a word; without one, forgets it. */
export function remember(key: string, value: string | undefined): void {
	try {
		if (value === undefined) localStorage.removeItem(key);
		else localStorage.setItem(key, value);
	} catch {
		// Switched off, or full: the first paint guesses, and what was asked is asked again.
	}
}

/** Whether there are decks, so that the first paint is not the welcome of a newcomer. */
export function rememberDecks(any: boolean): void {
	remember('verso-decks', any ? 'yes' : undefined);
	if (any) document.documentElement.dataset.decks = 'yes';
	else delete document.documentElement.dataset.decks;
}

/** The theme, shown at once and at the next start. */
export function rememberTheme(theme: 'system' | 'light' | 'dark'): void {
	remember('verso-theme', theme === 'system' ? undefined : theme);
	if (theme === 'system') delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = theme;
	paintFrame(theme);
}

/** The colour of the paper around the page, as in src/app.html: by the theme that was chosen, else by the system's. */
function paintFrame(theme: 'system' | 'light' | 'dark'): void {
	const paper = { light: '#faf6ef', dark: '#15171b' };
	for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
		const own = meta.media.includes('dark') ? 'dark' : 'light';
		meta.content = paper[theme === 'system' ? own : theme];
	}
}
