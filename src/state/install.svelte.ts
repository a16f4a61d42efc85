/** Verso on the home screen: what this browser offers, and what the learner said to it. */
import { remember, remembered } from './remember';

/** https://wicg.github.io/manifest-incubations/#beforeinstallpromptevent-interface */
interface InstallEvent extends Event {
	prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}
declare global {
	interface Window {
		/** The browser's prompt, kept by src/app.html: it may come before any other script runs. */
		versoInstall?: InstallEvent;
	}
	interface Navigator {
		/** Safari on iOS: whether the page runs from the home screen. */
		standalone?: boolean;
	}
	interface WindowEventMap {
		beforeinstallprompt: InstallEvent;
	}
}

const ANSWER = 'verso-install';

class Install {
	/** How: the browser asks by itself, or by hand as iOS wants it. Undefined where neither is known. */
	way = $state<'prompt' | 'ios'>();
	/** It runs from the home screen, or was put there just now. */
	done = $state(false);
	/** It was declined once: it is not offered again, but can be asked for in Settings. */
	declined = $state(false);
	readonly offered = $derived(this.way !== undefined && !this.done && !this.declined);

	/** To be called in the browser, once the page is alive. */
	look(): void {
		this.done = navigator.standalone === true || matchMedia('(display-mode: standalone)').matches;
		this.declined = remembered(ANSWER) === 'no';
		if (navigator.standalone === false) this.way = 'ios';
		if (window.versoInstall) this.way = 'prompt';
		addEventListener('beforeinstallprompt', () => (this.way = 'prompt'));
		addEventListener('appinstalled', () => (this.done = true));
	}

	/** Shows the browser's prompt, which it gives once a page. */
	async ask(): Promise<void> {
		const event = window.versoInstall;
		if (!event) return;
		delete window.versoInstall;
		this.way = undefined;
		const { outcome } = await event.prompt();
		if (outcome === 'accepted') this.done = true;
		else this.decline();
	}

	decline(): void {
		this.declined = true;
		remember(ANSWER, 'no');
	}
}
export const install = new Install();
