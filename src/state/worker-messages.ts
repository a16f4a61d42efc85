/** What a page says to its service worker. */
export type ToWorker =
	/** Take over: the learner agreed to the new version. */
	| { type: 'start' }
	/** Tell, through the port that comes along, what is new in your version: `string[]`. */
	| { type: 'news' }
	/** This page runs your version: earlier ones may go. */
	| { type: 'tidy' };
