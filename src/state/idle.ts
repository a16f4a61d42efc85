/** Work that may wait until the page stands. */

/** Resolves when the page has painted and nothing else is to be done. */
export function idle(): Promise<void> {
	if (typeof requestIdleCallback === 'undefined') return new Promise((done) => setTimeout(done, 50));
	return new Promise((done) => requestIdleCallback(() => done(), { timeout: 1000 }));
}
