/** What can be read, by media type and by the ends of names: for file pickers, the manifest and messages. */
export const MEDIA_TYPES = {
	'text/plain': ['.txt'],
	'text/markdown': ['.md', '.markdown'],
	'text/html': ['.html', '.htm'],
	'application/pdf': ['.pdf'],
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
	'text/vtt': ['.vtt'],
	'application/x-subrip': ['.srt']
} as const satisfies Record<string, readonly `.${string}`[]>;
export type MediaType = keyof typeof MEDIA_TYPES;

/** For the `accept` of a file field. */
export const ACCEPT = [...Object.values(MEDIA_TYPES).flat(), ...Object.keys(MEDIA_TYPES)].join(',');

/** In words, for messages. */
export const READABLE =
	'text, Markdown, PDFs, saved web pages, Word documents and captions (.txt, .md, .pdf, .html, .docx, .vtt, .srt)';
