/** What can be read, by media type and by the ends of names: for file pickers, the manifest and messages. */
export const MEDIA_TYPES = {
	'text/plain': ['.txt'],
	'text/markdown': ['.md', '.markdown']
} as const satisfies Record<string, readonly `.${string}`[]>;

/** For the `accept` of a file field. */
export const ACCEPT = [...Object.values(MEDIA_TYPES).flat(), ...Object.keys(MEDIA_TYPES)].join(',');
