/** What a reader of files gives to the core: decoded text, not yet repaired or normalised. */
export interface RawText {
	text: string;
	/** Without one, the first heading or the first words serve. */
	title?: string;
	/** text/plain, text/markdown, … */
	mediaType: string;
}
