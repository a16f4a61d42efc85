/** A browser whose settings keep it from service workers: the app runs as long as there is a network. */
import { afterEach, test } from 'vitest';
import { openApp, PHONE, type App } from './harness';
import { expectCalm, takeSample } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

function refuse(): void {
	navigator.serviceWorker.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
}
/** As some do, whatever the standard says. */
function ignore(): void {
	Object.defineProperty(navigator.serviceWorker, 'register', { value: () => Promise.resolve() });
}

test.each([
	['with an error', refuse],
	['with nothing', ignore]
])('a browser that answers %s when it is to keep the app still runs it', async (_how, before) => {
	app = await openApp({ device: PHONE, before });
	const deck = await takeSample(app);
	await app.go(`/study/?deck=${deck}`);
	await app.page.getByRole('heading').first().waitFor();
	await app.page.waitForLoadState('networkidle');
	expectCalm(app);
});
