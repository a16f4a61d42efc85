/** True where a text is a file of captions, WebVTT or SubRip: by its first words. `core/text/captions` reads them. */
export const looksLikeCaptions = (text: string) =>
	/^\ufeff?WEBVTT(\s|$)/.test(text) || /^\s*\d+[ \t]*\r?\n\d+:\d{2}:\d{2}[.,]\d{1,3} -->/.test(text);
